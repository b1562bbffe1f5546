/** Latin hypercube. */
import { drawsOf, strata } from "./draws.ts";
import type { DesignKind, SampleDesign } from "./kind.ts";
import { rowsAt } from "./rows.ts";

export const lhs: DesignKind = {
  name: "lhs",
  doc:
    "As many slices of each factor as points, one value in each slice, slices put together by chance; another factor " +
    "leaves all values as they are (McKay, Beckman and Conover 1979, Technometrics 21:239)",
  rows: ({ points }: SampleDesign) => points,
  words: ({ points }: SampleDesign) => String(points),
  points: ({ factors, points }: SampleDesign, seed: string) =>
    rowsAt(
      factors,
      factors.map(({ path }) => strata(drawsOf(seed, "lhs", path), points)),
      points,
    ),
};
