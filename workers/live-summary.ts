/** What many runs say together: where they lie at each tick, how they end, and how two structures differ pair by pair. */
import { differenceInterval, meanInterval } from "../src/lab/intervals.ts";
import { quantileOfSorted, variance } from "../src/lab/stats.ts";
import type { Bands, Ensemble, OneMore, PairSummary, SummaryOf } from "./live-types.ts";

const LEVEL = 0.95;
/** A band holds eight of ten runs. */
const LOW = 0.1;
const HIGH = 0.9;

export function summarise(runs: readonly OneMore[], { whose, luck }: SummaryOf): Ensemble {
  const structures = runs[0]?.courses.length ?? 0;
  const lines = Array.from({ length: structures }, (_, s) =>
    runs.flatMap(({ courses }) => courses[s]?.[whose] ?? []),
  );
  const outcomes = lines.map((each) => Float64Array.from(each, (line) => line.at(-1) ?? 0));
  const pairs = outcomes.flatMap((ofA, a) =>
    outcomes.slice(a + 1).map((ofB, k) => compare({ a, b: a + 1 + k, luck, whose }, ofA, ofB)),
  );
  const ends = lines.map((_, s) => runs.flatMap(({ courses }) => courses[s]?.end ?? []));
  return { runs: runs.length, bands: lines.map(bandsOf), outcomes, ends, pairs };
}

function bandsOf(lines: readonly Float64Array[]): Bands {
  const ticks = lines[0]?.length ?? 0;
  const low = new Float64Array(ticks);
  const middle = new Float64Array(ticks);
  const high = new Float64Array(ticks);
  for (let tick = 0; tick < ticks; tick++) {
    const sorted = Float64Array.from(lines, (line) => line[tick] ?? 0).toSorted();
    low[tick] = quantileOfSorted(sorted, LOW);
    middle[tick] = quantileOfSorted(sorted, 0.5);
    high[tick] = quantileOfSorted(sorted, HIGH);
  }
  return { low, middle, high };
}

function compare(
  of: Pick<PairSummary, "a" | "b" | "luck" | "whose">,
  ofA: Float64Array,
  ofB: Float64Array,
): PairSummary {
  const differences = ofB.map((value, k) => value - (ofA[k] ?? 0));
  const { n, estimate, low, high } =
    of.luck === "same"
      ? meanInterval([...differences], LEVEL)
      : differenceInterval([...ofA], [...ofB], LEVEL);
  const together = variance([...differences]);
  const apart = variance([...ofA]) + variance([...ofB]);
  return {
    ...of,
    n,
    mean: estimate ?? 0,
    low,
    high,
    bAhead: differences.filter((difference) => difference > 0).length,
    ties: differences.filter((difference) => difference === 0).length,
    gainOfPairing: of.luck === "same" && together > 0 ? apart / together : null,
    differences,
  };
}
