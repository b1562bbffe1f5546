/** Puts the first n elements into a fresh random order (Fisher and Yates; Durstenfeld 1964), n - 1 words. */
import type { Draws } from "./draws.ts";

export function shuffle(list: Int32Array, n: number, draws: Draws): void {
  for (let i = n - 1; i > 0; i--) {
    const j = draws.below(i + 1);
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
}
