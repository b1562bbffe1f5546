/**
 * The sensitivity of responses to the factors of a study: the one function behind `ratchet study sensitivity`,
 * sensitivity.csv and the page. Indices are those of the mean over a point's replicates; a time that
 * never came counts as the horizon. With common seeds points that are held against each other are read from the
 * replicates that all of them have: one run that failed would else leave its luck in the difference.
 */
import { STRUCTURE, type Design, type Factor, type Range } from "../../sim/index.ts";
import { effectsOf } from "../sensitivity/effects.ts";
import type { Index } from "../sensitivity/measure.ts";
import { morrisMeasures } from "../sensitivity/morris.ts";
import { noiseShare } from "../sensitivity/noise.ts";
import { sobolIndices } from "../sensitivity/sobol.ts";
import { mean } from "../stats.ts";
import { readAt, readSample, type Sample } from "./summarise.ts";
import type { Point } from "./types.ts";

export interface FactorSensitivity {
  readonly path: string;
  /** By the names of `MEASURES`. */
  readonly measures: Readonly<Record<string, Index>>;
}

export interface Sensitivity {
  readonly kind: "morris" | "sobol";
  readonly response: string;
  /** Null: structure is one of the factors. */
  readonly structure: string | null;
  /**
   * Number of samples (N) or of trajectories (r) of which all is known, and of those that lack something: a sample is
   * then left out, of a trajectory the steps are used that are known.
   */
  readonly used: number;
  readonly left: number;
  /** Share of the variance between points that is only luck (1/R x variance within / variance of means); null: R is 1, or nothing varies. */
  readonly noise: number | null;
  readonly factors: readonly FactorSensitivity[];
}

/** The measures of each kind of design, in the order of their columns. */
export const MEASURES = {
  morris: ["mu", "mu_star", "sigma"],
  sobol: ["S1", "ST"],
} as const;

/** Above this share of noise, indices say more about luck than they should. */
export const MUCH_NOISE = 0.1;

const LEVEL = 0.95;

/** What all points of a study say about one response: a sample for each point, in order. */
export interface Answers {
  readonly response: string;
  readonly samples: readonly Sample[];
}

/** A study as far as sensitivity looks at it, with its points. */
export interface Asked {
  readonly design: Design;
  readonly seed: string;
  readonly points: readonly Point[];
  /** Replicate k has the same luck at all points. */
  readonly common: boolean;
}

/** Null: the design is none for sensitivity. One result for each structure that is crossed with the rows. */
export function sensitivityOf(study: Asked, answers: Answers): Sensitivity[] | null {
  const { design, points } = study;
  if (design.kind !== "morris" && design.kind !== "sobol") return null;
  const crossed = design.factors.every(({ path }) => path !== STRUCTURE);
  const structures = crossed ? [...new Set(points.map(({ structure }) => structure))] : [null];
  return structures.map((structure) => {
    const here = points.filter((point) => structure === null || point.structure === structure);
    const samples = here.map(({ at }) => answers.samples[at] ?? NOTHING);
    const found = { design, seed: study.seed, points: here, common: study.common };
    const { used, left, factors } =
      design.kind === "morris"
        ? morrisOf(design.factors, found, samples)
        : sobolOf(design.factors, found, samples);
    const { response } = answers;
    const noise = noiseShare(samples.map(readSample));
    return { kind: design.kind, response, structure, used, left, noise, factors };
  });
}

const NOTHING: Sample = { values: [], horizon: null };

/** The means of points that are held against each other; null: one of them is not known. */
function meansOf(samples: readonly Sample[], common: boolean): number[] | null {
  const own = common ? shared(samples) : samples.map(readSample);
  return own.every(({ length }) => length > 0) ? own.map(mean) : null;
}

/** Of each sample the replicates that all have. */
function shared(samples: readonly Sample[]): number[][] {
  const most = samples.reduce((n, { values }) => Math.max(n, values.length), 0);
  const rows = Array.from({ length: most }, (_, k) =>
    samples.flatMap((sample) => readAt(sample, k) ?? []),
  ).filter(({ length }) => length === samples.length);
  return samples.map((_, at) => rows.flatMap((row) => row[at] ?? []));
}

type Found = Pick<Sensitivity, "used" | "left" | "factors">;

function morrisOf(
  factors: readonly Range[],
  { points, seed, common }: Asked,
  samples: readonly Sample[],
): Found {
  const width = factors.length + 1;
  const changes = samples.map((sample, row) => {
    const before = row % width === 0 ? undefined : samples[row - 1];
    const means = before === undefined ? null : meansOf([before, sample], common);
    return means === null ? null : (means[1] ?? 0) - (means[0] ?? 0);
  });
  const changeAt = (row: number): number | null => changes[row] ?? null;
  const effects = effectsOf({ factors, rows: points.map(({ values }) => values), changeAt });
  const used = groupsOf(changes, width).filter((group) => group.slice(1).every(isKnown)).length;
  return {
    used,
    left: samples.length / width - used,
    factors: factors.map(({ path }, k) => {
      const { mu, muStar, sigma } = morrisMeasures(effects[k] ?? [], path, { seed, level: LEVEL });
      return { path, measures: { mu, mu_star: muStar, sigma } };
    }),
  };
}

function sobolOf(
  factors: readonly Factor[],
  { seed, common }: Asked,
  samples: readonly Sample[],
): Found {
  const width = factors.length + 2;
  const groups = groupsOf(samples, width).map((group) => meansOf(group, common));
  const whole = groups.filter(isKnown);
  const column = (k: number): Float64Array =>
    Float64Array.from(whole, (group) => group[k] ?? Number.NaN);
  const { first, total } = sobolIndices(
    { a: column(0), b: column(width - 1), mixed: factors.map((_, k) => column(k + 1)) },
    { seed, level: LEVEL },
  );
  return {
    used: whole.length,
    left: groups.length - whole.length,
    factors: factors.map(({ path }, k) => ({ path, measures: pick(first[k], total[k]) })),
  };
}

const pick = (first?: Index, total?: Index): Record<string, Index> => ({
  ...(first !== undefined && { S1: first }),
  ...(total !== undefined && { ST: total }),
});

const isKnown = <Value>(value: Value | null): value is Value => value !== null;

/** So many one after another, and again. */
const groupsOf = <Value>(values: readonly Value[], width: number): Value[][] =>
  Array.from({ length: values.length / width }, (_, k) => values.slice(k * width, (k + 1) * width));
