/** Which chunks a study needs: those of its blocks, and those of which what is missing can be made. */
import { blockKey } from "./key.ts";
import { mostOf, pointAt, type Plan } from "./plan.ts";
import { blocksUpTo, settledBlocks } from "./rounds.ts";
import type { Block, Store } from "./types.ts";

/** Keys of all chunks that the study needs, or may come to need, as it is now. */
export async function neededKeys(plan: Plan, store: Store): Promise<ReadonlySet<string>> {
  const there = await store.keys();
  const settled = await settledBlocks(plan, store);
  const needed = new Set<string>();
  for (const block of settled ?? possibleBlocks(plan)) {
    needed.add(block.key);
    if (!there.has(block.key)) for (const key of partsOf(plan, block)) needed.add(key);
  }
  return needed;
}

/** All blocks that may come, where it is not known yet how many replicates each point needs. */
const possibleBlocks = (plan: Plan): readonly Block[] =>
  plan.points.flatMap((point) => blocksUpTo(plan, point, mostOf(plan.study.replicates)));

/** Other numbers of the same replicates: some of a missing block's work. */
function partsOf({ points }: Plan, { point, from }: Block): string[] {
  const { key, size } = pointAt(points, point);
  return Array.from({ length: size }, (_, k) => blockKey(key, from, k + 1));
}
