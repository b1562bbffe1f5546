/**
 * The studies that ship: each is sound, its figure is that of its plan, and its numbers in docs/studies come out again, to
 * the last digit: a few points, or with RATCHET_SCIENCE=full all. RATCHET_UPDATE=1 makes numbers and figures anew; with
 * "-t figure" figures only, where a plan has another name and the same numbers.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { figureOf } from "../../tools/studies/figure.ts";
import { SHOWN } from "../../tools/studies/shown.ts";
import { rowsOf } from "../../tools/studies/summary.ts";
import { mostOf, type Plan } from "../../src/lab/study/plan.ts";
import { keyOf, openStream } from "../../src/sim/index.ts";
import { FULL } from "../support/checks.ts";
import { givenOf, IDS, keptRows, placeOf, planned, summaryOf, textOf } from "./shipped-studies.ts";

const update = process.env["RATCHET_UPDATE"] === "1";
const LONG = 30 * 60_000;

/** In the short form so many points are made again, of no more people than these. */
const POINTS = 2;
const PEOPLE = 200;

/** A few points that are not too large, drawn. */
function someOf({ study, points }: Plan): ReadonlySet<number> {
  const draws = openStream(keyOf("shipped studies", 0, study.id));
  const few = new Set<number>();
  while (few.size < POINTS) {
    const point = draws.below(points.length);
    if (Number(points[point]?.values["population.size"] ?? 0) <= PEOPLE) few.add(point);
  }
  return few;
}

const planIn = (svg: string): string | undefined => /, ([0-9a-f]{64})<\/desc>/.exec(svg)?.[1];

test("each has its figure and its numbers, and nothing else has", () => {
  expect(Object.keys(SHOWN).toSorted()).toEqual(IDS);
  const files = IDS.flatMap((id) => [`${id}.csv`, `${id}.svg`]).toSorted();
  expect(readdirSync(join(root, "docs", "studies")).toSorted()).toEqual(files);
});

describe.each(IDS)("%s", (id) => {
  const plan = planned(textOf(id));

  test("is named as its file, and keeps its limit of runs", () => {
    expect(plan.study.id).toBe(id);
    const runs = plan.points.length * mostOf(plan.study.replicates);
    expect(runs).toBeLessThanOrEqual(plan.study.limits.runs);
  });

  test("its numbers come out again", { timeout: LONG }, async () => {
    if (update) writeFileSync(placeOf(id, "csv"), await summaryOf(plan));
    const kept = readFileSync(placeOf(id, "csv"), "utf8");
    if (FULL) {
      expect(await summaryOf(plan)).toBe(kept);
      return;
    }
    const few = someOf(plan);
    const made = await summaryOf(plan, (point) => few.has(point));
    expect(rowsOf(made)).toHaveLength(few.size * plan.study.responses.length);
    const same = kept
      .split("\n")
      .filter((line, k) => k === 0 || few.has(Number.parseInt(line, 10)));
    expect(made.trimEnd().split("\n")).toEqual(same);
    expect(keptRows(id)).toHaveLength(plan.points.length * plan.study.responses.length);
  });

  test("its figure is drawn from them, and bears the plan", () => {
    const svg = figureOf(givenOf(id, keptRows(id)));
    if (update) writeFileSync(placeOf(id, "svg"), svg);
    const kept = readFileSync(placeOf(id, "svg"), "utf8");
    expect(planIn(kept), "another plan: RATCHET_UPDATE=1").toBe(plan.id);
    expect(kept === svg, "another drawing: RATCHET_UPDATE=1 with -t figure").toBe(true);
  });
});
