/** Safety that falls where failures are punished, and rises where they are not. */
import { expect, test } from "vitest";
import { floatColumn } from "../../../src/sim/core/need.ts";
import { answersOf, fileOf, heardOf, learned, worthsOf } from "../../support/naive-majority.ts";
import { NaiveLuck, inTick, unit } from "../../support/naive-luck.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const CASE = {
  seed: "test",
  caves: 3,
  options: 2,
  undecided: true,
  rewire: 1,
  chance: 0.5,
  voice: 1,
  omit: 0,
  flip: 0,
};
const LEARN = { use: "learn-from-majority", chance: 0.5 };
const withFailures = (
  failure: Record<string, unknown>,
  learn: Record<string, unknown> = {},
): Record<string, unknown> =>
  fileOf(
    { rewire: 1 },
    {
      horizon: 12,
      environment: { use: "reality", counts: "balance" },
      step: [
        { use: "evaluate" },
        { use: "meet-failure", ...failure },
        { use: "barrier" },
        { ...LEARN, ...learn },
      ],
    },
  );

test("each person's safety, and what is learned from those who feel it, on the same luck", () => {
  const [punished, fall, rise] = [0.6, 0.5, 0.25];
  const run = start(modelOf(withFailures({ punished, fall, rise }, { safety: true })));
  const heard = heardOf(run);
  const safety = Array.from({ length: run.world.n }, () => 1);
  let before = safety.map(() => 0);
  let failures = 0;
  while (run.stopped === null) {
    const score = worthsOf(run);
    const was = answersOf(run);
    const tick = run.tick + 1;
    score.forEach((now, i) => {
      if (now >= (before[i] ?? 0)) return;
      failures++;
      const own = safety[i] ?? 0;
      const luck = unit(new NaiveLuck("test", 0, "meet-failure").lane(1, inTick(tick, i)));
      safety[i] = luck < punished ? own - fall * own : own + rise * (1 - own);
    });
    before = score;
    const at = { ...CASE, safety };
    run.step();
    expect([...floatColumn(run.world.now, "safety")]).toEqual(safety);
    expect(answersOf(run)).toEqual(learned({ was, heard, at, tick }, score));
    expectBalance(run);
  }
  expect(failures).toBeGreaterThan(10);
  expect(Math.min(...safety)).toBeLessThan(1);
});

test("never punished, it is the model without voices, bit for bit; its fall shows", () => {
  const states = (failure: Record<string, unknown>, learn: Record<string, unknown>): unknown[] => {
    const run = start(modelOf(withFailures(failure, learn)));
    const seen = [answersOf(run)];
    while (run.stopped === null) {
      run.step();
      seen.push(answersOf(run));
    }
    return seen;
  };
  const base = states({ punished: 1, fall: 1 }, {});
  expect(states({ punished: 0 }, { safety: true })).toEqual(base);
  expect(states({ punished: 1, fall: 0 }, { safety: true })).toEqual(base);
  expect(states({ punished: 1, fall: 1 }, { safety: true })).not.toEqual(base);
});

test("safety outlives a snapshot; without a part that keeps it, a file is refused", () => {
  const model = modelOf(withFailures({}, { safety: true }));
  const run = start(model);
  for (let t = 0; t < 5; t++) run.step();
  const snapshot = run.snapshot();
  const fresh = start(model);
  fresh.restore(snapshot);
  expect(statesOf(fresh)).toEqual(statesOf(run));
  expect(() =>
    modelOf(fileOf({}, { step: [{ use: "evaluate" }, { ...LEARN, safety: true }] })),
  ).toThrow(/safety/);
});
