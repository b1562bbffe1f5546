/** Intervals: how far an estimate can be trusted. */
import { exp, ln } from "../sim/index.ts";
import { mean, sd, variance } from "./stats.ts";
import { normalQuantile, tQuantile } from "./student.ts";

export interface Estimate {
  readonly n: number;
  readonly estimate: number | null;
  /** Null when there are fewer than two values. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean with its t interval. */
export function meanInterval(values: readonly number[], level: number): Estimate {
  const n = values.length;
  if (n === 0 || !values.every(Number.isFinite))
    return { n, estimate: null, low: null, high: null };
  const middle = mean(values);
  if (n === 1) return { n, estimate: middle, low: null, high: null };
  const half = (tQuantile((1 + level) / 2, n - 1) * sd(values)) / Math.sqrt(n);
  return { n, estimate: middle, low: middle - half, high: middle + half };
}

/**
 * Difference of two independent means, b minus a, with its t interval for unequal variances: Welch 1947, Biometrika
 * 34:28, with his degrees of freedom rounded down. `n` is the smaller of the two numbers of values.
 */
export function differenceInterval(
  a: readonly number[],
  b: readonly number[],
  level: number,
): Estimate {
  const n = Math.min(a.length, b.length);
  if (n === 0 || ![...a, ...b].every(Number.isFinite))
    return { n, estimate: null, low: null, high: null };
  const estimate = mean(b) - mean(a);
  if (n === 1) return { n, estimate, low: null, high: null };
  const [ofA, ofB] = [variance(a) / a.length, variance(b) / b.length];
  const sum = ofA + ofB;
  if (sum === 0) return { n, estimate, low: estimate, high: estimate };
  const freedom = (sum * sum) / ((ofA * ofA) / (a.length - 1) + (ofB * ofB) / (b.length - 1));
  const half = tQuantile((1 + level) / 2, Math.max(1, Math.floor(freedom))) * Math.sqrt(sum);
  return { n, estimate, low: estimate - half, high: estimate + half };
}

/** Share of a value by which two that are the same may differ when they have been worked out in another order. */
const ROUNDING = 1e-12;

/** The difference of two values; nothing where only rounding keeps them apart. */
export const apart = (a: number, b: number): number =>
  Math.abs(b - a) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : b - a;

/** A difference of these values, with its interval; nothing where all of it is rounding: runs without any variance. */
export function unrounded(difference: Estimate, values: readonly number[]): Estimate {
  const { n, estimate, low, high } = difference;
  const size = ROUNDING * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const within = (end: number | null): boolean => end === null || Math.abs(end) <= size;
  if (estimate === null || ![estimate, low, high].every(within)) return difference;
  return { n, estimate: 0, low: low === null ? null : 0, high: high === null ? null : 0 };
}

/** Share of wins (a tie is half a win) with its score interval: Wilson 1927, JASA 22:209. */
export function shareInterval(wins: number, n: number, level: number): Estimate {
  if (n === 0) return { n, estimate: null, low: null, high: null };
  const share = wins / n;
  if (n === 1) return { n, estimate: share, low: null, high: null };
  const z = normalQuantile((1 + level) / 2);
  const weight = n + z * z;
  const middle = (wins + (z * z) / 2) / weight;
  const half = (z / weight) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
  return { n, estimate: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The largest share of runs that may come out otherwise where `n` runs were all alike: upper end of the exact interval
 * of Clopper and Pearson 1934, Biometrika 26:404.
 */
export const roomBeside = (n: number, level: number): number => 1 - exp(ln((1 - level) / 2) / n);

/** More than this nobody makes to halve an interval. */
const MOST_RUNS = 1_000_000;

/** The smallest number of runs whose t interval is half as wide, if they vary as these do; `groups`: 2 for a difference of two means. */
export function runsForHalf(n: number, level: number, groups: 1 | 2): number | null {
  if (n < 2) return null;
  const width = (runs: number): number =>
    tQuantile((1 + level) / 2, groups * (runs - 1)) / Math.sqrt(runs);
  const wanted = width(n) / 2;
  for (let runs = n; runs <= MOST_RUNS && runs <= 4 * n; runs++)
    if (width(runs) <= wanted) return runs;
  return Math.min(MOST_RUNS, 4 * n);
}
