/** Mechanisms that make and give up ties: numbers that can be checked in the head. */
import { describe, expect, test } from "vitest";
import type { Network } from "../../../src/sim/core/network.ts";
import { intColumn } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { onARing as base } from "../../support/on-a-ring.ts";
import { modelOf, start } from "../../support/run.ts";

const layer = (run: Run): Network => {
  const [first] = run.world.networks.values();
  if (first === undefined) throw new Error("there is no network");
  return first;
};
const listsOf = (run: Run): number[][] => {
  const network = layer(run);
  return Array.from({ length: network.n }, (_, i) =>
    Array.from({ length: network.degree(i) }, (__, k) => network.at(i, k)),
  );
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means of the first metric over the last ticks of several runs. */
function late(raw: Record<string, unknown>, runs = 20): number {
  const model = modelOf({ ...base, ...raw });
  return mean(
    Array.from({ length: runs }, (_, replicate) => {
      const run = start(model, { replicate });
      const seen: number[] = [];
      while (run.stopped === null) {
        run.step();
        if (run.tick > 25) seen.push(run.read()[0] ?? Number.NaN);
      }
      return mean(seen);
    }),
  );
}

describe("inherit-ties", () => {
  /** One newborn in row 0 a tick; everybody else is only looked at. */
  const once = (neighbours: number, others: number, other: Record<string, unknown> = {}): Run =>
    start(
      modelOf({
        ...base,
        schedule: { use: "all-at-once" },
        population: {
          groups: [
            { name: "born", size: 1 },
            { name: "old", size: 39 },
          ],
        },
        step: [
          { use: "choose-random", when: { column: "group", is: "born" } },
          { use: "inherit-ties", neighbours, others, when: { column: "group", is: "born" } },
        ],
        ...other,
      }),
    );

  test("all of the parent's neighbours and nobody else: the newborn has the parent and its ties", () => {
    const run = once(1, 0);
    for (let t = 0; t < 10; t++) {
      const before = listsOf(run);
      run.step();
      const after = listsOf(run);
      const parent = intColumn(run.world.scratch, "model")[0] ?? -1;
      expect(parent).toBeGreaterThan(0);
      const expected = new Set([parent, ...(before[parent] ?? [])]);
      expected.delete(0);
      expect(after[0]).toEqual([...expected].toSorted((a, b) => a - b));
      // All ties between others are what they were.
      after.forEach((row, i) => {
        if (i > 0) expect(row.filter((j) => j > 0)).toEqual(before[i]?.filter((j) => j > 0));
      });
    }
  });

  test("nobody: the parent alone. Everybody: all", () => {
    const alone = once(0, 0);
    alone.step();
    expect(layer(alone).degree(0)).toBe(1);
    const all = once(1, 1);
    all.step();
    expect(layer(all).degree(0)).toBe(39);
  });

  test("1 + p_n x parent's neighbours + p_r x the others, on average", () => {
    const degrees = Array.from({ length: 400 }, (_, replicate) => {
      const run = start(once(0.5, 0.1).model, { replicate });
      run.step();
      return layer(run).degree(0);
    });
    // The parent has 6 neighbours; where the newborn's place was one of them (6 of 39), 5. Of 38 others the rest are strangers.
    const near = 6 - 6 / 39;
    const expected = 1 + 0.5 * near + 0.1 * (38 - near);
    const sd = Math.sqrt(0.25 * near + 0.09 * (38 - near) + 0.05);
    expect(Math.abs(mean(degrees) - expected)).toBeLessThan((4 * sd) / 20);
  });

  test("Moran births with p_n and p_r: the mean degree settles near its exact mean-field value", () => {
    // A birth ends d ties and makes 1 + p_n d' + p_r (n - 2 - d') of them, with d' the parent's degree: at rest
    // d = 1 + p_n d + p_r (n - 2 - d), so d = (1 + p_r (n - 2)) / (1 - p_n + p_r), within what correlations make of it.
    const births = [
      { use: "choose-random" },
      { use: "inherit-ties", neighbours: 0.3, others: 0.05 },
    ];
    const expected = (1 + 0.05 * 38) / (1 - 0.3 + 0.05);
    expect(Math.abs(late({ step: births }) - expected)).toBeLessThan(0.08 * expected);
  });

  test("both chances from the newborn's own traits: as if they were told", () => {
    const traits = (neighbours: number, others: number): Record<string, unknown> => ({
      also: {
        near: { use: "skill", count: 2, start: neighbours },
        told: { use: "skill", count: 2, start: others },
      },
    });
    const step = (heritable: string): unknown[] => [
      { use: "choose-random" },
      { use: "inherit-ties", heritable },
    ];
    const all = start(modelOf({ ...base, ...traits(5, -1), step: step("near") }));
    all.step();
    expect(all.read()[0]).toBeGreaterThan(20);
    const none = start(modelOf({ ...base, ...traits(5, -1), step: step("told"), horizon: 200 }));
    while (none.stopped === null) none.step();
    expect(none.read()[0]).toBeLessThan(2.5);
    expect(() => modelOf({ ...base, step: step("other") })).toThrow(
      /unknown kind of knowledge "other"/,
    );
    const wrong = { also: { way: { use: "variants", options: 2 } } };
    expect(() => modelOf({ ...base, ...wrong, step: step("way") })).toThrow(
      /inherit-ties works on skill, and "way" is variants/,
    );
  });
});

describe("link and cut-ties", () => {
  test("everybody who meets somebody is tied to it; with a limit nobody makes more", () => {
    const step = [{ use: "choose-random" }, { use: "link" }];
    const run = start(
      modelOf({ ...base, network: { use: "empty" }, schedule: { use: "all-at-once" }, step }),
    );
    run.step();
    const model = intColumn(run.world.scratch, "model");
    listsOf(run).forEach((row, i) => expect(row).toContain(model[i]));
    const few = [{ use: "choose-random" }, { use: "link", most: 1 }];
    const limited = start(modelOf({ ...base, network: { use: "empty" }, step: few, horizon: 400 }));
    while (limited.stopped === null) limited.step();
    expect(listsOf(limited).every((row) => row.length > 0)).toBe(true);
  });

  test("each of one's ties goes with the chance", () => {
    const model = modelOf({
      ...base,
      network: { use: "complete" },
      schedule: { use: "all-at-once" },
      step: [{ use: "cut-ties", chance: 0.1 }],
      horizon: 1,
    });
    const degrees = Array.from({ length: 40 }, (_, replicate) => {
      const run = start(model, { replicate });
      run.step();
      return run.read()[0] ?? Number.NaN;
    });
    // Both ends look through their ties: 39 x 0.9 x 0.9.
    const left = 0.81;
    const sd = Math.sqrt((left * (1 - left) * 2 * 39) / 40);
    expect(Math.abs(mean(degrees) - 39 * left)).toBeLessThan((4 * sd) / Math.sqrt(40));
  });
});

test("mean-degree and clustering of networks whose values are known", () => {
  const read = (network: Record<string, unknown>): (number | null)[] =>
    start(
      modelOf({
        ...base,
        network,
        step: [{ use: "barrier" }],
        schedule: { use: "all-at-once" },
        metrics: ["mean-degree", "clustering"],
      }),
    ).read();
  // Watts and Strogatz: a ring lattice has C = 3 (k - 2) / (4 (k - 1)).
  expect(read({ use: "ring-lattice", degree: 6 })).toEqual([
    6,
    expect.closeTo((3 * 4) / (4 * 5), 12),
  ]);
  expect(read({ use: "complete" })).toEqual([39, 1]);
  expect(read({ use: "star" })).toEqual([expect.closeTo((2 * 39) / 40, 12), 0]);
});
