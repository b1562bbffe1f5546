/** Points anywhere. */
import { drawsOf } from "./draws.ts";
import type { DesignKind, SampleDesign } from "./kind.ts";
import { rowsAt } from "./rows.ts";

export const random: DesignKind = {
  name: "random",
  doc: "Points anywhere, each value drawn by itself; more points, or another factor, leave all values as they are",
  rows: ({ points }: SampleDesign) => points,
  words: ({ points }: SampleDesign) => String(points),
  points({ factors, points }: SampleDesign, seed: string) {
    const columns = factors.map(({ path }) => {
      const draws = drawsOf(seed, "random", path);
      return Float64Array.from({ length: points }, () => draws.unit());
    });
    return rowsAt(factors, columns, points);
  },
};
