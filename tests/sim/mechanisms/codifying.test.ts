/** What comes to be written down counts at once for all who ask, and whenever a part was bound. */
import { describe, expect, test } from "vitest";
import { beliefsHeldBy, beliefsOf, institutionOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { file, type Raw } from "../../support/march.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

/** All questions are tacit, and all are put into words in the first tick by those who have any answer. */
const inWords = (step: Raw[], more: Raw = {}): Raw =>
  file({
    population: { size: 10 },
    knowledge: {
      use: "beliefs",
      count: 40,
      undecided: true,
      start: "answered",
      tacit: 40,
      codifying: true,
    },
    before: [{ use: "write-down", chance: 1, able: "any" }],
    step: [
      { use: "pay-attention", budget: 5 },
      { use: "evaluate" },
      { use: "barrier" },
      { use: "write-institution", chance: 1, voters: "all" },
      ...step,
    ],
    horizon: 30,
    ...more,
  });

const held = ({ world }: Run): number => {
  const { belief, shape } = beliefsHeldBy(institutionOf(world, "code"), beliefsOf(world));
  return shape.count - belief.slice(0, shape.words).reduce((n, word) => n + zeros(word), 0);
};
const zeros = (word: number): number => {
  let n = 0;
  for (let bit = 0; bit < 32; bit++) n += (word >>> bit) & 1;
  return 32 - n;
};

describe("what could not be written down at the start", () => {
  test("is taught in a course once it can be", () => {
    const run = start(modelOf(inWords([{ use: "teach-course", lessons: 3, chance: 1 }])));
    const before = run.world.kinds.size;
    for (let tick = 0; tick < 3; tick++) run.step();
    expect(before).toBe(1);
    expect(run.world.now["lessons"]?.[0]).toBeGreaterThan(0);
  });

  test("is lost from an institution once it holds it", () => {
    const keeping = start(modelOf(inWords([])));
    const losing = start(modelOf(inWords([{ use: "lose-records", chance: 1 }])));
    for (const run of [keeping, losing]) for (let tick = 0; tick < 3; tick++) run.step();
    expect(held(keeping)).toBeGreaterThan(held(losing));
  });
});

test.each([
  [{ use: "lose-records", chance: "if(tick > 12, 0.5, 0.1)" }],
  [{ use: "teach-course", lessons: "if(tick > 12, 3, 1)", chance: 0.7 }],
])(
  "a part that is bound anew in the course of a run does the same as in one taken up again: %o",
  (part) => {
    const raw = inWords([part], { before: [{ use: "write-down", chance: 0.05, able: "any" }] });
    const straight = start(modelOf(raw));
    for (let tick = 0; tick < 10; tick++) straight.step();
    const again = start(modelOf(raw));
    again.restore(straight.snapshot());
    expect(statesOf(again)).toEqual(statesOf(straight));
  },
);

test("two courses would count for each other: the file is refused", () => {
  const two = [{ use: "teach-course" }, { use: "teach-course", id: "other" }];
  expect(() => modelOf(inWords(two))).toThrow(
    /two entries count "lessons".*take one teach-course/s,
  );
});
