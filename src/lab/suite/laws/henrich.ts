/** Henrich 2004 with Gumbel noise: exact laws of the mean skill, worked out from first principles. */
import { exp, ln } from "../../../sim/index.ts";

const EULER = 0.5772156649015329;
/** Variance of a standard Gumbel deviate, pi^2 / 6. */
const GUMBEL_VARIANCE = (Math.PI * Math.PI) / 6;

export const henrich = {
  /** Stationary drift per generation: -alpha + beta (gamma + ln N). */
  drift: (alpha: number, beta: number, n: number): number => -alpha + beta * (EULER + ln(n)),
  /** From all z = z0: the first generation gains only -alpha + beta gamma; mean over T generations. */
  meanStep: (alpha: number, beta: number, n: number, T: number): number =>
    ((T - 1) * henrich.drift(alpha, beta, n) - alpha + beta * EULER) / T,
  /** Standard deviation between runs of that mean: sums of i.i.d. maxima, and the last generation's mean. */
  sdStep: (beta: number, n: number, T: number): number =>
    (beta * Math.sqrt(GUMBEL_VARIANCE * (T - 1 + 1 / n))) / T,
  /** The same of the stationary drift over T generations, but for terms of the order of 1 / N. */
  sdDrift: (beta: number, T: number): number => beta * Math.sqrt(GUMBEL_VARIANCE / T),
  /** The number of people at which skill neither grows nor shrinks. */
  critical: (alpha: number, beta: number): number => exp(alpha / beta - EULER),
  /** What that seems to be over T generations from all z = z0, whose first gains nothing from the best. */
  criticalFrom: (alpha: number, beta: number, T: number): number =>
    exp(((alpha / beta - EULER) * T) / (T - 1)),
};
