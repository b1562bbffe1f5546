/**
 * What runs say about one response: the one function behind `ratchet study summary`, summary.csv and the page. An
 * interval is over replicates and tells how well the mean is known; "5-95 %" is over runs and tells how they differ.
 */
import { bcaInterval, FEWEST, NO_ENDS, type Ends } from "../bootstrap.ts";
import { meanInterval } from "../intervals.ts";
import { mean, orNull, quantile, sd } from "../stats.ts";

/**
 * The runs of one point, replicate by replicate; null: an event that never came, or nobody to read from; undefined: the
 * run failed, or was not made.
 */
export interface Sample {
  readonly values: readonly (number | null | undefined)[];
  /** Of an event the ticks that a run may last; null: it is no event. */
  readonly horizon: number | null;
}

export interface HowToSummarise {
  /** Of the interval; 0.95 unless said. */
  readonly level?: number;
  /** Interval by the bootstrap (BCa, 1,000 resamples) in the place of Student's t, with draws from this root. */
  readonly bootstrap?: string;
}

export interface ResponseSummary {
  /** Runs from which it could be read; of an event all runs that did not fail. */
  readonly n: number;
  /** Runs that failed or were not made. */
  readonly failed: number;
  /** Of an event: runs in which it came. Null: it is no event. */
  readonly reached: number | null;
  /** What the mean and its interval are over: replicates that every point has. Of one point these are its runs. */
  readonly replicates: number;
  /** Of an event only where it came in all runs. */
  readonly mean: number | null;
  /** 95 % interval of the mean, of an event of the restricted mean; null for fewer than five replicates. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation between runs (n - 1); of an event only where it came in all. */
  readonly sd: number | null;
  /** Over all runs; null: it lies beyond the horizon. Quantiles are of type 7. */
  readonly median: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
  /** Of an event: mean with the horizon in the place of never, which is the mean where it came in all runs. */
  readonly restrictedMean: number | null;
}

const LEVEL = 0.95;

/**
 * The summary of one point, or of several together: then a replicate counts by its mean over the points, since with
 * common seeds its runs share their luck.
 */
export function summarise(samples: readonly Sample[], how: HowToSummarise = {}): ResponseSummary {
  const event = samples.some(({ horizon }) => horizon !== null);
  const values = samples.flatMap((sample) => sample.values);
  const made = values.filter((value) => value !== undefined);
  const came = made.filter((value) => value !== null);
  const counted = event && came.length < made.length ? [] : came;
  const means = replicateMeans(samples);
  const middle = orNull(mean(means));
  const all = event ? made.map((value) => value ?? Number.POSITIVE_INFINITY) : came;
  return {
    n: event ? made.length : came.length,
    failed: values.length - made.length,
    reached: event ? came.length : null,
    replicates: means.length,
    mean: counted.length === 0 ? null : middle,
    sd: orNull(sd(counted)),
    ...endsOf(means, how),
    median: orNull(quantile(all, 0.5)),
    p5: orNull(quantile(all, 0.05)),
    p95: orNull(quantile(all, 0.95)),
    restrictedMean: event ? middle : null,
  };
}

/** The number that a replicate comes to, an event that never came being at the horizon; null: it is not known. */
export function readAt({ values, horizon }: Sample, k: number): number | null {
  const value = values[k];
  return value === undefined ? null : (value ?? horizon);
}

/** All numbers of a sample. */
export const readSample = (sample: Sample): number[] =>
  sample.values.flatMap((_, k) => readAt(sample, k) ?? []);

/** For each replicate that all points have, its mean over them; an event that never came is at the horizon. */
function replicateMeans(samples: readonly Sample[]): number[] {
  const shortest =
    samples.length === 0 ? 0 : Math.min(...samples.map(({ values }) => values.length));
  const means: number[] = [];
  for (let k = 0; k < shortest; k++) {
    const here = samples.flatMap((sample) => readAt(sample, k) ?? []);
    if (here.length === samples.length) means.push(mean(here));
  }
  return means;
}

function endsOf(means: readonly number[], { level = LEVEL, bootstrap }: HowToSummarise): Ends {
  if (means.length < FEWEST) return NO_ENDS;
  if (bootstrap !== undefined)
    return bcaInterval(means, mean, { seed: bootstrap, name: "summary", level });
  const { low, high } = meanInterval(means, level);
  return { low, high };
}
