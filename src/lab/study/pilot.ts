/** A few runs at three points of a study, from which it is told how many replicates it takes. */
import {
  STRUCTURE,
  type Factor,
  type FactorValue,
  type Levels,
  type Study,
} from "../../sim/index.ts";
import { runsForDifference, runsForHalfWidth } from "../needed.ts";
import { mean, orNull, sd as deviation } from "../stats.ts";
import { contrastOf } from "./contrast.ts";
import { readSample, type Sample } from "./summarise.ts";
import type { Point } from "./types.ts";

/** Where a pilot looks: at the base scenario, and where all factors are at the one or the other end. */
export type Where = "base" | "lowest" | "highest";

/**
 * The study with its base point alone, and with its two ends alone, at so many replicates: what is run there has the
 * names that it has in the study, so nothing is run twice.
 */
export function pilotsOf(study: Study, runs: number): { base: Study; ends: Study } {
  const { factors } = study.design;
  const replicates = { count: runs, seeds: study.replicates.seeds };
  const structure = factors.find(({ path }) => path === STRUCTURE);
  const first = structure === undefined ? [] : [levelsOf(structure, endsOf(structure).slice(0, 1))];
  return {
    base: { ...study, replicates, design: { kind: "oat", factors: first } },
    ends: {
      ...study,
      replicates,
      design: { kind: "zip", factors: factors.map((factor) => levelsOf(factor, endsOf(factor))) },
    },
  };
}

const levelsOf = ({ path }: Factor, values: readonly FactorValue[]): Levels => ({ path, values });

/** Smallest and largest; of what is no number the first and the last. */
function endsOf(factor: Factor): FactorValue[] {
  if (!("values" in factor)) return [factor.min, factor.max];
  const { values } = factor;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length) return [Math.min(...numbers), Math.max(...numbers)];
  return [values[0] ?? "", values.at(-1) ?? ""];
}

/** How narrow an interval is to be: half of it, in units of the response or as a share of its mean. */
export interface Precision {
  readonly halfWidth: number;
  readonly relative: boolean;
}

/** A difference that is to be seen: how often, and how often one may be seen where there is none. */
export interface Seen {
  readonly difference: number;
  readonly alpha: number;
  readonly power: number;
}

export interface Wishes {
  readonly precision: Precision;
  /** Null: it is not asked for. */
  readonly seen: Seen | null;
  /** Replicates have the same luck at all points. */
  readonly common: boolean;
}

/** What was found at a point: the samples of all responses, by their places. */
export interface Looked {
  readonly where: Where;
  readonly point: Pick<Point, "structure" | "values">;
  readonly samples: readonly Sample[];
}

/** What a pilot tells of a response at one point; a time that never came counts as the horizon. */
export interface PointNeeds {
  readonly where: Where;
  readonly structure: string;
  readonly values: Point["values"];
  /** Runs that it is told from. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** Standard deviation over mean; null where the mean is 0. */
  readonly cv: number | null;
  /** Runs of a point for a 95 % t interval so narrow; null: more than a million, or nothing can be told. */
  readonly runs: number | null;
}

/** With the same luck: from how the difference of the two ends varies. */
export interface PairNeeds {
  /** The structures at the lower and at the upper end. */
  readonly low: string;
  readonly high: string;
  readonly sd: number | null;
  readonly pairs: number | null;
}

export interface DifferenceNeeds extends Seen {
  /** The largest standard deviation of a point, and the runs of each point that it takes with luck of their own; null: it cannot be told. */
  readonly sd: number | null;
  readonly runs: number | null;
  /** None where replicates have luck of their own. */
  readonly paired: readonly PairNeeds[];
}

export interface Needs {
  readonly points: readonly PointNeeds[];
  readonly difference: DifferenceNeeds | null;
}

const LEVEL = 0.95;

/** What the pilot tells of the response at this place. */
export function needsOf(looked: readonly Looked[], at: number, wishes: Wishes): Needs {
  const points = looked.map((each) => pointNeeds(each, at, wishes.precision));
  const { seen, common } = wishes;
  if (seen === null) return { points, difference: null };
  const known = points.flatMap((each) => each.sd ?? []);
  const sd = known.length === 0 ? null : Math.max(...known);
  const runs = sd === null ? null : runsForDifference({ ...seen, sd, groups: 2 });
  const paired = common ? pairNeeds(looked, at, seen) : [];
  return { points, difference: { ...seen, sd, runs, paired } };
}

function pointNeeds(
  { where, point: { structure, values }, samples }: Looked,
  at: number,
  { halfWidth, relative }: Precision,
): PointNeeds {
  const read = readSample(samples[at] ?? NOTHING);
  const [middle, spread] = [mean(read), deviation(read)];
  const half = relative ? halfWidth * Math.abs(middle) : halfWidth;
  return {
    where,
    structure,
    values,
    n: read.length,
    mean: orNull(middle),
    sd: orNull(spread),
    cv: orNull(spread / Math.abs(middle)),
    runs: runsForHalfWidth(spread, half, LEVEL),
  };
}

const NOTHING: Sample = { values: [], horizon: null };

function pairNeeds(looked: readonly Looked[], at: number, seen: Seen): PairNeeds[] {
  const highs = looked.filter(({ where }) => where === "highest");
  return looked
    .filter(({ where }) => where === "lowest")
    .flatMap((low, k) => {
      const high = highs[k];
      if (high === undefined) return [];
      const { sd } = contrastOf(numbersAt(low, at), numbersAt(high, at));
      const pairs = sd === null ? null : runsForDifference({ ...seen, sd, groups: 1 });
      return [{ low: low.point.structure, high: high.point.structure, sd, pairs }];
    });
}

/** A time that never came is a number like the others: the horizon. */
function numbersAt({ samples }: Looked, at: number): Sample {
  const { values, horizon } = samples[at] ?? NOTHING;
  return { values: values.map((value) => (value === null ? horizon : value)), horizon: null };
}
