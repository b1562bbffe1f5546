import { expect, test } from "vitest";
import { ringLattice } from "../../../src/sim/networks/ring-lattice.ts";
import { ringShortcuts } from "../../../src/sim/networks/ring-shortcuts.ts";
import { isConnected, luck, tiesOf } from "./graph.ts";

const ring = new Set(tiesOf(ringLattice.build(100, { degree: 4 }, luck("ring"))));

test.each([0, 1, 10, 50])(
  "ring-shortcuts: just %i ties are added, all pairs of strangers alike",
  (count) => {
    const values = { degree: 4, shortcuts: count, made: "added" } as const;
    const ties = tiesOf(ringShortcuts.build(100, values, luck("added", count)));
    expect(ties).toHaveLength(200 + count);
    expect(ties.filter((tie) => ring.has(tie))).toHaveLength(200);
  },
);

test.each([0, 1, 10, 50, 100])(
  "ring-shortcuts: just %i ties are moved, and nobody is cut off",
  (count) => {
    const values = { degree: 4, shortcuts: count, made: "moved" } as const;
    for (let r = 0; r < 20; r++) {
      const network = ringShortcuts.build(100, values, luck("moved", r));
      const ties = tiesOf(network);
      expect(isConnected(network)).toBe(true);
      expect(ties).toHaveLength(200);
      // A moved tie may fill the gap that another has left.
      const left = ties.filter((tie) => ring.has(tie)).length;
      expect(left).toBeGreaterThanOrEqual(200 - count);
      expect(left).toBeLessThanOrEqual(200 - count + 6);
    }
  },
);

test("ring-shortcuts: each of the strangers is equally often an added tie", () => {
  // On a ring of 6 with degree 2 there are 9 pairs of strangers.
  const counts = new Map<string, number>();
  const runs = 9000;
  for (let r = 0; r < runs; r++) {
    const values = { degree: 2, shortcuts: 1, made: "added" } as const;
    const ties = tiesOf(ringShortcuts.build(6, values, luck("alike", r)));
    const own = new Set(tiesOf(ringLattice.build(6, { degree: 2 }, luck("ring"))));
    for (const tie of ties.filter((each) => !own.has(each)))
      counts.set(tie, (counts.get(tie) ?? 0) + 1);
  }
  expect(counts.size).toBe(9);
  for (const count of counts.values())
    expect(Math.abs(count - 1000)).toBeLessThan(4.5 * Math.sqrt(1000 * (8 / 9)));
});

test("ring-shortcuts refuses more than there is room for", () => {
  const problem = (n: number, shortcuts: number, made: "added" | "moved"): string | null =>
    ringShortcuts.problem?.(n, { degree: 4, shortcuts, made }) ?? null;
  expect(problem(7, 8, "added")).toContain("room for 7 shortcuts");
  expect(problem(7, 7, "added")).toBeNull();
  expect(problem(8, 1, "moved")).toContain("among 9 or more");
  expect(problem(100, 101, "moved")).toContain("room for 100 shortcuts");
});
