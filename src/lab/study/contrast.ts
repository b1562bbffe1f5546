/** Two points against each other; under the same luck replicate k of the one against replicate k of the other. */
import { FEWEST } from "../bootstrap.ts";
import { differenceInterval, meanInterval, type Estimate } from "../intervals.ts";
import { differences, onScale, pairUp, type Estimator } from "../pairs.ts";
import type { Readings } from "../readings.ts";
import { orNull, sd, variance } from "../stats.ts";
import { readSample, type Sample } from "./summarise.ts";

export interface Contrast {
  /** Mean of b - a; of a time ln(1 + b) - ln(1 + a). */
  readonly estimator: Estimator;
  /** Number of pairs, and of those in which a time never came and stands at the horizon; not paired: of the fewer runs, of all runs. */
  readonly n: number;
  readonly censored: number;
  readonly estimate: number | null;
  /** 95 % t interval; null for fewer than five pairs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation of the difference, and what it would be if the two had nothing in common; null: not paired. */
  readonly sd: number | null;
  readonly sdIndependent: number | null;
  /** How many times more runs it would take without the same luck. */
  readonly gain: number | null;
}

const LEVEL = 0.95;

/** b against a, replicate by replicate: they have the same luck. */
export function contrastOf(a: Sample, b: Sample): Contrast {
  const event = a.horizon !== null && b.horizon !== null;
  const estimator = event ? "log-ratio" : "difference";
  const both = a.values.flatMap((_, k) =>
    a.values[k] === undefined || b.values[k] === undefined ? [] : [k],
  );
  const pairs = pairUp(readingsOf(a, both), readingsOf(b, both));
  const [x, y] = [onScale(pairs.a, estimator), onScale(pairs.b, estimator)];
  const between = differences(x, y);
  const apart = variance(x) + variance(y);
  return {
    estimator,
    censored: pairs.censored,
    ...unlessFew(meanInterval(between, LEVEL)),
    sd: orNull(sd(between)),
    sdIndependent: orNull(Math.sqrt(apart)),
    gain: orNull(apart / variance(between)),
  };
}

/** b against a where their runs have nothing in common: Welch's t interval. Times count up to the shorter horizon. */
export function unpairedContrast(a: Sample, b: Sample): Contrast {
  const event = a.horizon !== null && b.horizon !== null;
  const estimator = event ? "log-ratio" : "difference";
  const horizon = event ? Math.min(a.horizon, b.horizon) : null;
  const [left, right] = [upTo(a, horizon), upTo(b, horizon)];
  const [x, y] = [left, right].map((side) => onScale(readSample(side), estimator));
  return {
    estimator,
    censored: event ? [left, right].flatMap(neverIn).length : 0,
    ...unlessFew(differenceInterval(x ?? [], y ?? [], LEVEL)),
    sd: null,
    sdIndependent: null,
    gain: null,
  };
}

const neverIn = ({ values }: Sample): null[] => values.filter((value) => value === null);

/** Of a time what a run that lasts so long would tell. */
function upTo(sample: Sample, horizon: number | null): Sample {
  if (horizon === null) return sample;
  const within = (value: number | null | undefined): number | null | undefined =>
    typeof value === "number" && value > horizon ? null : value;
  return { values: sample.values.map(within), horizon };
}

function unlessFew({ n, estimate, low, high }: Estimate): Pick<Contrast, keyof Estimate> {
  return n < FEWEST ? { n, estimate, low: null, high: null } : { n, estimate, low, high };
}

/** The sample at these replicates, as `pairUp` reads it. */
const readingsOf = ({ values, horizon }: Sample, at: readonly number[]): Readings => ({
  metric: "",
  event: horizon !== null,
  ahead: "neither",
  horizon: horizon ?? 0,
  values: at.map((k) => values[k] ?? null),
});
