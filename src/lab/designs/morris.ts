/** Trajectories through a grid, one factor at a time: the design of elementary effects. */
import { drawsOf } from "./draws.ts";
import { onRange } from "./factor.ts";
import type { DesignKind, DesignOf, Row } from "./kind.ts";
import { rowOf } from "./rows.ts";

export const morris: DesignKind = {
  name: "morris",
  doc:
    "Walks through a grid of levels: each step changes one factor by a fixed amount, each walk changes every factor " +
    "once; more walks leave the first as they are (Morris 1991, Technometrics 33:161)",
  rows: ({ trajectories, factors }: DesignOf<"morris">) => trajectories * (factors.length + 1),
  words: ({ trajectories, factors }: DesignOf<"morris">) =>
    `${trajectories} x (${factors.length} + 1)`,
  points: (design: DesignOf<"morris">, seed: string) =>
    Array.from({ length: design.trajectories }, (_, t) => trajectory(design, seed, t)).flat(),
};

/**
 * The k + 1 points of one trajectory. A factor goes from a level i < p/2 up by delta = p / (2 (p - 1)), which is p/2
 * levels, or comes down to it; up and down, all i, and all orders of the factors are equally likely.
 */
function trajectory({ factors, levels }: DesignOf<"morris">, seed: string, t: number): Row[] {
  const half = levels / 2;
  const walks = factors.map((factor, k) => {
    const draws = drawsOf(seed, "morris", factor.path, t);
    const low = draws.below(half);
    const ends = [low, low + half].map((level) => onRange(factor, level / (levels - 1)));
    if (draws.below(2) === 1) ends.reverse();
    return { k, ends, turn: draws.unit() };
  });
  const values = walks.map(({ ends }) => ends[0] ?? Number.NaN);
  const rows = [rowOf(factors, values)];
  for (const { k, ends } of walks.toSorted((a, b) => a.turn - b.turn || a.k - b.k)) {
    values[k] = ends[1] ?? Number.NaN;
    rows.push(rowOf(factors, values));
  }
  return rows;
}
