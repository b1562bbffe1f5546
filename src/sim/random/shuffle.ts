/** Random orders, and draws without replacement (Fisher and Yates; Durstenfeld 1964). */
import type { Draws } from "./draws.ts";

/** Puts the first n elements into a fresh random order, n - 1 words. */
export function shuffle(list: Int32Array, n: number, draws: Draws): void {
  for (let i = n - 1; i > 0; i--) {
    const j = draws.below(i + 1);
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
}

/**
 * Brings one of the elements k .. n - 1, all alike, to place k, and returns it: one word. For k = 0, 1, 2 ... it draws from
 * the first n without replacement.
 */
export function drawTo(list: Int32Array, k: number, n: number, draws: Draws): number {
  const at = k + draws.below(n - k);
  const drawn = list[at];
  list[at] = list[k];
  list[k] = drawn;
  return drawn;
}
