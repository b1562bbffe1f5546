/** What common luck does to a comparison: how much less a paired difference varies than with independent luck. */
import type { Structure } from "../sim/index.ts";
import type { Outcome } from "./outcome.ts";
import { differences, onScale, pairUp, type Estimator } from "./pairs.ts";
import { readingsOf, type Readings } from "./readings.ts";
import { orNull, variance } from "./stats.ts";

export interface LuckReport {
  readonly metric: string;
  readonly estimator: Estimator;
  readonly n: number;
  /** Variance of b - a when both have the same luck. */
  readonly common: number | null;
  /** The same when b's runs have luck of their own. */
  readonly independent: number | null;
  /** independent / common: how many times more runs it takes without the same luck. */
  readonly ratio: number | null;
}

/** The seed of luck that has nothing to do with that of `seed`. */
export const independentSeed = (seed: string): string => `${seed}|independent`;

/** Structure b against a, metric by metric; `alone` are runs of b with the independent seed. */
export function luckOf(
  a: { structure: Structure; outcomes: readonly Outcome[] },
  b: { structure: Structure; outcomes: readonly Outcome[]; alone: readonly Outcome[] },
): LuckReport[] {
  const together = readingsOf(b.structure.model, b.outcomes);
  const alone = readingsOf(b.structure.model, b.alone);
  return readingsOf(a.structure.model, a.outcomes).flatMap((ofA) => {
    const k = together.findIndex(({ metric }) => metric === ofA.metric);
    const ofB = together[k];
    const ofAlone = alone[k];
    return ofB === undefined || ofAlone === undefined ? [] : [compare(ofA, ofB, ofAlone)];
  });
}

function compare(a: Readings, b: Readings, alone: Readings): LuckReport {
  const estimator = a.event ? "log-ratio" : "difference";
  const common = spread(a, b, estimator);
  const independent = spread(a, alone, estimator);
  return {
    metric: a.metric,
    estimator,
    n: a.values.length,
    common: orNull(common),
    independent: orNull(independent),
    ratio: orNull(independent / common),
  };
}

function spread(a: Readings, b: Readings, estimator: Estimator): number {
  const pairs = pairUp(a, b);
  return variance(differences(onScale(pairs.a, estimator), onScale(pairs.b, estimator)));
}
