/**
 * Ties that change while a run lasts. Where their number stays, the neighbour lists stay as they are, sorted and one
 * behind the other; what lies between two lists moves up or down by one place, and nothing is allocated. Where it does
 * not, there is room between the lists (core/slots.ts). The same ties always stand in the same order.
 */
import { toggle } from "./hash.ts";
import type { Network } from "./network.ts";
import { enter, placeIn, strike } from "./slots.ts";

/** The r-th person, in order, to whom i has no tie; 0 <= r < n - 1 - degree(i). */
export function strangerOf(
  { n, offsets, ends, neighbours }: Network,
  i: number,
  r: number,
): number {
  let who = r;
  let self = i;
  for (let k = offsets[i]; k < ends[i]; k++) {
    if (self < neighbours[k] && self <= who) {
      who++;
      self = n; // passed
    }
    if (neighbours[k] > who) break;
    who++;
  }
  return self <= who ? who + 1 : who;
}

/** The tie of i and `from` becomes one of i and `to`, who was no neighbour. All ties weigh the same. */
export function moveTie(network: Network, i: number, from: number, to: number): void {
  if (network.slots) {
    cutTie(network, i, from);
    linkTie(network, i, to);
    return;
  }
  const { offsets, neighbours, marks } = network;
  const first = offsets[i];
  const end = offsets[i + 1];
  replace(neighbours, { first, end, from, to });
  const gone = placeIn(neighbours, offsets[from], offsets[from + 1], i);
  const fresh = placeIn(neighbours, offsets[to], offsets[to + 1], i);
  if (from < to) {
    neighbours.copyWithin(gone, gone + 1, fresh);
    neighbours[fresh - 1] = i;
    for (let row = from + 1; row <= to; row++) offsets[row]--;
  } else {
    neighbours.copyWithin(fresh + 1, fresh, gone);
    neighbours[fresh] = i;
    for (let row = to + 1; row <= from; row++) offsets[row]++;
  }
  network.changed = true;
  if (marks === null) return;
  toggle(marks, Math.min(i, from), Math.max(i, from));
  toggle(marks, Math.min(i, to), Math.max(i, to));
}

/** Whether i and j are tied, whether or not their ties can be used now. */
export function tied(
  { complete, offsets, ends, neighbours }: Network,
  i: number,
  j: number,
): boolean {
  if (complete) return i !== j;
  const at = placeIn(neighbours, offsets[i], ends[i], j);
  return at < ends[i] && neighbours[at] === j;
}

/** Ties i and j, who are two people without a tie; the network has slots. */
export function linkTie(network: Network, i: number, j: number): void {
  enter(network, i, j);
  enter(network, j, i);
  mark(network, i, j);
}

/** Gives up the tie of i and j; the network has slots. */
export function cutTie(network: Network, i: number, j: number): void {
  strike(network, i, j);
  strike(network, j, i);
  mark(network, i, j);
}

function mark(network: Network, i: number, j: number): void {
  network.changed = true;
  if (network.marks !== null) toggle(network.marks, Math.min(i, j), Math.max(i, j));
}

/** Makes the marks anew. */
export function markTies({ n, complete, offsets, ends, neighbours, marks }: Network): void {
  if (marks === null) return;
  marks.fill(0);
  if (complete) return; // such ties cannot change
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]; k < ends[i]; k++)
      if (neighbours[k] > i) toggle(marks, i, neighbours[k]);
  }
}

/** In one sorted list, `from` goes and `to` comes. */
function replace(
  list: Int32Array,
  { first, end, from, to }: { first: number; end: number; from: number; to: number },
): void {
  const gone = placeIn(list, first, end, from);
  const fresh = placeIn(list, first, end, to);
  if (from < to) {
    list.copyWithin(gone, gone + 1, fresh);
    list[fresh - 1] = to;
  } else {
    list.copyWithin(fresh + 1, fresh, gone);
    list[fresh] = to;
  }
}
