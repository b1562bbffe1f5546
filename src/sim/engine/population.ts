/** People come and go when the size of the population changes. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import type { World } from "../core/world.ts";
import type { Draws } from "../random/draws.ts";
import { shuffle } from "../random/shuffle.ts";
import type { Newcomers } from "./kinds.ts";

const ARRIVAL = channelSlot("arrival");
const DEPARTURE = reasonSlot("departure");

/**
 * Brings the population to `size`. Who leaves is drawn by `leave`; those who stay and stand beyond the new end move,
 * ascending, into the rows that have become free: ties and luck belong to rows. Newcomers are made as at the start.
 */
export function resize(world: World, size: number, leave: Draws, newcomers: Newcomers): void {
  const { kept } = world;
  const kinds = [...world.kinds.values()];
  const { n } = world;
  for (let row = n; row < size; row++) newcomers.one(row, ARRIVAL);
  if (size < n) {
    leave.open(0);
    const order = Int32Array.from({ length: n }, (_, row) => row);
    shuffle(order, n, leave);
    const gone = new Uint8Array(n);
    for (let k = 0; k < n - size; k++) {
      gone[order[k]] = 1;
      for (const kind of kinds) kind.clear(order[k], DEPARTURE);
    }
    let free = 0;
    for (let row = size; row < n; row++) {
      if (gone[row] === 1) continue;
      while (gone[free] === 0) free++;
      kept.move(row, free);
      for (const kind of kinds) kind.move(row, free);
      free++;
    }
  }
  world.n = size;
}
