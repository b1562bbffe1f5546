/** Camps of families: who is met, who is told, what is forgotten. */
import { describe, expect, test } from "vitest";
import { intColumn } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectWithin } from "../../support/checks.ts";
import { expectLaw, knownBy, runOf, tally, teach } from "./repertoire.ts";

const RUNS = 4000;
const groupsOf = (...sizes: readonly number[]): Record<string, unknown> => ({
  groups: sizes.map((size, g) => ({ name: `Camp ${g}`, size })),
});

test("families: weights of kin, inside each camp and nowhere else", () => {
  const network = { use: "families", family: 4, parents: 0.6, children: 0.5 };
  const population = groupsOf(5, 1, 2);
  const ties = runOf({ population, network, step: [{ use: "barrier" }] }).world.networks.get(
    "network",
  );
  const of = (row: number): [number, number][] => {
    const first = ties?.offsets[row] ?? 0;
    return Array.from({ length: ties?.degree(row) ?? 0 }, (_, d) => {
      const before = d === 0 ? 0 : (ties?.weights?.[first + d - 1] ?? 0);
      return [
        ties?.at(row, d) ?? -1,
        Number(((ties?.weights?.[first + d] ?? 0) - before).toFixed(6)),
      ];
    });
  };
  expect(of(0)).toEqual([
    [1, 0.6],
    [2, 0.5],
    [3, 0.5],
    [4, 0.05],
  ]);
  expect(of(3)).toEqual([
    [0, 0.5],
    [1, 0.5],
    [2, 0.25],
    [4, 0.05],
  ]);
  expect(of(5)).toEqual([]);
  expect(of(7)).toEqual([[6, 0.6]]);
  expect(() => runOf({ network, step: [{ use: "barrier" }] })).toThrow(/add population\.groups/);
});

describe("choose-outward", () => {
  const chosen = (sizes: readonly number[], sets: readonly number[][], pull = 0.5): number[] =>
    tally(RUNS, (k) => {
      const run = runOf(
        { population: groupsOf(...sizes), step: [{ use: "choose-outward", pull }] },
        k,
      );
      sets.forEach((items, row) => teach(run, row, ...items));
      run.step();
      return (intColumn(run.world.scratch, "model")[0] ?? -9) + 1;
    });

  test("as much more as those outside differ: the mean Jaccard distance, inside and outside", () => {
    // Inside: 0 and 1/2; outside: 1 and 2/3. Half the difference of the means: (5/6 - 1/4) / 2.
    const out = (5 / 6 - 1 / 4) / 2;
    const sets = [[0, 1], [0, 1], [0, 1, 2, 3], [8], [1, 2]];
    const law = [0, 0, (1 - out) / 2, (1 - out) / 2, out / 2, out / 2];
    expectLaw("met", chosen([3, 2], sets), law);
  });

  test("not at all when one's own people differ more; always when one has none; nobody when alone", () => {
    expect(chosen([2, 1], [[0], [1], [0]])).toEqual([0, 0, RUNS]);
    expect(chosen([1, 1], [[0], [0]])).toEqual([0, 0, RUNS]);
    expect(chosen([1], [[0]])).toEqual([RUNS]);
    expect(chosen([2, 1], [[0], [0], [9]], 0)).toEqual([0, 0, RUNS]);
  });
});

describe("tell-kin", () => {
  /** Two lineages, 0 and 1: items 0..3 are known; 0 and 2 make 4, worth 2.1. */
  const world = (part: Record<string, unknown>): Record<string, unknown> => ({
    population: { size: 3 },
    knowledge: { use: "recipes", table: "lineages", lineages: 2 },
    network: {
      use: "edge-list",
      ties: [
        [0, 1, 0.5],
        [0, 2, 0.25],
      ],
    },
    schedule: { use: "in-turn" },
    step: [{ use: "choose-neighbour" }, { use: "combine", items: 2 }, { use: "tell-kin", ...part }],
    horizon: 60,
  });

  test("nobody exceeds the room, what is worth least goes first, and the books balance", () => {
    const run = runOf(world({ room: 5 }));
    while (run.stopped === null) {
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      for (let row = 0; row < 3; row++) expect(knownBy(run, row).length).toBeLessThanOrEqual(5);
    }
    const all = [0, 1, 2].map((row) => knownBy(run, row));
    expect(Math.max(...all.flat())).toBeGreaterThan(3);
  });

  test("where nobody knows anybody, nothing is found and nobody is told", () => {
    const run = runOf({ ...world({}), network: { use: "empty" } });
    while (run.stopped === null) run.step();
    for (let row = 0; row < 3; row++) expect(knownBy(run, row)).toEqual([0, 1, 2, 3]);
  });

  test("a neighbour is told by the weight of the tie", () => {
    const shares = [0, 0, 0];
    let finds = 0;
    for (let k = 0; k < RUNS; k++) {
      const step = [
        { use: "choose-neighbour", probability: 1 },
        { use: "combine", items: 2 },
        { use: "tell-kin", over: "kin" },
      ];
      const networks = {
        kin: {
          use: "edge-list",
          ties: [
            [0, 2, 0.5],
            [0, 3, 0.25],
          ],
        },
        pair: { use: "edge-list", ties: [[0, 1]] },
      };
      const first = { ...step[0], over: "pair" };
      const run = runOf(
        {
          ...world({}),
          population: { size: 4 },
          network: undefined,
          networks,
          step: [first, ...step.slice(1)],
          schedule: { use: "in-turn" },
          horizon: 1,
        },
        k,
      );
      run.step();
      // Rows 2 and 3 meet nobody: what they know beyond the start, row 0 has told them.
      const news = [2, 3].map((row) => knownBy(run, row).filter((item) => item > 3).length);
      const found = knownBy(run, 0).filter((item) => item > 3).length;
      if (found !== 1 || knownBy(run, 1).filter((item) => item > 3).length !== 1) continue;
      finds++;
      shares[0] = (shares[0] ?? 0) + (news[0] ?? 0);
      shares[1] = (shares[1] ?? 0) + (news[1] ?? 0);
    }
    expect(finds).toBeGreaterThan(500);
    for (const [k, weight] of [0.5, 0.25].entries()) {
      expectWithin(`told, weight ${weight}, of ${finds}`, {
        measured: (shares[k] ?? 0) / finds,
        expected: weight,
        se: Math.sqrt((weight * (1 - weight)) / finds),
      });
    }
  });
});
