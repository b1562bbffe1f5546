/** What the ties of a run take, before any are drawn. */
import { catalogue, find } from "../catalogue.ts";
import { groupingOf } from "../core/groups.ts";
import { largestAfter, sizesAfter } from "../core/population.ts";
import { roomFor } from "../core/slots.ts";
import type { Model } from "../scenario/model.ts";

/** Lists that grow take up to this many times what they come to (measured: 3 to 12 times, by generator). */
const DRAWING = 12;

/**
 * Bytes of all neighbour lists when the population is largest, and what is taken on top while they are drawn. `free`:
 * layers in which ties are made and given up. Their lists have room, and stand twice while they are laid out anew; an
 * empty or complete layer is one of lists then. They may grow beyond that while a run lasts.
 */
export function tieBytesOf(
  { population, networks }: Model,
  capacity: number,
  free: readonly string[],
): { kept: number; drawing: number } {
  const groups = groupingOf(population, sizesAfter(population, largestAfter(population)));
  const sum = { kept: 0, drawing: 0 };
  for (const { name, use, values, nodes } of networks) {
    const are = nodes ?? "people";
    const n = are === "groups" ? groups.count : capacity;
    const part = find(catalogue.networks, use);
    const entries = part.entries(n, values, { are, groups });
    const lists = entries === 0 ? 0 : 4 * entries + 4 * (n + 1);
    sum.drawing += lists * DRAWING;
    if (!free.includes(name)) {
      sum.kept += lists;
      continue;
    }
    const degree = part.everybody === true ? n - 1 : Math.ceil(entries / Math.max(1, n));
    const roomy = 4 * n * roomFor(degree, n) + 4 * (2 * n + 1);
    sum.kept += roomy;
    sum.drawing += roomy;
  }
  return sum;
}
