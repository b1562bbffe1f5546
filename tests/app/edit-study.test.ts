/** The editor with a study in it: what could stand at a place, what is wrong, and which scenario it wants to know. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Checker } from "../../src/app/screens/edit/checker.ts";
import { Desk } from "../../src/app/screens/edit/desk.ts";
import { draftOf } from "../../src/app/screens/edit/draft.ts";
import { answer as checkStudy } from "../../workers/questions/check-study.ts";
import { answer as complete } from "../../workers/questions/complete.ts";
import { textOf } from "../support/texts.ts";

const STUDY = readFileSync(
  new URL("../../scenarios/studies/porosity-and-safety.yaml", import.meta.url),
  "utf8",
);
const here = { host: {} };
const scenarios = { "../tools-and-ties.yaml": textOf("tools-and-ties") };

/** What is offered where "^" stands. */
async function at(text: string): Promise<readonly string[]> {
  const position = text.indexOf("^");
  const plain = text.slice(0, position) + text.slice(position + 1);
  const found = await complete({ text: plain, position }, here);
  return (found?.options ?? []).map(({ name }) => name);
}

describe("what could stand at a place of a study", () => {
  test("keys of the study, and of the design that stands there", async () => {
    const keys = await at(STUDY.replace("seed:", "^\nseed:"));
    expect(keys).toEqual(expect.arrayContaining(["authors", "observed", "series"]));
    expect(keys).not.toContain("horizon");
    const lhs = "kind: study\ndesign:\n  kind: lhs\n  ^\n";
    expect((await at(lhs)).toSorted()).toEqual(["factors", "points"]);
    expect(await at(lhs.replace("lhs", "grid"))).toEqual(["factors"]);
  });

  test("kinds of designs, of seeds and of scales", async () => {
    expect(await at("kind: study\ndesign:\n  kind: ^\n")).toEqual(
      expect.arrayContaining(["grid", "zip", "list", "random", "lhs", "oat", "morris", "sobol"]),
    );
    expect(await at("kind: study\nreplicates: {count: 3, seeds: ^}\n")).toEqual([
      "common",
      "independent",
    ]);
    const range =
      "kind: study\ndesign:\n  kind: sobol\n  factors:\n    horizon: {min: 1, scale: ^}\n";
    expect(await at(range)).toEqual(["linear", "log"]);
  });
});

describe("what is wrong with a study", () => {
  test("is told by the same reader, once its scenario is there", async () => {
    expect(await checkStudy({ text: STUDY, scenarios: {} }, here)).toMatchObject({
      ok: false,
      wants: "../tools-and-ties.yaml",
    });
    expect(await checkStudy({ text: STUDY, scenarios }, here)).toEqual({ ok: true, runs: 6_300 });
    const text = STUDY.replace("network.rewire:", "network.rewir:");
    expect(await checkStudy({ text, scenarios }, here)).toMatchObject({
      ok: false,
      wants: null,
      problems: [{ path: "design.factors.network.rewir", column: 5 }],
    });
  });

  test("files of one's own are not to be had", async () => {
    const text = STUDY.replace(
      /design:[^]*responses:/u,
      "design: {kind: list, csv: a.csv}\nresponses:",
    );
    expect(await checkStudy({ text, scenarios }, here)).toMatchObject({
      ok: false,
      wants: null,
      problems: [{ message: expect.stringContaining("a.csv cannot be read here") as string }],
    });
  });
});

test("the desk tells of a study, and of a scenario again when one stands there", async () => {
  const checker = {
    check: () => Promise.resolve({ ok: true, offers: [], checked: {}, scenario: {} }),
    checkStudy: (text: string) => checkStudy({ text, scenarios }, here),
    differences: () => Promise.resolve([]),
    gauge: () => Promise.resolve({ ok: false, message: "" }),
    end: () => undefined,
  } as unknown as Checker;
  const desk = new Desk(checker, checker);
  desk.open(draftOf("study.yaml", STUDY));
  desk.enter();
  await expect.poll(() => desk.status.value).toBe("study");
  expect(desk.runs.value).toBe(6_300);
  desk.write(STUDY.replace("kind: grid", "kind: gird"));
  await expect.poll(() => desk.status.value).toBe("faulty");
  expect(desk.problems.value[0]?.message).toContain('did you mean "grid"?');
  await desk.settled();
  desk.write("kind: scenario\n");
  await expect.poll(() => desk.status.value).toBe("sound");
  desk.leave();
});
