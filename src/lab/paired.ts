/** How two structures differ under the same luck, and how much that luck helped to see it. */
import { meanInterval } from "./intervals.ts";
import { differences, onScale, pairUp, type Estimator } from "./pairs.ts";
import type { Readings } from "./readings.ts";
import { orNull, variance } from "./stats.ts";

const PAIRED_LEVEL = 0.95;

export interface Paired {
  readonly a: string;
  readonly b: string;
  readonly metric: string;
  readonly estimator: Estimator;
  readonly level: number;
  /** Number of pairs. */
  readonly n: number;
  /** Mean of b - a, or of ln(1 + b) - ln(1 + a). */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Number of pairs in which a is ahead, a tie being half; null where more is not better. */
  readonly aWins: number | null;
  /** Number of pairs in which neither is ahead. */
  readonly ties: number;
  /** (var a + var b) / var(b - a): how many times more runs it would have taken without the same luck. */
  readonly gainOfPairing: number | null;
  /** Pairs in which a time never came, and stands at the horizon; left out when there is none. */
  readonly censored?: number;
}

/** The structure's name and its readings. */
export interface Side {
  readonly name: string;
  readonly readings: readonly Readings[];
}

/** All pairs of structures, all metrics that both have. */
export function allPaired(sides: readonly Side[]): Paired[] {
  return sides.flatMap((a, k) => sides.slice(k + 1).flatMap((b) => pairedOf(a, b)));
}

function pairedOf(a: Side, b: Side): Paired[] {
  return a.readings.flatMap((ofA) => {
    const ofB = b.readings.find(({ metric }) => metric === ofA.metric);
    return ofB === undefined ? [] : [compare({ name: a.name, of: ofA }, { name: b.name, of: ofB })];
  });
}

function compare(a: { name: string; of: Readings }, b: { name: string; of: Readings }): Paired {
  const estimator = a.of.event ? "log-ratio" : "difference";
  const pairs = pairUp(a.of, b.of);
  const x = onScale(pairs.a, estimator);
  const y = onScale(pairs.b, estimator);
  const difference = differences(x, y);
  return {
    a: a.name,
    b: b.name,
    metric: a.of.metric,
    estimator,
    level: PAIRED_LEVEL,
    ...meanInterval(difference, PAIRED_LEVEL),
    aWins: pairs.aWins,
    ties: pairs.ties,
    gainOfPairing: orNull((variance(x) + variance(y)) / variance(difference)),
    ...(pairs.censored > 0 && { censored: pairs.censored }),
  };
}
