/** Who comes first: by ties, by a score, by chance; and a knock-out of those who do. */
import { describe, expect, test } from "vitest";
import { beliefsOf, floatColumn, layerOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { file, stateOf, type Raw } from "../../support/march.ts";
import { NaiveLuck } from "../../support/naive-luck.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const ranked = (rank: Raw, more: Raw = {}): Raw =>
  file({
    population: { size: 12 },
    knowledge: { use: "beliefs", count: 20, undecided: true, arrivals: "none" },
    network: { use: "random", chance: 0.3 },
    before: [{ use: "rank", ...rank }],
    step: [{ use: "evaluate" }],
    horizon: 5,
    ...more,
  });

/** The place of who has none: behind all. */
const NONE = 1e9;

const ranksOf = (run: Run): number[] => [
  ...floatColumn(run.world.now, "rank").subarray(0, run.world.n),
];

/** Most first; equals as their luck says. */
function due(much: readonly number[], tick: number): number[] {
  const words = new NaiveLuck("test", 0, "rank").open({ clock: tick }, 0);
  const rows = much.map((many, row) => ({ many, row, luck: words.next().value }));
  const order = rows.toSorted((a, b) => b.many - a.many || (a.luck | 0) - (b.luck | 0));
  return rows.map((each) => order.indexOf(each) + 1);
}

describe("the order is the one that a plain program finds", () => {
  test("by ties", () => {
    const run = start(modelOf(ranked({})));
    const network = layerOf(run.world, undefined);
    const ties = Array.from({ length: run.world.n }, (_, row) => network.degree(row));
    expect(new Set(ties).size).toBeLessThan(12); // some have as many
    expect(ranksOf(run)).toEqual(ties.map(() => NONE));
    while (run.stopped === null) {
      run.step();
      expect(ranksOf(run)).toEqual(due(ties, run.tick));
    }
  });

  test("by score, as it was taken last", () => {
    const run = start(modelOf(ranked({ by: "score" }, { after: [{ use: "turnover", at: [3] }] })));
    while (run.stopped === null) {
      const scores = [...floatColumn(run.world.now, "score").subarray(0, run.world.n)];
      run.step();
      const now = run.tick === 3 ? scores.map(() => NONE) : due(scores, run.tick);
      expect(ranksOf(run)).toEqual(now); // who has just come has none
    }
  });

  test("by nothing but chance, everybody comes first as often", () => {
    const model = modelOf(ranked({ by: "chance" }, { horizon: 1200 }));
    const run = start(model);
    const first = Array.from({ length: 12 }, () => 0);
    while (run.stopped === null) {
      run.step();
      const ranks = ranksOf(run);
      expect([...ranks].toSorted((a, b) => a - b)).toEqual(ranks.map((_, k) => k + 1));
      const row = ranks.indexOf(1);
      first[row] = (first[row] ?? 0) + 1;
    }
    // 100 expected, standard deviation 9.6
    for (const many of first) expect(Math.abs(many - 100)).toBeLessThan(45);
  });
});

describe("a knock-out of those with the most ties", () => {
  const knockOut = (size: number, rank: Raw): Raw =>
    ranked(
      {},
      {
        population: { size },
        network: { use: "star" },
        before: [
          { use: "rank", ...rank, at: [2] },
          { use: "turnover", probability: "if(rank >= 1 and rank <= 1, 1, 0)", at: [2, 3] },
        ],
      },
    );
  const empty = (run: Run): number[] =>
    stateOf(run).people.flatMap((answers, row) => (answers.every((a) => a === -1) ? [row] : []));

  test.each([2, 5, 12])(
    "takes the one in the middle, of %i people, and nobody after that",
    (size) => {
      const run = start(modelOf(knockOut(size, {})));
      run.step();
      expect(empty(run)).toEqual([]);
      run.step();
      const gone = empty(run);
      expect(gone.length).toBe(1);
      if (size > 2) expect(gone).toEqual([0]);
      run.step(); // the newcomer has no rank yet
      expect(empty(run)).toEqual(gone);
      expectBalance(run);
    },
  );

  test("who is alone comes first", () => {
    const run = start(
      modelOf(ranked({ by: "chance" }, { population: { size: 1 }, network: undefined })),
    );
    run.step();
    expect(ranksOf(run)).toEqual([1]);
  });
});

test("the order outlives a snapshot; by a score that nobody keeps, a file is refused", () => {
  const model = modelOf(ranked({ by: "score", every: 4 }, { horizon: 9 }));
  const run = start(model);
  while (run.tick < 5) run.step();
  const fresh = start(model);
  fresh.restore(run.snapshot());
  expect(ranksOf(fresh)).toEqual(ranksOf(run));
  expect(statesOf(fresh)).toEqual(statesOf(run));
  expect(beliefsOf(run.world).shape.count).toBe(20);
  expect(() => modelOf(ranked({ by: "score" }, { step: [{ use: "barrier" }] }))).toThrow(/keeps/);
});
