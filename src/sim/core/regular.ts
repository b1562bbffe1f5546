/**
 * Ties by which each of n people has the same number of neighbours, and who they are is left to chance.
 * Each person holds out `degree` hands; two hands that may be joined (of two people who are not yet tied) are drawn from
 * all free ones, again and again. Up to degree 3 a pair that may not be joined makes it start anew, which gives every
 * such network exactly the same chance (Bollobas 1980); above, another pair is drawn instead, which is nearly even
 * (Steger & Wormald 1999) and never takes long. Above half of all others, it draws who are NOT tied.
 * Draws: two words for each pair of hands tried; how many that takes depends on what is drawn.
 */
import type { Draws } from "../random/draws.ts";
import { TieList } from "./tie-list.ts";
import { TieSet } from "./tie-set.ts";

/** Largest degree at which starting anew is quick: about e^((k^2 - 1) / 4) starts, 7 for 3, 43 for 4. */
const START_ANEW = 3;

/** What is wrong with a degree for so many people; null when nothing is. */
export function degreeFault(n: number, degree: number): string | null {
  if (degree >= n) return `degree ${degree} needs at least ${degree + 1}`;
  return (n * degree) % 2 === 0
    ? null
    : `${n} people x degree ${degree} is odd, and every tie needs two ends`;
}

export function regular(n: number, degree: number, draws: Draws): TieList {
  const others = n - 1 - degree;
  if (degree <= others) return joined(n, degree, draws).list();
  const apart = joined(n, others, draws);
  const ties = new TieList();
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (!apart.has(i, j)) ties.add(i, j);
  return ties;
}

/** The same, drawn anew until everybody can reach everybody; at least two neighbours. */
export function connectedRegular(n: number, degree: number, draws: Draws): TieList {
  for (;;) {
    const ties = regular(n, degree, draws);
    if (ties.connects(n)) return ties;
  }
}

function joined(n: number, degree: number, draws: Draws): TieSet {
  for (;;) {
    const ties = joinHands(n, degree, draws);
    if (ties !== null) return ties;
  }
}

/** One start; null when it came to nothing. */
function joinHands(n: number, degree: number, draws: Draws): TieSet | null {
  const ties = new TieSet(n);
  const hands = Int32Array.from({ length: n * degree }, (_, hand) => Math.floor(hand / degree));
  let misses = 0;
  for (let free = hands.length; free > 0;) {
    const x = draws.below(free);
    const y = draws.below(free - 1);
    const other = y < x ? y : y + 1;
    if (!ties.has(hands[x], hands[other])) {
      ties.add(hands[x], hands[other]);
      hands[Math.max(x, other)] = hands[--free];
      hands[Math.min(x, other)] = hands[--free];
      misses = 0;
    } else if (degree <= START_ANEW || (++misses > free && stuck(ties, hands, free))) return null;
  }
  return ties;
}

/** True when no two free hands may be joined. */
function stuck(ties: TieSet, hands: Int32Array, free: number): boolean {
  for (let x = 0; x < free; x++)
    for (let y = 0; y < x; y++) if (!ties.has(hands[x], hands[y])) return false;
  return true;
}
