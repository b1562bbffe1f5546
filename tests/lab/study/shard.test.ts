/** Which blocks belong to which shard: each to one, whatever their number. */
import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { mineOf, type Parts } from "../../../src/lab/study/shard.ts";
import type { Replicates } from "../../../src/sim/scenario/study/model.ts";

const FIXED: Replicates = { seeds: "common", count: 16 };
const SEQUENTIAL: Replicates = {
  seeds: "common",
  min: 4,
  max: 40,
  block: 4,
  until: { response: "known", halfWidth: 1, relative: false },
};

/** So many points with so many blocks each, of four replicates. */
const plan = (points: number, blocks: number, replicates: Replicates = FIXED): Parts => ({
  study: { replicates },
  points: Array.from({ length: points }, (_, at) => ({
    at,
    row: at,
    structure: "Everyone",
    values: {},
  })),
  blocks: Array.from({ length: points * blocks }, (_, k) => {
    const point = Math.floor(k / blocks);
    return { key: String(k), point, from: 4 * (k % blocks), count: 4 };
  }),
});

/** The keys of the blocks of each shard. */
const cut = (parts: Parts, of: number): string[] =>
  Array.from({ length: of }, (_, k) =>
    parts.blocks
      .filter(mineOf(parts, { index: k + 1, of }))
      .map(({ key }) => key)
      .join(" "),
  );

describe("shards", () => {
  test("points take turns, with all their blocks", () => {
    expect(cut(plan(5, 2), 3)).toEqual(["0 1 6 7", "2 3 8 9", "4 5"]);
    expect(cut(plan(3, 1, SEQUENTIAL), 3)).toEqual(["0", "1", "2"]);
  });

  test("blocks take turns where there are fewer points than shards", () => {
    expect(cut(plan(2, 4), 3)).toEqual(["0 3 6", "1 4 7", "2 5"]);
    expect(cut(plan(1, 2), 4)).toEqual(["0", "1", "", ""]);
  });

  test("a block of a later round goes where its point lies", () => {
    const parts = plan(5, 2, SEQUENTIAL);
    const later = { key: "later", point: 4, from: 8, count: 4 };
    const mine = [1, 2, 3].map((index) => mineOf(parts, { index, of: 3 })(later));
    expect(mine).toEqual([false, true, false]);
  });

  test("a point is never torn apart while its replicates are decided on", () => {
    expect(() => mineOf(plan(2, 4, SEQUENTIAL), { index: 1, of: 3 })).toThrow(
      expect.objectContaining({
        code: "E_SHARD",
        message:
          "replicates.until: whether a point needs more replicates is decided where all its runs are made, " +
          "so 2 points cannot be split into 3 shards; at most 2 shards, or a fixed number of replicates",
      }),
    );
  });

  test("without one, all is here", () => {
    const parts = plan(2, 4, SEQUENTIAL);
    expect(parts.blocks.every(mineOf(parts, undefined))).toBe(true);
  });

  test("together they are the plan, none in two, and their sizes are even", () => {
    const small = integer({ min: 1, max: 12 });
    assert(
      property(small, small, integer({ min: 1, max: 40 }), (points, blocks, of) => {
        const parts = cut(plan(points, blocks), of).map((keys) => keys.split(" ").filter(Boolean));
        const keys = parts.flat().map(Number);
        expect(keys.toSorted((a, b) => a - b)).toEqual(keys.map((_, k) => k));
        expect(keys).toHaveLength(points * blocks);
        const sizes = parts.map((part) => part.length);
        const uneven = points >= of ? blocks : 1;
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(uneven);
      }),
      { seed: 9 },
    );
  });
});
