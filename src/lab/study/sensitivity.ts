/**
 * The sensitivity of responses to the factors of a study: the one function behind `ratchet study sensitivity`,
 * sensitivity.csv and the page. Indices are those of the mean over a point's replicates; a time that
 * never came counts as the horizon.
 */
import { STRUCTURE, type Design, type Factor, type Range } from "../../sim/index.ts";
import { effectsOf } from "../sensitivity/effects.ts";
import type { Index } from "../sensitivity/measure.ts";
import { morrisMeasures } from "../sensitivity/morris.ts";
import { noiseShare } from "../sensitivity/noise.ts";
import { sobolIndices } from "../sensitivity/sobol.ts";
import { mean } from "../stats.ts";
import { readSample, type Sample } from "./summarise.ts";
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
  /** Number of samples (N) or of trajectories (r) that it rests on, and of those that lack a point. */
  readonly used: number;
  readonly left: number;
  /** Share of the variance between points that is only luck (1/R x variance within / variance of means); null: R is 1. */
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
}

/** Null: the design is none for sensitivity. One result for each structure that is crossed with the rows. */
export function sensitivityOf(study: Asked, answers: Answers): Sensitivity[] | null {
  const { design, points } = study;
  if (design.kind !== "morris" && design.kind !== "sobol") return null;
  const crossed = design.factors.every(({ path }) => path !== STRUCTURE);
  const structures = crossed ? [...new Set(points.map(({ structure }) => structure))] : [null];
  return structures.map((structure) => {
    const here = points.filter((point) => structure === null || point.structure === structure);
    const values = here.map(({ at }) => knownOf(answers, at));
    const outputs = values.map((known) => (known.length === 0 ? null : mean(known)));
    const { used, left, factors } =
      design.kind === "morris"
        ? morrisOf(design.factors, here, outputs, study.seed)
        : sobolOf(design.factors, outputs, study.seed);
    const { response } = answers;
    const noise = noiseShare(values);
    return { kind: design.kind, response, structure, used, left, noise, factors };
  });
}

function knownOf({ samples }: Answers, at: number): readonly number[] {
  const sample = samples[at];
  return sample === undefined ? [] : readSample(sample);
}

type Found = Pick<Sensitivity, "used" | "left" | "factors">;

// oxlint-disable-next-line max-params -- two lists that go together
function morrisOf(
  factors: readonly Range[],
  points: readonly Point[],
  outputs: readonly (number | null)[],
  seed: string,
): Found {
  const effects = effectsOf({ factors, rows: points.map(({ values }) => values), outputs });
  const width = factors.length + 1;
  const whole = wholeGroups(outputs, width);
  return {
    used: whole.length,
    left: outputs.length / width - whole.length,
    factors: factors.map(({ path }, k) => {
      const { mu, muStar, sigma } = morrisMeasures(effects[k] ?? [], path, { seed, level: LEVEL });
      return { path, measures: { mu, mu_star: muStar, sigma } };
    }),
  };
}

function sobolOf(
  factors: readonly Factor[],
  outputs: readonly (number | null)[],
  seed: string,
): Found {
  const width = factors.length + 2;
  const whole = wholeGroups(outputs, width);
  const column = (k: number): Float64Array =>
    Float64Array.from(whole, (group) => group[k] ?? Number.NaN);
  const { first, total } = sobolIndices(
    { a: column(0), b: column(width - 1), mixed: factors.map((_, k) => column(k + 1)) },
    { seed, level: LEVEL },
  );
  return {
    used: whole.length,
    left: outputs.length / width - whole.length,
    factors: factors.map(({ path }, k) => ({ path, measures: pick(first[k], total[k]) })),
  };
}

const pick = (first?: Index, total?: Index): Record<string, Index> => ({
  ...(first !== undefined && { S1: first }),
  ...(total !== undefined && { ST: total }),
});

/** The groups of so many outputs one after another, without those that lack one. */
function wholeGroups(outputs: readonly (number | null)[], width: number): number[][] {
  const groups: number[][] = [];
  for (let at = 0; at < outputs.length; at += width) {
    const group = outputs.slice(at, at + width).filter((value) => value !== null);
    if (group.length === width) groups.push(group);
  }
  return groups;
}
