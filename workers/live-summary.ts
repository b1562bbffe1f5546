/** What many runs say together: where they lie at each tick, how they end, and how two structures differ pair by pair. */
import {
  apart,
  differenceInterval,
  meanInterval,
  runsForHalf,
  unrounded,
} from "../src/lab/intervals.ts";
import { leadsOf } from "../src/lab/leads.ts";
import { quantileOfSorted, variance } from "../src/lab/stats.ts";
import type { Model } from "../src/sim/index.ts";
import type { Bands, Ensemble, PairSummary } from "./live-many.ts";
import { timesOf } from "./live-times.ts";
import { whyNotPaired } from "./not-paired.ts";
import type { OneMore, SummaryOf } from "./live-types.ts";

const LEVEL = 0.95;
/** A band holds eight of ten runs. */
const LOW = 0.1;
const HIGH = 0.9;

/** What a session must have for its further runs to be summed up. */
interface Summing {
  readonly further: OneMore[];
  readonly players: readonly { readonly run: { readonly model: Model } }[];
}

/** Takes these runs in and sums up all that it has. */
export function sumUp(
  { further, players }: Summing,
  runs: readonly OneMore[],
  of: SummaryOf,
): Ensemble {
  if (of.from > further.length)
    throw new Error(`of ${of.from} runs only ${further.length} are here`);
  further.length = of.from;
  further.push(...runs);
  return summarise(
    further,
    of,
    players.map(({ run }) => run.model),
  );
}

export function summarise(
  runs: readonly OneMore[],
  { whose, luck }: Pick<SummaryOf, "whose" | "luck">,
  models: readonly Model[],
): Ensemble {
  const lines = models.map((_, s) => runs.flatMap(({ courses }) => courses[s]?.[whose] ?? []));
  const whyNot = models.map((a) => models.map((b) => whyNotPaired(luck, a, b)));
  const pairs = lines.flatMap((ofA, a) =>
    lines.slice(a + 1).map((ofB, k) => {
      const b = a + 1 + k;
      return compare({ a, b, whose, notPaired: whyNot[a]?.[b] ?? null }, ofA, ofB);
    }),
  );
  return {
    runs: runs.length,
    bands: lines.map(bandsOf),
    outcomes: lines.map(lastOf),
    ends: models.map((_, s) => runs.flatMap(({ courses }) => courses[s]?.end ?? [])),
    pairs,
    times: timesOf(runs, models, whyNot),
  };
}

const lastOf = (lines: readonly Float64Array[]): Float64Array =>
  Float64Array.from(lines, (line) => line.at(-1) ?? Number.NaN);

function bandsOf(lines: readonly Float64Array[]): Bands {
  const ticks = lines[0]?.length ?? 0;
  const low = new Float64Array(ticks);
  const middle = new Float64Array(ticks);
  const high = new Float64Array(ticks);
  for (let tick = 0; tick < ticks; tick++) {
    // Where there is nobody to read a number from, a run has no place among the others.
    const there = Float64Array.from(lines, (line) => line[tick] ?? 0);
    const sorted = there.filter((value) => !Number.isNaN(value)).toSorted();
    low[tick] = quantileOfSorted(sorted, LOW);
    middle[tick] = quantileOfSorted(sorted, 0.5);
    high[tick] = quantileOfSorted(sorted, HIGH);
  }
  return { low, middle, high };
}

function compare(
  of: Pick<PairSummary, "a" | "b" | "notPaired" | "whose">,
  linesOfA: readonly Float64Array[],
  linesOfB: readonly Float64Array[],
): PairSummary {
  const [ofA, ofB] = [lastOf(linesOfA), lastOf(linesOfB)];
  const differences = ofB.map((value, k) => apart(ofA[k] ?? Number.NaN, value));
  const paired = of.notPaired === null;
  const { n, estimate, low, high } = paired
    ? meanInterval([...differences], LEVEL)
    : unrounded(differenceInterval([...ofA], [...ofB], LEVEL), [...ofA, ...ofB]);
  const together = variance([...differences]);
  const separate = variance([...ofA]) + variance([...ofB]);
  return {
    ...of,
    n,
    mean: estimate ?? 0,
    low,
    high,
    bAhead: differences.filter((difference) => difference > 0).length,
    ties: differences.filter((difference) => difference === 0).length,
    gainOfPairing: paired && together > 0 ? separate / together : null,
    forHalf: low === null || low === high ? null : runsForHalf(n, LEVEL, paired ? 1 : 2),
    differences,
    leads: leadsOf(linesOfA, linesOfB, paired),
  };
}
