/** People come and go when the size of the population changes. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import type { World } from "../core/world.ts";
import type { Draws } from "../random/draws.ts";
import { shuffle } from "../random/shuffle.ts";

const ARRIVAL = channelSlot("arrival");
const DEPARTURE = reasonSlot("departure");

/**
 * Brings the population to `size`. Who leaves is drawn by `leave`; those who stay and stand beyond the new end move,
 * ascending, into the rows that have become free: ties and luck belong to rows. Newcomers are made as at the start.
 */
export function resize(world: World, size: number, leave: Draws, begin: Draws): void {
  const { knowledge, kept } = world;
  const { n } = world;
  for (let row = n; row < size; row++) {
    begin.open(row);
    knowledge.begin(row, begin, ARRIVAL);
    kept.begin(row);
  }
  if (size < n) {
    leave.open(0);
    const order = Int32Array.from({ length: n }, (_, row) => row);
    shuffle(order, n, leave);
    const gone = new Uint8Array(n);
    for (let k = 0; k < n - size; k++) {
      gone[order[k]] = 1;
      knowledge.clear(order[k], DEPARTURE);
    }
    let free = 0;
    for (let row = size; row < n; row++) {
      if (gone[row] === 1) continue;
      while (gone[free] === 0) free++;
      kept.move(row, free);
      knowledge.move(row, free++);
    }
  }
  world.n = size;
}
