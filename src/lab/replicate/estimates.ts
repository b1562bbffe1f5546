/** The estimates that cells are made of: means, differences, medians, variances, whole distributions. */
import { exp, ln } from "../../sim/index.ts";
import { mean, sd, variance } from "../stats.ts";
import type { Cell, Estimate, Evidence, Rows } from "./experiment.ts";

/** A number that stands for a run. */
export type Reading = (row: readonly number[]) => number;

/** The k-th number that was measured. */
export const column =
  (k: number): Reading =>
  (row) =>
    row[k] ?? Number.NaN;

/** Heavy-tailed times are compared on this scale. */
export const log1p =
  (k: number): Reading =>
  (row) =>
    ln(1 + (row[k] ?? Number.NaN));

export const valuesOf = (rows: Rows, reading: Reading = column(0)): number[] => rows.map(reading);

export const seOfMean = (values: readonly number[]): number =>
  sd(values) / Math.sqrt(values.length);

/** What a mean is held against. */
export interface Expected {
  readonly expected: number;
  readonly expectedSe?: number;
  /** Standard deviation between runs by the law itself; left out: that of the runs. */
  readonly sd?: number;
  readonly reading?: Reading;
  readonly evidence?: Evidence;
  /** Left out: 4 combined standard errors. */
  readonly rule?: Cell["rule"];
}

/** The mean over the runs of one sample. */
export function meanCell(
  name: string,
  sample: string,
  { expected, expectedSe, sd: known, reading, evidence, rule = { kind: "z" } }: Expected,
): Cell {
  return {
    name,
    of: [sample],
    rule,
    ...(evidence !== undefined && { evidence }),
    estimate([rows = []]) {
      const values = valuesOf(rows, reading);
      const se = known === undefined ? seOfMean(values) : known / Math.sqrt(values.length);
      return {
        measured: mean(values),
        se,
        expected,
        ...(expectedSe !== undefined && { expectedSe }),
      };
    },
  };
}

/** A mean of another implementation: of so many runs, with this standard deviation between them. */
export interface Reference {
  readonly mean: number;
  readonly sd: number;
  readonly runs: number;
}

/** A mean against that of another implementation, by the rule `t`. */
export const toleranceCell = (
  name: string,
  sample: string,
  { mean: expected, sd: spread, runs }: Reference,
  more: Pick<Expected, "reading" | "evidence"> & { readonly plus?: number } = {},
): Cell => {
  const { plus, ...rest } = more;
  const rule: Cell["rule"] = plus === undefined ? { kind: "t" } : { kind: "t", plus };
  return meanCell(name, sample, { expected, expectedSe: spread / Math.sqrt(runs), rule, ...rest });
};

/** The mean of b minus the mean of a; the two have luck of their own. */
export function difference(a: Rows, b: Rows, reading: Reading = column(0)): Estimate {
  const [x, y] = [valuesOf(a, reading), valuesOf(b, reading)];
  return {
    measured: mean(y) - mean(x),
    se: hypotenuse(seOfMean(x), seOfMean(y)),
    expected: 0,
  };
}

export const hypotenuse = (a: number, b: number): number => Math.sqrt(a * a + b * b);

/** The variance of the values against an expected one. */
export const varianceCell = (
  name: string,
  sample: string,
  { expected, reading, rule }: Expected,
): Cell => ({
  name,
  of: [sample],
  rule: rule ?? { kind: "z" },
  estimate: ([rows = []]) => ({ ...varianceOf(valuesOf(rows, reading)), expected }),
});

/** The variance of the values; its standard error from their fourth moment. */
function varianceOf(values: readonly number[]): { measured: number; se: number } {
  const middle = mean(values);
  const squares = values.map((x) => (x - middle) * (x - middle));
  return { measured: variance(values), se: seOfMean(squares) };
}

/** p-value of Kolmogorov's statistic sqrt(n) D (asymptotic; conservative for laws over whole numbers). */
export function kolmogorov(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const n = sorted.length;
  let largest = 0;
  sorted.forEach((x, k) => {
    if (sorted[k + 1] !== x) largest = Math.max(largest, Math.abs((k + 1) / n - cdf(x)));
  });
  const t = largest * Math.sqrt(n);
  if (!(t > 0.2)) return Number.isNaN(t) ? t : 1;
  let p = 0;
  for (let k = 1; k <= 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, p));
}

/** A largest distance of two laws that Kolmogorov's test at p = 1e-4 catches 99 times in 100. */
export const kolmogorovDistance = (runs: number): number =>
  (Math.sqrt(-ln(0.5e-4) / 2) + 2.33 * 0.5) / Math.sqrt(runs);
