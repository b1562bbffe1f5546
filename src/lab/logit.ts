/**
 * Logistic regression by iteratively reweighted least squares (Newton's method on the likelihood), with the standard
 * errors of the information matrix. McCullagh & Nelder 1989, Generalized Linear Models, ch. 2.5 and 4.4.
 */
import { exp } from "../sim/index.ts";
import { at, dot, inverted } from "./matrix.ts";

export interface Logit {
  readonly coefficients: readonly number[];
  /** Standard errors: roots of the diagonal of the inverse information matrix. */
  readonly errors: readonly number[];
  readonly iterations: number;
}

/** One observation: the explaining numbers (a 1 for the constant among them), and whether it came to be. */
export interface Observation {
  readonly x: readonly number[];
  readonly y: boolean;
}

const MOST_STEPS = 50;
const CLOSE = 1e-10;

/** Fits the chance 1 / (1 + exp(-x b)); null when no finite b is best (all yes, all no, or told apart without fault). */
export function fitLogit(observations: readonly Observation[]): Logit | null {
  const size = observations[0]?.x.length ?? 0;
  let b = Array.from({ length: size }, () => 0);
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const { score, information } = stepOf(observations, b);
    const inverse = inverted(information);
    if (inverse === null) return null;
    const change = inverse.map((row) => dot(row, score));
    b = b.map((value, k) => value + at(change, k));
    if (change.every((by, k) => Math.abs(by) <= CLOSE * (1 + Math.abs(at(b, k))))) {
      return {
        coefficients: b,
        errors: inverse.map((row, k) => Math.sqrt(at(row, k))),
        iterations,
      };
    }
  }
  return null;
}

/** First derivatives of the log-likelihood, and the information matrix, at b. */
function stepOf(
  observations: readonly Observation[],
  b: readonly number[],
): { score: number[]; information: number[][] } {
  const size = b.length;
  const score = Array.from({ length: size }, () => 0);
  const information = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { x, y } of observations) {
    const chance = 1 / (1 + exp(-dot(x, b)));
    const weight = chance * (1 - chance);
    for (let k = 0; k < size; k++) {
      score[k] = at(score, k) + at(x, k) * (Number(y) - chance);
      const row = information[k] ?? [];
      for (let l = 0; l < size; l++) row[l] = at(row, l) + at(x, k) * at(x, l) * weight;
    }
  }
  return { score, information };
}
