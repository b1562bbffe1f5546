/** Skill that is found, learned from neighbours and paid for: numbers that can be checked in the head. */
import { expect, test } from "vitest";
import { onARing as base } from "../../support/on-a-ring.ts";
import { modelOf, start } from "../../support/run.ts";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test("learn-from-neighbours: k neighbours who are better teach with 1 - (1 - s)^k", () => {
  const old = { column: "group", is: "old" };
  const young = { column: "group", is: "young" };
  const model = modelOf({
    ...base,
    population: {
      groups: [
        { name: "old", size: 3 },
        { name: "young", size: 1 },
      ],
    },
    network: { use: "complete" },
    knowledge: { use: "skill", count: 1, start: 0 },
    schedule: { use: "all-at-once" },
    step: [
      { use: "practise", at: [1], when: old, by: 5 },
      { use: "learn-from-neighbours", at: [2], chance: 0.2, when: young },
    ],
    metrics: ["mean-skill"],
    horizon: 2,
  });
  const runs = Array.from({ length: 2000 }, (_, replicate) => {
    const run = start(model, { replicate });
    while (run.stopped === null) run.step();
    return run.world.skill?.level[3] ?? Number.NaN;
  });
  const expected = 1 - 0.8 ** 3;
  expect(new Set(runs)).toEqual(new Set([0, 1]));
  const sd = Math.sqrt(expected * (1 - expected));
  expect(Math.abs(mean(runs) - expected)).toBeLessThan((4 * sd) / Math.sqrt(2000));
});

test("nobody learns what nobody near knows better; practise finds it; a newborn knows nothing", () => {
  const step = [{ use: "learn-from-neighbours", chance: 1, times: 20 }];
  const same = start(modelOf({ ...base, knowledge: { use: "skill", count: 4, start: 2 }, step }));
  same.step();
  expect([...(same.world.skill?.level ?? [])].every((value) => value === 2)).toBe(true);
  const found = start(
    modelOf({ ...base, schedule: { use: "all-at-once" }, step: [{ use: "practise", times: 7 }] }),
  );
  found.step();
  const level = found.world.skill?.level ?? new Float64Array(0);
  for (let i = 0; i < 40; i++) expect(mean([...level.subarray(4 * i, 4 * i + 4)])).toBe(7 / 4);
  const born = start(
    modelOf({
      ...base,
      schedule: { use: "all-at-once" },
      step: [{ use: "practise", times: 7 }, { use: "newborn" }],
    }),
  );
  born.step();
  expect(Math.max(...(born.world.skill?.level ?? [1]))).toBe(0);
});

test("earn-skill pays for the number of crafts, or for the best one", () => {
  const paid = (reward: string): number[] => {
    const step = [
      { use: "practise", times: 6 },
      { use: "earn-skill", reward, base: 1, weight: 2 },
    ];
    const run = start(modelOf({ ...base, schedule: { use: "all-at-once" }, step }));
    run.step();
    const level = run.world.skill?.level ?? new Float64Array(0);
    const worth = (own: number[]): number =>
      reward === "generalist" ? own.filter((value) => value > 0).length : Math.max(...own);
    const expected = Array.from(
      { length: 40 },
      (_, i) => 1 + 2 * worth([...level.subarray(4 * i, 4 * i + 4)]),
    );
    expect([...(run.world.now["payoff"] ?? [])]).toEqual(expected);
    return expected;
  };
  expect(paid("generalist")).not.toEqual(paid("specialist"));
});

test("copies cannot stay at or below a number that lies under the one below which they never fall", () => {
  const step = [{ use: "choose-random" }, { use: "copy-with-error", loss: 0, least: 1, most: 0 }];
  expect(() => modelOf({ ...base, step })).toThrow(
    /step\.copy-with-error\.most: no copy falls below 1/,
  );
});
