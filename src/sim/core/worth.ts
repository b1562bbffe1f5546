/** What of the things that a person knows is worth least. */
import type { Draws } from "../random/draws.ts";
import type { Repertoire } from "./knowledge.ts";

type Known = Pick<Repertoire, "bits" | "words" | "values" | "size">;

/** Value of the worst item that the row knows; 0 where it knows nothing. */
export function leastWorth({ bits, words, values, size }: Known, row: number): number {
  if (size[row] === 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let w = 0; w < words; w++)
    for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1)
      least = Math.min(least, values[w * 32 + 31 - Math.clz32(rest & -rest)]);
  return least;
}

/** One of the row's items that are worth so much, any of equals: one word of the open stream for each of them. */
export function anyWorth(
  { bits, words, values }: Known,
  row: number,
  worth: number,
  draws: Draws,
): number {
  let equals = 0;
  let chosen = -1;
  for (let w = 0; w < words; w++) {
    for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
      const item = w * 32 + 31 - Math.clz32(rest & -rest);
      if (values[item] === worth && draws.below(++equals) === 0) chosen = item;
    }
  }
  return chosen;
}
