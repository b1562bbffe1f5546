/**
 * Neighbour lists with room between them, so that ties can be made and given up. When a list is full, all are laid out
 * anew with more room; where they stand means nothing, for each list is sorted. Memory is taken then and at no other time.
 */
import { RatchetError } from "./errors.ts";
import type { Network } from "./network.ts";

/** Room for a list of so many neighbours among n people: half as many more, and four. */
export const roomFor = (degree: number, n: number): number =>
  Math.min(n - 1, degree + (degree >> 1) + 4);

/** Where `sought` stands, or would stand, in a sorted stretch. */
export function placeIn(list: Int32Array, first: number, end: number, sought: number): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lays the lists out with room; where everybody is everybody's neighbour, lists are made of it first. */
export function openSlots(network: Network): void {
  const { n, complete, offsets, ends, neighbours } = network;
  const degree = (i: number): number => (complete ? n - 1 : ends[i] - offsets[i]);
  const firsts = new Int32Array(n + 1);
  const lasts = new Int32Array(n);
  let length = 0;
  for (let i = 0; i < n; i++) {
    firsts[i] = length;
    lasts[i] = length + degree(i);
    length += roomFor(degree(i), n);
    firsts[i + 1] = length;
  }
  const lists = listOf(length);
  for (let i = 0; i < n; i++) {
    if (complete) for (let k = 0; k < n - 1; k++) lists[firsts[i] + k] = k < i ? k : k + 1;
    else lists.set(neighbours.subarray(offsets[i], ends[i]), firsts[i]);
  }
  network.takeSlots(firsts, lasts, lists);
}

/** Enters j into the list of i, which does not hold it; makes room first if there is none. */
export function enter(network: Network, i: number, j: number): void {
  if (network.ends[i] === network.offsets[i + 1]) openSlots(network);
  const { offsets, ends, neighbours } = network;
  const at = placeIn(neighbours, offsets[i], ends[i], j);
  neighbours.copyWithin(at + 1, at, ends[i]);
  neighbours[at] = j;
  ends[i]++;
}

/** Takes j out of the list of i, which holds it. */
export function strike({ offsets, ends, neighbours }: Network, i: number, j: number): void {
  const at = placeIn(neighbours, offsets[i], ends[i], j);
  neighbours.copyWithin(at, at + 1, ends[i]);
  ends[i]--;
}

/** Number of whole numbers that the lists come to without their room: n + 1 beginnings, and the neighbours. */
export function packedLength({ n, offsets, ends }: Network): number {
  let length = n + 1;
  for (let i = 0; i < n; i++) length += ends[i] - offsets[i];
  return length;
}

/** Writes the lists one behind the other, without their room, into `into`. */
export function savePacked({ n, offsets, ends, neighbours }: Network, into: Int32Array): void {
  let at = n + 1;
  for (let i = 0; i < n; i++) {
    into[i] = at - n - 1;
    into.set(neighbours.subarray(offsets[i], ends[i]), at);
    at += ends[i] - offsets[i];
  }
  into[n] = at - n - 1;
}

/** Takes over lists that were saved for as many people, from the beginning of `from`; returns how long they were. */
export function loadPacked(network: Network, from: Int32Array): number {
  const { n } = network;
  const offsets = from.slice(0, n + 1);
  const length = n + 1 + offsets[n];
  network.complete = false;
  network.takeSlots(offsets, offsets.subarray(1), from.slice(n + 1, length));
  openSlots(network);
  return length;
}

function listOf(length: number): Int32Array {
  try {
    return new Int32Array(length);
  } catch {
    const message = `the ties of this run have grown beyond memory: room for ${length} neighbours cannot be had`;
    throw new RatchetError("E_MEMORY", "", `${message}; let people make fewer ties, or cut more`);
  }
}
