/** Jumping by a map: to the best mean over all that is not on it. */
import { expect, test } from "vitest";
import { taskOf } from "../../../src/sim/core/need.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";
import { answersOf, lazer, worthAt } from "../../support/search.ts";

const jumping = (change: Record<string, unknown>, jump: Record<string, unknown> = {}) =>
  modelOf(
    lazer({
      knowledge: { use: "beliefs", count: 8 },
      before: [],
      step: [{ use: "jump", ...jump }],
      stop: undefined,
      horizon: 1,
      ...change,
    }),
  );

/** Mean worth of each way to answer the chosen questions, over all answers to the others. */
function means(worth: (way: number) => number, questions: readonly number[]): number[] {
  return Array.from({ length: 2 ** questions.length }, (_, point) => {
    const ways = Array.from({ length: 256 }, (_x, way) => way).filter((way) =>
      questions.every((question, k) => ((way >> question) & 1) === ((point >> k) & 1)),
    );
    return ways.reduce((sum, way) => sum + worth(way), 0) / ways.length;
  });
}

test.each([1, 3, 8])("with %i questions on the map, the best mean; the others stay", (sees) => {
  for (let replicate = 0; replicate < 10; replicate++) {
    const run = start(jumping({}, { sees }), { replicate });
    const before = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
    const task = taskOf(run.world);
    const on = Array.from({ length: sees }, (_, question) => question);
    const mean = means((way) => task.worth(Int32Array.of(way), 0, 0), on);
    const best = mean.indexOf(Math.max(...mean));
    run.step();
    expectBalance(run);
    before.forEach((own, row) => {
      const after = answersOf(run, row);
      expect(after.slice(0, sees)).toEqual(on.map((k) => (best >> k) & 1));
      expect(after.slice(sees)).toEqual(own.slice(sees));
      expect(run.world.now["score"]?.[row]).toBe(worthAt(run, row));
    });
    if (sees === 8) expect(run.read()[0]).toBe(1); // the whole task is on the map
  }
});

test("with a map of any questions, each person changes at most so many, and all questions are somebody's", () => {
  const run = start(jumping({}, { sees: 2, which: "any" }));
  const before = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
  run.step();
  const changed = new Set<number>();
  before.forEach((own, row) => {
    const after = answersOf(run, row);
    const other = own.flatMap((answer, question) => (answer === after[question] ? [] : [question]));
    expect(other.length).toBeLessThanOrEqual(2);
    for (const question of other) changed.add(question);
  });
  expect(changed.size).toBeGreaterThan(4);
});

test("where nothing hangs together, a map is never wrong", () => {
  const run = start(jumping({ environment: { use: "landscape", k: 0 } }, { sees: 4 }));
  run.step();
  const task = taskOf(run.world);
  for (let row = 0; row < 30; row++) {
    const way = answersOf(run, row).reduce((sum, answer, q) => sum + answer * 2 ** q, 0);
    for (let question = 0; question < 4; question++) {
      const other = task.worth(Int32Array.of(way ^ (1 << question)), 0, 0);
      expect(other).toBeLessThanOrEqual(worthAt(run, row));
    }
  }
});

test("answers of which one has made up one's mind are not tried", () => {
  const step = [{ use: "try-answer", skips: 5, keeps: "any" }];
  const run = start(jumping({ step, horizon: 60 }));
  const before = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
  const tried = new Set<number>();
  while (run.stopped === null) {
    run.step();
    before.forEach((own, row) => {
      const now = answersOf(run, row);
      expect(now.slice(0, 5)).toEqual(own.slice(0, 5));
      now.forEach((answer, q) => {
        if (answer !== own[q]) tried.add(q);
      });
    });
  }
  expect(tried).toEqual(new Set([5, 6, 7]));
});

test("a map of more than can be gone through is refused", () => {
  const knowledge = { use: "beliefs", count: 21 };
  expect(() => jumping({ knowledge, environment: { use: "reality" } })).toThrow(/too many/);
});
