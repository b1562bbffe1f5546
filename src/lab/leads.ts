/**
 * Who leads when, of two structures whose numbers are known at each tick of many runs: the mean difference b - a over
 * time, the stretches in which one of them is clearly ahead, and the ticks between these at which the lead changes hands.
 *
 * A tick is clear where the 99 % interval of the mean difference lies beyond nothing; a stretch is as many clear ticks of
 * the same sign as 1 in 20 of all, at least two, with none of the other sign between them: neighbouring ticks are much
 * alike, but of many ticks a few are clear by chance. The lead changes at the first tick from which the mean difference
 * keeps the later sign up to where the later lead is largest, looked for from where the earlier lead is largest. Its
 * interval: the same in 1,000 samples of the runs, drawn with replacement from a seeded stream, pairs together where they
 * are pairs; the middle 95 % of them (percentile bootstrap: Efron & Tibshirani 1993).
 */
import { keyOf, openStream } from "../sim/index.ts";
import { differenceInterval, meanInterval, unrounded, type Estimate } from "./intervals.ts";
import { quantileOfSorted } from "./stats.ts";

/** The lines of one structure, run by run: its number at tick 0, 1, 2 ... */
export type Lines = readonly ArrayLike<number>[];

export interface Stretch {
  /** Its first and last clear tick. */
  readonly from: number;
  readonly to: number;
  /** 1: b is higher in it; -1: a is. */
  readonly sign: 1 | -1;
  /** Where the mean difference is largest. */
  readonly peak: number;
}

export interface Crossing {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface Leads {
  /** The mean difference at each tick, and the ends of its 95 % interval; NaN: there is none. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The mean difference over the first third of the ticks, and over the last. */
  readonly early: Estimate;
  readonly late: Estimate;
  readonly stretches: readonly Stretch[];
  /** Between each stretch and the next. */
  readonly crossings: readonly Crossing[];
}

const LEVEL = 0.95;
const CLEAR = 0.99;
const SHARE_OF_TICKS = 20;
const LEAST_TICKS = 2;
const SAMPLES = 1000;

export function leadsOf(a: Lines, b: Lines, paired: boolean): Leads {
  const ticks = a[0]?.length ?? 0;
  const compare = (x: readonly number[], y: readonly number[], level: number): Estimate =>
    unrounded(
      paired
        ? meanInterval(
            y.map((value, k) => value - (x[k] ?? Number.NaN)),
            level,
          )
        : differenceInterval(x, y, level),
      [...x, ...y],
    );
  const [mean, low, high] = [0, 1, 2].map(() => new Float64Array(ticks).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const signs = new Int8Array(ticks);
  for (let tick = 0; tick < ticks; tick++) {
    const [x, y] = [at(a, tick), at(b, tick)];
    const usual = compare(x, y, LEVEL);
    mean[tick] = usual.estimate ?? Number.NaN;
    low[tick] = usual.low ?? Number.NaN;
    high[tick] = usual.high ?? Number.NaN;
    signs[tick] = signOf(compare(x, y, CLEAR));
  }
  const third = (from: number, to: number): Estimate =>
    compare(means(a, from, to), means(b, from, to), LEVEL);
  const last = ticks - 1;
  const stretches = stretchesOf(signs, mean);
  return {
    mean,
    low,
    high,
    early: third(1, Math.max(1, Math.floor(last / 3))),
    late: third(Math.min(last, Math.floor((2 * last) / 3) + 1), last),
    stretches,
    crossings: stretches.slice(1).flatMap((later, k) => {
      const earlier = stretches[k];
      return earlier === undefined ? [] : [crossingOf({ a, b, mean, paired }, earlier, later)];
    }),
  };
}

const at = (lines: Lines, tick: number): number[] => lines.map((line) => line[tick] ?? Number.NaN);

/** The mean of each line over these ticks. */
const means = (lines: Lines, from: number, to: number): number[] =>
  lines.map((line) => {
    let sum = 0;
    for (let tick = from; tick <= to; tick++) sum += line[tick] ?? Number.NaN;
    return sum / (to - from + 1);
  });

/** 0: the interval holds nothing, or there is none. */
function signOf({ low, high }: Estimate): 1 | 0 | -1 {
  if (low === null || high === null) return 0;
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

/** The stretches of clear ticks, each long enough, neighbours of different sign. */
export function stretchesOf(signs: ArrayLike<number>, mean: ArrayLike<number>): Stretch[] {
  const least = Math.max(LEAST_TICKS, Math.ceil(signs.length / SHARE_OF_TICKS));
  interface Run {
    from: number;
    to: number;
    readonly sign: 1 | -1;
    clear: number;
  }
  const runs: Run[] = [];
  for (let tick = 0; tick < signs.length; tick++) {
    const sign = signs[tick] === 1 ? 1 : -1;
    if ((signs[tick] ?? 0) === 0) continue;
    const before = runs.at(-1);
    if (before?.sign === sign) {
      before.to = tick;
      before.clear++;
    } else runs.push({ from: tick, to: tick, sign, clear: 1 });
  }
  const joined: Run[] = [];
  for (const each of runs) {
    if (each.clear < least) continue;
    const before = joined.at(-1);
    if (before?.sign === each.sign) before.to = each.to;
    else joined.push(each);
  }
  return joined.map(({ from, to, sign }) => ({ from, to, sign, peak: peakOf(mean, from, to) }));
}

function peakOf(mean: ArrayLike<number>, from: number, to: number): number {
  let peak = from;
  for (let tick = from; tick <= to; tick++)
    if (Math.abs(mean[tick] ?? 0) > Math.abs(mean[peak] ?? 0)) peak = tick;
  return peak;
}

interface Compared {
  readonly a: Lines;
  readonly b: Lines;
  readonly mean: ArrayLike<number>;
  readonly paired: boolean;
}

function crossingOf(of: Compared, earlier: Stretch, later: Stretch): Crossing {
  const found = sampled(of, earlier.peak, later).toSorted();
  return {
    at: changeIn((tick) => of.mean[tick] ?? 0, earlier.peak, later),
    low: Math.round(quantileOfSorted(found, (1 - LEVEL) / 2)),
    high: Math.round(quantileOfSorted(found, (1 + LEVEL) / 2)),
  };
}

/** The first tick after `from` from which the difference has the sign of the later stretch up to its peak. */
function changeIn(
  difference: (tick: number) => number,
  from: number,
  { peak, sign }: Stretch,
): number {
  let tick = peak;
  while (tick > from + 1 && difference(tick - 1) * sign > 0) tick--;
  return tick;
}

/** The change of lead in many samples of the runs. */
function sampled({ a, b, paired }: Compared, from: number, later: Stretch): Float64Array {
  const n = a.length;
  const ofA = new Int32Array(n);
  const ofB = paired ? ofA : new Int32Array(n);
  const draws = openStream(keyOf("leads", n, "samples"));
  const draw = (counts: Int32Array): void => {
    counts.fill(0);
    for (let k = 0; k < n; k++) {
      const drawn = draws.below(n);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
  };
  return Float64Array.from({ length: SAMPLES }, () => {
    draw(ofA);
    if (!paired) draw(ofB);
    return changeIn((tick) => weighed(b, ofB, tick) - weighed(a, ofA, tick), from, later);
  });
}

function weighed(lines: Lines, counts: Int32Array, tick: number): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += (counts[k] ?? 0) * (lines[k]?.[tick] ?? 0);
  return sum;
}
