/**
 * What surrounds a thing that somebody may take up: how much of what is related to it is there, and how many neighbours have
 * it (Gao et al. 2017, arXiv 1703.01369; density: sum of the proximities of what is there over the sum of all,
 * py-ecomplexity).
 */
import type { Repertoire } from "./knowledge.ts";
import { columnOf, layerOf } from "./need.ts";
import type { Network } from "./network.ts";
import type { World } from "./world.ts";

/** Looks round for one person at a time. */
export interface Surroundings {
  /** Looks round for this row; the next two tell what was seen. */
  look(row: number): void;
  /** Share of what is related to an item (by proximity) that the row has; 0 where nothing is. */
  related(item: number): number;
  /** Share of its neighbours (by weight of ties) who had it at the start of the turn; 0 where it has none. */
  neighbours(item: number): number;
}

/** `names`: the layers along which it looks; those that are left out are none. */
export function surroundingsOf(
  world: World,
  known: Repertoire,
  names: readonly (string | undefined)[],
): Surroundings {
  const layers = names.flatMap((name) => (name === undefined ? [] : [layerOf(world, name)]));
  const most = sumsOf(known);
  const near = new Float64Array(known.items);
  const around = new Float64Array(known.items);
  const theirs = { bits: columnOf(world.was, known, "items"), words: known.words };
  let weight = 0;
  return {
    look(row) {
      addNear(known, row, near);
      around.fill(0);
      weight = 0;
      for (let layer = 0; layer < layers.length; layer++)
        weight += addLayer(layers[layer], row, theirs, around);
    },
    related: (item) => (most[item] === 0 ? 0 : near[item] / most[item]),
    neighbours: (item) => (weight === 0 ? 0 : around[item] / weight),
  };
}

/** Sum of the proximities of each item to all others. */
function sumsOf({ items, proximity }: Repertoire): Float64Array {
  const sums = new Float64Array(items);
  if (proximity !== null)
    for (let at = 0; at < proximity.length; at++) sums[at % items] += proximity[at];
  return sums;
}

/** Writes, for each item, the sum of its proximities to what the row knows. */
function addNear(
  { bits, words, items, proximity }: Repertoire,
  row: number,
  near: Float64Array,
): void {
  near.fill(0);
  if (proximity === null) return;
  for (let w = 0; w < words; w++) {
    for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
      const first = (w * 32 + 31 - Math.clz32(rest & -rest)) * items;
      for (let item = 0; item < items; item++) near[item] += proximity[first + item];
    }
  }
}

/** What others are seen to know. */
interface Seen {
  readonly bits: Int32Array;
  readonly words: number;
}

/** Adds, for each item, the weight of the row's neighbours in a layer who know it; returns the weight of all of them. */
function addLayer(ties: Network, row: number, { bits, words }: Seen, around: Float64Array): number {
  const degree = ties.degree(row);
  let all = 0;
  for (let d = 0; d < degree; d++) {
    const upTo = ties.weightUpTo(row, d);
    const j = ties.at(row, d);
    for (let w = 0; w < words; w++) {
      for (let rest = bits[j * words + w]; rest !== 0; rest &= rest - 1)
        around[w * 32 + 31 - Math.clz32(rest & -rest)] += upTo - all;
    }
    all = upTo;
  }
  return all;
}
