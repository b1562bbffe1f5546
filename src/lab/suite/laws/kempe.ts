import { exp, ln } from "../../../sim/index.ts";

/**
 * Exact laws of traditions that are copied with losses and invented anew (Strimling et al. 2009; Kempe, Lycett & Mesoudi
 * 2014, J. Theor. Biol. 359:29, model 1): one person of N at a time is replaced by a naive one, who learns each trait of
 * one other with chance a, and invents mu on average.
 */
interface Traditions {
  readonly people: number;
  /** Chance that a trait is learned. */
  readonly a: number;
  /** Mean number of inventions of a newcomer. */
  readonly mu: number;
}

/** Mean number of traits of a person after `steps` replacements in its group, from nothing. */
export const traitsAfter = ({ people, a, mu }: Traditions, steps: number): number =>
  (mu / (1 - a)) * (1 - exp(steps * ln(1 - (1 - a) / people)));

/**
 * Mean number of traits that a group knows in the long run: mu x the mean number of steps for which a trait lasts that
 * one person has. The number k of those who know it goes up with chance (N - k) / N a k / (N - 1) and down with chance
 * k / N (1 - a (k - 1) / (N - 1)). (The published formula, (mu N / a) ln(1 / (1 - a)) + mu / (1 - a), is an approximation:
 * 10 % too high for 25 people.)
 */
export function traitsOfGroup({ people: n, a, mu }: Traditions): number {
  const up = (k: number): number => (((n - k) / n) * a * k) / (n - 1);
  const down = (k: number): number => (k / n) * (1 - (a * (k - 1)) / (n - 1));
  let weight = 1;
  let sum = 0;
  for (let k = 1; k <= n; k++) {
    weight = k === 1 ? 1 / down(1) : (weight * up(k - 1)) / down(k);
    sum += weight;
  }
  return mu * sum;
}
