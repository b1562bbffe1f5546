/** A measure of sensitivity with its interval. */
import { FEWEST, NO_ENDS, percentiles } from "../bootstrap.ts";

/** Null where it cannot be told. */
export interface Index {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SensitivityOptions {
  /** Root of the draws of the bootstrap. */
  readonly seed: string;
  /** Of the intervals: 0.95. */
  readonly level: number;
  /** 1,000 unless said. */
  readonly resamples?: number;
}

export const UNKNOWN: Index = { estimate: null, ...NO_ENDS };

/** An estimate with what came of the resamples of the `n` values behind it: too few values, no interval. */
export function indexOf(estimate: number, results: Float64Array, n: number, level: number): Index {
  if (!Number.isFinite(estimate)) return UNKNOWN;
  return { estimate, ...(n < FEWEST ? NO_ENDS : percentiles(results, level)) };
}
