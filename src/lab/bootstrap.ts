/**
 * Intervals by drawing again from the values that are there: the bootstrap. Efron and Tibshirani 1993, An Introduction
 * to the Bootstrap, chapters 13 and 14. The draws are named by a seed, so that an interval is the same everywhere.
 */
import { exp, keyOf, openStream } from "../sim/index.ts";
import { mean, quantileOfSorted } from "./stats.ts";
import { normalQuantile } from "./student.ts";

/** How many values there must be before an interval says anything. */
export const FEWEST = 5;
export const RESAMPLES = 1000;

export interface BootstrapOptions {
  /** Root of the draws, and what they are for. */
  readonly seed: string;
  readonly name: string;
  readonly level: number;
  /** How often is drawn again; 1,000 unless said. */
  readonly resamples?: number;
}

export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

export const NO_ENDS: Ends = { low: null, high: null };

/** Calls `visit` with as many draws of `n` places from 0 to n - 1 as are asked for; the array is written over each time. */
export function resample(
  n: number,
  { seed, name, resamples = RESAMPLES }: Omit<BootstrapOptions, "level">,
  visit: (places: Int32Array, at: number) => void,
): void {
  const draws = openStream(keyOf(seed, 0, `bootstrap:${name}`));
  const places = new Int32Array(n);
  for (let at = 0; at < resamples; at++) {
    for (let k = 0; k < n; k++) places[k] = draws.below(n);
    visit(places, at);
  }
}

/** The interval between two quantiles (type 7) of what came of the resamples; none where one of them says nothing. */
export function percentiles(results: Float64Array, level: number): Ends {
  if (results.length === 0 || !results.every(Number.isFinite)) return NO_ENDS;
  return between(results.toSorted(), (1 - level) / 2, (1 + level) / 2);
}

const between = (sorted: Float64Array, low: number, high: number): Ends => ({
  low: quantileOfSorted(sorted, low),
  high: quantileOfSorted(sorted, high),
});

/**
 * Interval of a statistic, corrected for bias and for a spread that changes with the value (BCa): Efron 1987, JASA
 * 82:171, equations 2.3 and 6.6. None for fewer than five values.
 */
export function bcaInterval(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
  options: BootstrapOptions,
): Ends {
  const n = values.length;
  const { level, resamples = RESAMPLES } = options;
  if (n < FEWEST || !values.every(Number.isFinite)) return NO_ENDS;
  const estimate = statistic(values);
  const results = new Float64Array(resamples);
  const drawn = [...values];
  resample(n, options, (places, at) => {
    for (let k = 0; k < n; k++) drawn[k] = values[places[k] ?? 0] ?? Number.NaN;
    results[at] = statistic(drawn);
  });
  if (!results.every(Number.isFinite)) return NO_ENDS;
  const sorted = results.toSorted();
  if (sorted[0] === sorted.at(-1)) return { low: estimate, high: estimate };
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const skew = accelerationOf(values, statistic);
  const end = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalShare(bias + z / (1 - skew * z));
  };
  return between(sorted, end((1 - level) / 2), end((1 + level) / 2));
}

/** Share of the results below the estimate, those equal to it by half; kept away from 0 and 1. */
function shareBelow(sorted: Float64Array, estimate: number): number {
  let [below, equal] = [0, 0];
  for (const value of sorted) {
    if (value < estimate) below++;
    else if (value === estimate) equal++;
  }
  const least = 1 / (2 * sorted.length);
  return Math.min(1 - least, Math.max(least, (below + equal / 2) / sorted.length));
}

/** From the statistic of all values but one, each in turn. */
function accelerationOf(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
): number {
  const without = values.map((_, k) => statistic(values.toSpliced(k, 1)));
  const middle = mean(without);
  let [squares, cubes] = [0, 0];
  for (const each of without) {
    const off = middle - each;
    squares += off * off;
    cubes += off * off * off;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}

const ONE_OVER_ROOT_2PI = 0.3989422804014327;
/** Beyond this no double lies between the share and 0 or 1. */
const FAR = 8.5;

/** The share of the standard normal distribution below z: Abramowitz and Stegun 1964, 26.2.11. */
export function normalShare(z: number): number {
  if (z > FAR) return 1;
  if (z < -FAR) return 0;
  let term = z;
  let sum = z;
  for (let k = 3; sum + term !== sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + ONE_OVER_ROOT_2PI * exp((-z * z) / 2) * sum));
}
