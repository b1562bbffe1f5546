/** The editor's desk: which answers count, what is kept, and that no text is lost. */
import { describe, expect, test } from "vitest";
import { hold, heldText } from "../../src/app/link/held.ts";
import type { Checker } from "../../src/app/screens/edit/checker.ts";
import { Desk } from "../../src/app/screens/edit/desk.ts";
import { draftOf, isStudy, nameFor } from "../../src/app/screens/edit/draft.ts";
import { Recent } from "../../src/app/screens/edit/recent.ts";
import { NoAnswer } from "../../src/app/screens/edit/no-answer.ts";

describe("the desk", () => {
  const sound = { ok: true, offers: [], checked: {}, scenario: {} };
  const asChecker = (check: (text: string) => Promise<unknown>): Checker =>
    ({
      check,
      differences: () => Promise.resolve([]),
      gauge: () => Promise.resolve({ ok: false, message: "" }),
      end: () => undefined,
    }) as unknown as Checker;
  const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test("an answer about another text is dropped, and what hangs is told", async () => {
    const answers: ((value: unknown) => void)[] = [];
    const checker = asChecker(
      (text) =>
        new Promise((resolve, refuse) => {
          if (text === "hangs") refuse(new NoAnswer(""));
          else answers.push(resolve);
        }),
    );
    const desk = new Desk(checker, checker);
    desk.open(draftOf("a.yaml", "two", { text: "one" }));
    desk.enter();
    await expect.poll(() => answers.length).toBe(1);
    desk.write("two");
    answers[0]?.({ ok: false, problems: [{ line: 1, column: 1, message: "of one" }] });
    await expect.poll(() => answers.length).toBe(2);
    expect(desk.problems.value).toEqual([]);
    answers[1]?.(sound);
    await expect.poll(() => desk.status.value).toBe("sound");
    desk.write("hangs");
    await expect.poll(() => desk.status.value).toBe("stopped");
    expect(desk.text.value).toBe("hangs");
    desk.leave();
  });

  test("what is not saved stays at hand when another text is opened", async () => {
    const checker = asChecker(() => Promise.resolve(sound));
    const desk = new Desk(checker, checker);
    const first = draftOf("a.yaml", "one");
    desk.open(first);
    desk.enter();
    desk.write("mine");
    expect(desk.unsaved.value).toBe(true);
    desk.open(draftOf("b.yaml", "other"));
    expect(desk.earlier.value?.text).toBe("mine");
    desk.open(first);
    expect(desk.text.value).toBe("mine");
    expect(desk.earlier.value).toBeNull();
    desk.isSafe();
    desk.open(draftOf("b.yaml", "other"));
    expect(desk.earlier.value).toBeNull();
    desk.leave();
    await later(0);
  });
});

test("a browser that keeps nothing, or something else, breaks nothing", () => {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const recent = new Recent(() => shelf);
  expect(recent.keep({ name: "a", text: "1" })).toBe(true);
  expect(recent.keep({ name: "b", text: "2" })).toBe(true);
  expect(recent.keep({ name: "a", text: "3" })).toBe(true);
  expect(new Recent(() => shelf).kept.value).toEqual([
    { name: "a", text: "3" },
    { name: "b", text: "2" },
  ]);
  recent.forget("a");
  recent.forgetAll();
  expect(kept.size).toBe(0);
  kept.set("ratchet-files", '[{"name": 1}, null, {"name": "c", "text": "4"}]');
  expect(new Recent(() => shelf).kept.value).toEqual([{ name: "c", text: "4" }]);
  const refusing = new Recent(() => {
    throw new Error("no");
  });
  expect(refusing.kept.value).toEqual([]);
  expect(refusing.keep({ name: "a", text: "1" })).toBe(false);
});

test("names of files, studies, and texts that this window holds", () => {
  expect(nameFor("kind: scenario\nid: my-own\n")).toBe("my-own.yaml");
  expect(nameFor('{"kind": "scenario", "id": "mine"}')).toBe("mine.json");
  expect(isStudy("kind: study\n")).toBe(true);
  expect(isStudy('{"kind": "study"}')).toBe(true);
  expect(isStudy("title: a kind of study\nkind: scenario\n")).toBe(false);
  const key = hold("a long text");
  expect(hold("a long text")).toBe(key);
  expect(heldText(key)).toBe("a long text");
  expect(heldText("0-99")).toBeNull();
  // After a reload the first text that is held is another one: the address of the one before is nobody's then.
  const others = ["a long texu", "a long text ", "another"].map(hold);
  expect(new Set([key, ...others]).size).toBe(4);
  expect(key).toMatch(/^0-[\da-z]+-b$/u);
});
