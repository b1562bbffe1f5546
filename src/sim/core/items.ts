/** Walking over what a person knows. */
import type { Draws } from "../random/draws.ts";
import type { Repertoire } from "./knowledge.ts";

/** Drops each item that the row knows with this chance for this reason: one word of the row's open stream each, ascending. */
export function dropEach(
  { repertoire, draws }: { repertoire: Repertoire; draws: Draws },
  row: number,
  chance: number,
  reason: number,
): void {
  const { bits, words } = repertoire;
  draws.open(row);
  for (let w = 0; w < words; w++) {
    let rest = bits[row * words + w];
    while (rest !== 0) {
      const bit = rest & -rest;
      rest ^= bit;
      if (draws.unit() < chance) repertoire.drop(row, w * 32 + 31 - Math.clz32(bit), reason);
    }
  }
}
