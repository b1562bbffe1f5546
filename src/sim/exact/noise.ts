/** Random errors of known shape, each from one or two draws. Mode 0, spread 1. */
import type { NoiseName } from "../core/params.ts";
import type { Draws } from "../random/draws.ts";
import { cos } from "./cos.ts";
import { ln } from "./index.ts";

const TWO_PI = 6.283185307179586;

/** Draws one standard error from the open stream of `draws`. */
export const NOISES: Readonly<Record<NoiseName, (draws: Draws) => number>> = {
  none: () => 0,
  /** Gumbel (largest of many): mean 0.5772, variance pi^2 / 6. */
  gumbel: (draws) => -ln(-ln(draws.unit())),
  /** Logistic: mean 0, variance pi^2 / 3. */
  logistic: (draws) => {
    const u = draws.unit();
    return ln(u / (1 - u));
  },
  /** Normal: mean 0, variance 1 (Box and Muller 1958, the first of the pair). */
  normal: (draws) => {
    const radius = Math.sqrt(-2 * ln(draws.unit()));
    return radius * cos(TWO_PI * draws.unit());
  },
  /** Uniform on (-1, 1): mean 0, variance 1/3. */
  uniform: (draws) => 2 * draws.unit() - 1,
};
