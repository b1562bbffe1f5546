/** Studies as far as designs look at them. */
import type { Designed } from "../../../src/lab/designs/index.ts";
import type { Point } from "../../../src/lab/study/types.ts";
import type { Design, Range } from "../../../src/sim/index.ts";

export const range = (path: string, more: Partial<Range> = {}): Range => ({
  path,
  min: 0,
  max: 1,
  scale: "linear",
  whole: false,
  ...more,
});

/** One with these structures, as far as designs look at it. */
export const studyOf = (design: Design, structures = ["only"], seed = "oak"): Designed => ({
  design,
  seed,
  scenario: { structures: structures.map((name) => ({ name })) },
});

export const valuesOf = (points: readonly Point[], path: string): unknown[] =>
  points.map(({ values }) => values[path]);

export const numbersOf = (points: readonly Point[], path: string): number[] =>
  valuesOf(points, path).map(Number);
