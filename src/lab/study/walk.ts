/** What is there of a study, and what is not. */
import type { Plan } from "./plan.ts";
import { knownBlocks } from "./rounds.ts";
import type { Block, Store } from "./types.ts";

export interface Standing {
  /** All blocks that the study came to; of sequential replicates those that are known so far. */
  readonly blocks: readonly Block[];
  /** False: there may be more. */
  readonly settled: boolean;
  readonly missing: readonly Block[];
  /** Only where it was asked for: those that are there and not whole. */
  readonly spoiled: readonly Block[];
}

/** What is there of a study. `look`: every chunk is read, too, to see whether it is whole. */
export async function standing(plan: Plan, store: Store, look: boolean): Promise<Standing> {
  const there = await store.keys();
  const { blocks, settled } = await knownBlocks(plan, store);
  const missing = blocks.filter(({ key }) => !there.has(key));
  const spoiled: Block[] = [];
  if (look) {
    for (const block of blocks)
      if (there.has(block.key) && (await store.get(block.key)) === null) spoiled.push(block);
  }
  return { blocks, settled, missing, spoiled };
}
