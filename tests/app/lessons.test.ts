/** What is said of a guess, and what is kept of it. */
import { describe, expect, test } from "vitest";
import type { Ask } from "../../src/app/lessons/lesson.ts";
import { blankOf, movedBy, outcomeOf, standingOf } from "../../src/app/screens/lessons/answers.ts";
import { scaleOf } from "../../src/app/screens/lessons/paper-scale.ts";
import { Memory, type Shelf } from "../../src/app/screens/lessons/memory.ts";

const answer = (name: string, value: number | null, usual = false, best = false) =>
  ({ name, value, text: String(value), usual, best }) as const;
const order: Ask = {
  kind: "order",
  id: "a",
  says: "?",
  alike: 0.5,
  answers: [answer("x", 1, true), answer("y", 5), answer("z", 4.7)],
};
const choice: Ask = {
  kind: "choice",
  id: "b",
  says: "?",
  alike: 0,
  answers: [answer("x", 1, true), answer("y", 5, false, true)],
};
const scale = { min: 0, max: 10, step: 1, unit: "crafts" };
const slider: Ask = { kind: "slider", id: "c", says: "?", ...scale, outcome: 6.5 };
const draw: Ask = {
  kind: "draw",
  id: "d",
  says: "?",
  ...scale,
  at: [20, 40, 60, 80, 100],
  outcome: [10, 10, 8, 6, 4],
};

test.each([
  ["what happened", order, [1, 2, 0], "close"],
  ["what cannot be told from it", order, [2, 1, 0], "close"],
  ["what most expect", order, [0, 1, 2], "usual"],
  ["something else", order, [1, 0, 2], "other"],
  ["the answer", choice, [1], "close"],
  ["the usual one", choice, [0], "usual"],
  ["near", slider, [7], "close"],
  ["not near", slider, [8], "other"],
  ["a line that is near", draw, [9, 9, 8, 7, 4], "close"],
  ["a line that is not", draw, [10, 10, 10, 10, 10], "other"],
] as const)("a guess: %s", (_, ask, given, standing) => {
  expect(standingOf(ask, given)).toBe(standing);
});

test("the outcome itself is always close, and what stands there at first can be given", () => {
  for (const ask of [order, choice, slider, draw]) {
    expect(standingOf(ask, outcomeOf(ask))).toBe("close");
    expect(blankOf(ask)).toHaveLength({ choice: 0, order: 3, slider: 1, draw: 5 }[ask.kind]);
  }
  expect(outcomeOf(order)).toEqual([1, 2, 0]);
});

test("an answer moves by one place, and not out of the list", () => {
  expect(movedBy([0, 1, 2], 1, -1)).toEqual([1, 0, 2]);
  expect(movedBy([0, 1, 2], 1, 1)).toEqual([0, 2, 1]);
  expect(movedBy([0, 1, 2], 0, -1)).toEqual([0, 1, 2]);
  expect(movedBy([0, 1, 2], 2, 1)).toEqual([0, 1, 2]);
});

test.each([
  [[0, 13.43], { min: 0, max: 14 }],
  [[0.2, 0.998], { min: 0, max: 1 }],
  [[-235.1, 315.7], { min: -250, max: 350 }],
  [[0, 6.5], { min: 0, max: 6.5 }],
])("the axis on paper ends at numbers that are easy to read: %j", (values, ends) => {
  expect(scaleOf([{ name: "x", values }])).toEqual(ends);
});

describe("what a reader answered", () => {
  /** A browser's store, in which all writing is seen. */
  function shelf(before?: string): { readonly kept: Map<string, string>; readonly store: Shelf } {
    const kept = new Map(before === undefined ? [] : [["ratchet-lessons", before]]);
    const store: Shelf = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    };
    return { kept, store };
  }

  test("stays in the page unless the reader asks for more, and is forgotten whole", () => {
    const { kept, store } = shelf();
    const memory = new Memory(() => store);
    memory.give("island", "left", [7]);
    memory.reach("island", 3);
    memory.reach("island", 2);
    expect(memory.answer("island", "left")).toEqual([7]);
    expect(memory.reached("island")).toBe(3);
    expect(kept.size).toBe(0);

    expect(memory.keep()).toBe(true);
    memory.give("island", "copies", [1, 2]);
    const again = new Memory(() => store);
    expect(again.keeps.value).toBe(true);
    expect(again.answer("island", "copies")).toEqual([1, 2]);
    expect(again.reached("island")).toBe(3);

    again.forget();
    expect(kept.size).toBe(0);
    expect(again.keeps.value).toBe(false);
    expect(again.answer("island", "copies")).toBeNull();
    expect(new Memory(() => store).keeps.value).toBe(false);
  });

  test.each(["", "null", "[]", "{", '{"answers":{"a":"<b>"},"reached":{"a":"x","b":1e999}}'])(
    "is not taken from what we did not write: %s",
    (text) => {
      const memory = new Memory(() => shelf(text).store);
      expect(memory.answer("a", "a")).toBeNull();
      expect(memory.reached("a")).toBe(0);
      expect(memory.reached("b")).toBe(0);
    },
  );

  test("stays in the page where a browser keeps nothing", () => {
    const memory = new Memory(() => {
      throw new Error("refused");
    });
    memory.give("island", "left", [7]);
    expect(memory.keep()).toBe(false);
    expect(memory.keeps.value).toBe(false);
    memory.forget();
    expect(memory.answer("island", "left")).toBeNull();
  });
});
