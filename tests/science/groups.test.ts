/** Laws of groups: groups by themselves are copies of one people of their size, moving mixes them at a known rate. */
import { describe, expect, test } from "vitest";
import { henrich } from "../../src/lab/suite/laws/henrich.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { modelOf, start } from "../support/run.ts";

const standardError = (values: readonly number[]): number => sd(values) / Math.sqrt(values.length);

/** Three groups of twenty who learn from the best of their group, and nobody moves. */
const APART = {
  kind: "scenario",
  version: 1,
  id: "apart",
  population: { size: 60, groups: 3 },
  knowledge: { use: "skill", start: 0 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-best", among: "group" },
    { use: "copy-with-error", loss: 2 },
  ],
  metrics: ["mean-skill"],
  horizon: 8,
};

/** Mean skill of each of the three groups at the end, run by run. */
function meansOf(raw: Parameters<typeof modelOf>[0], runs: number): number[][] {
  const model = modelOf(raw);
  const means: number[][] = [[], [], []];
  for (let replicate = 0; replicate < runs; replicate++) {
    const run = start(model, { seed: "apart", replicate });
    while (run.stopped === null) run.step();
    const { level } = run.world.skill ?? { level: new Float64Array(0) };
    means.forEach((list, g) => list.push(mean([...level.subarray(20 * g, 20 * g + 20)])));
  }
  return means;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [mean(a), mean(b)];
  return mean(a.map((value, k) => (value - x) * ((b[k] ?? 0) - y))) / (sd(a) * sd(b));
}

test("planted: groups between which one in ten moves are found to hang together", () => {
  const moving = { ...APART, after: [{ use: "migrate", how: "pool", probability: 0.1 }] };
  const [a = [], b = []] = meansOf(moving, 1000);
  console.info(`correlation of two groups: ${correlation(a, b).toFixed(3)}`);
  expect(correlation(a, b)).toBeGreaterThan(4 / Math.sqrt(1000));
});

test("groups by themselves are independent copies of one people of their size", () => {
  const runs = HEAVY ? 4000 : 1000;
  const means = meansOf(APART, runs);
  const expected = 8 * henrich.meanStep(2, 1, 20, 8);
  const spread = 8 * henrich.sdStep(1, 20, 8);
  means.forEach((list, g) => {
    expectWithin(`group ${g}`, { measured: mean(list), expected, se: spread / Math.sqrt(runs) });
    expect(Math.abs(sd(list) / spread - 1)).toBeLessThan(4 / Math.sqrt(runs)); // a heavier tail than a normal law
  });
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const [one = [], other = []] = [means[a], means[b]];
    expect(Math.abs(correlation(one, other))).toBeLessThan(4 / Math.sqrt(runs)); // 0.2 is caught 99 times in 100
  }
});

/** Five groups, the people of the first of which all have 1, the others 0; they only move, by the pool. */
function shares(size: number, m: number, runs: number): number[][] {
  const model = modelOf({
    ...APART,
    population: { size: 5 * size, groups: 5 },
    step: [{ use: "migrate", how: "pool", probability: m }],
    horizon: 12,
  });
  const byTick: number[][] = Array.from({ length: 13 }, () => []);
  for (let replicate = 0; replicate < runs; replicate++) {
    const run = start(model, { seed: `pool ${size}`, replicate });
    const { skill } = run.world;
    const how = { channel: 1, reason: 1, source: -1 };
    for (let row = 0; row < size; row++) skill?.set(row, 0, 1, how);
    for (let tick = 0; tick <= 12; tick++) {
      byTick[tick]?.push(mean([...(skill?.level.subarray(0, size) ?? [])]));
      run.step();
    }
  }
  return byTick;
}

describe("moving by the pool (Mesoudi, model 7): p - x = (p0 - x) (1 - m)^t", () => {
  test("exactly so for 5 x 20 people, where now and then one comes back to its own place", () => {
    const [n, m, runs] = [100, 0.2, HEAVY ? 4000 : 1500];
    // Who passes the gate keeps its place with chance 1 / k in a pool of k; mean of 1 / k over the others.
    const stays = (1 - (1 - m) ** n) / n;
    const rate = ((m - stays) * n) / (n - 1);
    shares(20, m, runs).forEach((found, t) => {
      const expected = 0.2 + 0.8 * (1 - rate) ** t;
      if (t === 0) expect(mean(found)).toBe(1);
      else
        expectWithin(`pool t=${t}`, { measured: mean(found), expected, se: standardError(found) });
    });
  });

  test("and nearly so for 5 x 1,000, as in the tutorial", () => {
    shares(1000, 0.1, HEAVY ? 100 : 25).forEach((found, t) => {
      if (t === 0) return;
      const expected = 0.2 + 0.8 * 0.9 ** t;
      expectWithin(`model 7, t=${t}`, {
        measured: mean(found),
        expected,
        se: standardError(found),
      });
    });
  });
});
