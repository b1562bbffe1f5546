/** Ties between two groups of people, drawn at random. */
import type { Draws } from "../random/draws.ts";
import type { TieList } from "./tie-list.ts";

/** The rows first .. first + size - 1. */
export const block = (first: number, size: number): Int32Array =>
  Int32Array.from({ length: size }, (_, k) => first + k);

/**
 * Adds so many ties between one of `a` and one of `b`, all pairs alike, no pair twice. Above half of all pairs it draws
 * which are NOT tied. Draws: two words for each pair tried.
 */
export function joinBlocks(
  { a, b }: { readonly a: Int32Array; readonly b: Int32Array },
  many: number,
  draws: Draws,
  ties: TieList,
): void {
  const pairs = a.length * b.length;
  const few = 2 * many <= pairs;
  const drawn = new Set<number>();
  for (let left = few ? many : pairs - many; left > 0;) {
    const pair = draws.below(a.length) * b.length + draws.below(b.length);
    if (drawn.has(pair)) continue;
    drawn.add(pair);
    left--;
    if (few) ties.add(a[Math.floor(pair / b.length)], b[pair % b.length]);
  }
  if (few) return;
  for (let pair = 0; pair < pairs; pair++)
    if (!drawn.has(pair)) ties.add(a[Math.floor(pair / b.length)], b[pair % b.length]);
}
