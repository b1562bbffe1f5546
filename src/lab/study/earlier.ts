/**
 * Work that was done before a study grew or shrank: replicates of the same point that begin where a block begins, kept
 * under the name of another number of them.
 */
import { RatchetError } from "../../sim/index.ts";
import { blockKey } from "./key.ts";
import { pointAt, type Plan } from "./plan.ts";
import type { Block, Chunk, Store } from "./types.ts";

/** Some of a block's replicates, the first ones, in a chunk of another name. */
export interface Part {
  readonly key: string;
  /** How many of the block's replicates it has. */
  readonly count: number;
}

/** By the key of a missing block: where as many of its replicates are as are there. No chunk is held. */
export async function earlier(
  { points }: Plan,
  store: Store,
  missing: readonly Block[],
  there: ReadonlySet<string>,
): Promise<Map<string, Part>> {
  const found = new Map<string, Part>();
  if (there.size === 0) return found;
  for (const block of missing) {
    const { key, size } = pointAt(points, block.point);
    for (let count = size; count > 0; count--) {
      const other = blockKey(key, block.from, count);
      if (!there.has(other) || (await store.get(other)) === null) continue;
      found.set(block.key, { key: other, count: Math.min(count, block.count) });
      break;
    }
  }
  return found;
}

/** The chunk that was found, cut to the block. */
export async function chunkOfPart(store: Store, { key, count }: Part): Promise<Chunk> {
  const chunk = await store.get(key);
  if (chunk === null)
    throw new RatchetError(
      "E_INCOMPLETE",
      "",
      `chunk ${key.slice(0, 8)} went away while the study was run; run it again`,
    );
  const { runs, series } = chunk;
  return { ...chunk, runs: runs.slice(0, count), series: series?.slice(0, count) ?? null };
}
