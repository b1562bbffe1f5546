/** Claims: a sentence may be printed only because it holds in at least 200 pairs of runs, with 99 % confidence. */
import type { Claim } from "../sim/index.ts";
import { meanInterval, shareInterval, type Estimate } from "./intervals.ts";
import { differences, interactions, onScale, pairUp } from "./pairs.ts";
import type { Side } from "./paired.ts";

const CLAIM_LEVEL = 0.99;
/** Fewest pairs on which a claim is judged. */
export const CLAIM_PAIRS = 200;

export interface Judgement {
  readonly id: string;
  readonly verdict: "holds" | "fails" | "notJudged";
  /** Null: the structures or the metric were not run. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** What a claim compares, in words. */
export function comparedWords({ compare: [a, b, c, d] }: Pick<Claim, "compare">): string {
  return d === undefined ? `${b} against ${a}` : `${d} against ${c}, less ${b} against ${a}`;
}

export function judgeClaim(claim: Claim, sides: readonly Side[]): Judgement {
  const { n, estimate, low, high } = estimateOf(claim, sides);
  return {
    id: claim.id,
    verdict: verdictOf(claim.atLeast, { n, low, high }),
    estimate,
    low,
    high,
    n,
  };
}

/** It holds when the interval lies wholly beyond the smallest size that matters; below it, where that is negative. */
function verdictOf(
  atLeast: number,
  { n, low, high }: Pick<Estimate, "n" | "low" | "high">,
): Judgement["verdict"] {
  if (n < CLAIM_PAIRS || low === null || high === null) return "notJudged";
  return (atLeast < 0 ? high < atLeast : low > atLeast) ? "holds" : "fails";
}

/**
 * `compare: [a, b]` reads b against a: b - a, or the share of pairs in which b is ahead. An interaction is of four: what the
 * first brings where the second is there, less what it brings where it is not.
 */
function estimateOf({ compare, metric, estimator }: Claim, sides: readonly Side[]): Estimate {
  const found = compare.flatMap(
    (name) =>
      sides.find((side) => side.name === name)?.readings.find((of) => of.metric === metric) ?? [],
  );
  const [a, b] = found;
  if (a === undefined || b === undefined || found.length < compare.length)
    return { n: 0, estimate: null, low: null, high: null };
  if (estimator === "interaction") return meanInterval(interactions(found), CLAIM_LEVEL);
  const pairs = pairUp(a, b);
  if (estimator !== "share-ahead") {
    const difference = differences(onScale(pairs.a, estimator), onScale(pairs.b, estimator));
    return meanInterval(difference, CLAIM_LEVEL);
  }
  const n = pairs.a.length;
  if (pairs.aWins === null) return { n, estimate: null, low: null, high: null };
  return shareInterval(n - pairs.aWins, n, CLAIM_LEVEL);
}
