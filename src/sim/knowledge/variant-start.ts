/** Which variants people have at the start, and newcomers later. */
import type { VariantStart } from "../core/params.ts";
import type { Draws } from "../random/draws.ts";
import { shuffle } from "../random/shuffle.ts";

/** Words that cannot be names of variants. */
export const START_WORDS = ["random", "different", "none"] as const;

/** What a newcomer has in a trait: a variant, or -1; `fresh` gives the next unused label. */
export type Newcomer = (draws: Draws, fresh: () => number) => number;

/** `options`: number of variants in the closed set; 0: there is no end of them. */
export function newcomerOf(
  start: VariantStart | undefined,
  names: readonly string[],
  options: number,
): Newcomer {
  if (start === undefined) return options > 0 ? anyOf(options) : (_draws, fresh) => fresh();
  if (typeof start === "number") return () => start;
  if (typeof start === "object") return byShares("shares" in start ? start.shares : start.exactly);
  if (start === "random") return anyOf(options);
  if (start === "different") return (_draws, fresh) => fresh();
  return () => names.indexOf(start); // "none" is no name
}

const anyOf =
  (options: number): Newcomer =>
  (draws) =>
    draws.below(options);

/** One word: the first variant at which the shares so far exceed it. */
function byShares(shares: readonly number[]): Newcomer {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const last = shares.findLastIndex((share) => share > 0);
  return (draws) => {
    const at = draws.unit() * all;
    let sum = 0;
    for (let k = 0; k < last; k++) {
      sum += shares[k];
      if (at < sum) return k;
    }
    return last;
  };
}

/** Of n people, how many have each variant: whole numbers nearest to the parts, the largest remainders first (Hamilton). */
export function countsOf(parts: readonly number[], n: number): Int32Array {
  const all = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (part / all) * n);
  const counts = Int32Array.from(exact, Math.floor);
  const order = exact
    .map((due, k) => ({ k, rest: due - counts[k] }))
    .toSorted((a, b) => b.rest - a.rest || a.k - b.k);
  let left = n - counts.reduce((sum, count) => sum + count, 0);
  for (const { k } of order) if (left-- > 0) counts[k]++;
  return counts;
}

/** Rows 0..n-1 get variants in just these numbers, who gets which by chance: n - 1 words. */
export function dealt(counts: Int32Array, n: number, draws: Draws): Int32Array {
  const list = new Int32Array(n);
  let row = 0;
  counts.forEach((count, variant) => {
    list.fill(variant, row, row + count);
    row += count;
  });
  shuffle(list, n, draws);
  return list;
}
