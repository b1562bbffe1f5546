/** People come and go when the size of the population changes. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { LEFT, noteWho } from "../core/lineage.ts";
import type { World } from "../core/world.ts";
import type { Draws } from "../random/draws.ts";
import { shuffle } from "../random/shuffle.ts";
import type { Newcomers } from "./kinds.ts";

const ARRIVAL = channelSlot("arrival");
const DEPARTURE = reasonSlot("departure");

/**
 * Brings the groups to these sizes. Who leaves a group is drawn by `leave`, open at the group; those who stay and stand
 * beyond the new end move, ascending, into the rows that have become free, which then belong to their group: ties and
 * luck belong to rows. Newcomers stand at the end, group by group, and are made as at the start.
 */
export function resize(world: World, sizes: Int32Array, leave: Draws, newcomers: Newcomers): void {
  const { groups } = world;
  const before = groups.sizes.slice();
  if (before.some((size, g) => sizes[g] < size)) world.n = depart(world, sizes, leave);
  for (let g = 0; g < sizes.length; g++) {
    for (let k = before[g]; k < sizes[g]; k++) {
      const row = world.n++;
      if (groups.declared) groups.of[row] = g;
      newcomers.one(row, ARRIVAL);
    }
  }
  groups.settle(world.n);
}

/** Those who are too many in their group leave; returns how many people are left. */
function depart(world: World, sizes: Int32Array, leave: Draws): number {
  const { n, kept, groups } = world;
  const kinds = [...world.kinds.values()];
  const gone = new Uint8Array(n);
  let size = n;
  for (let g = 0; g < sizes.length; g++) {
    const many = groups.sizes[g] - sizes[g];
    if (many <= 0) continue;
    const order = groups.members.slice(groups.offsets[g], groups.offsets[g + 1]);
    leave.open(g);
    shuffle(order, order.length, leave);
    for (const row of order.subarray(0, many)) {
      gone[row] = 1;
      for (const kind of kinds) kind.clear(row, DEPARTURE);
      noteWho(kinds, row, LEFT);
    }
    size -= many;
  }
  let free = 0;
  for (let row = size; row < n; row++) {
    if (gone[row] === 1) continue;
    while (gone[free] === 0) free++;
    kept.move(row, free);
    for (const kind of kinds) kind.move(row, free);
    if (groups.declared) groups.of[free] = groups.of[row];
    free++;
  }
  return size;
}
