/** Walking over what a person knows. */
import type { Repertoire } from "../knowledge/repertoire.ts";
import type { Draws } from "../random/draws.ts";

/** Drops each item that the row knows with this chance, one draw of the open stream for each, ascending. */
export function dropEach(repertoire: Repertoire, row: number, chance: number, draws: Draws, reason: number): void {
  const { bits, words } = repertoire;
  for (let w = 0; w < words; w++) {
    let rest = bits[row * words + w];
    while (rest !== 0) {
      const bit = rest & -rest;
      rest ^= bit;
      if (draws.unit() < chance) repertoire.drop(row, w * 32 + 31 - Math.clz32(bit), reason);
    }
  }
}
