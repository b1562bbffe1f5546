/**
 * Sequential replicates: more of them where an interval is still too wide. Decided on complete blocks in the order of
 * the replicates alone, so that who was fast cannot show.
 */
import { meanInterval } from "../intervals.ts";
import { blocksOf, leastOf, mostOf, pointAt, type Plan, type Planned } from "./plan.ts";
import type { Block, Store } from "./types.ts";

const LEVEL = 0.95;

/** The blocks that the points of a round need beyond it; none when all that was wished for is reached. */
export async function nextRound(
  plan: Plan,
  store: Store,
  round: readonly Block[],
): Promise<readonly Block[]> {
  if ("count" in plan.study.replicates) return [];
  const ends = new Map<number, number>();
  for (const { point, from, count } of round)
    ends.set(point, Math.max(ends.get(point) ?? 0, from + count));
  const more: Block[] = [];
  for (const [at, end] of ends) more.push(...(await moreOf(plan, store, [at, end])));
  return more;
}

async function moreOf(
  plan: Plan,
  store: Store,
  [at, end]: readonly [number, number],
): Promise<readonly Block[]> {
  const { replicates } = plan.study;
  if ("count" in replicates || end >= mostOf(replicates)) return [];
  const point = pointAt(plan.points, at);
  const values = await responsesOf(plan, store, point, end);
  if (values === null || narrow(values, replicates.until)) return [];
  return blocksOf(point, end, Math.min(mostOf(replicates), end + replicates.block));
}

/** All blocks of a point up to a replicate: the first round's, then one round after the other. */
export function blocksUpTo(plan: Plan, point: Planned, end: number): readonly Block[] {
  const { replicates } = plan.study;
  const blocks: Block[] = [];
  let to = Math.min(leastOf(replicates), end);
  for (let from = 0; from < end;) {
    blocks.push(...blocksOf(point, from, to));
    from = to;
    to = Math.min(end, to + ("count" in replicates ? end : replicates.block));
  }
  return blocks;
}

/** The response that decides, run by run; null when a chunk is not there: then nothing can be decided. */
async function responsesOf(
  plan: Plan,
  store: Store,
  point: Planned,
  end: number,
): Promise<readonly number[] | null> {
  const { replicates, responses } = plan.study;
  if ("count" in replicates) return null;
  const which = responses.findIndex(({ name }) => name === replicates.until.response);
  const values: number[] = [];
  for (const { key } of blocksUpTo(plan, point, end)) {
    const chunk = await store.get(key);
    if (chunk === null) return null;
    for (const run of chunk.runs) {
      const value = run.status === "ok" ? run.responses[which] : null;
      if (typeof value === "number") values.push(value);
    }
  }
  return values;
}

function narrow(
  values: readonly number[],
  { halfWidth, relative }: { readonly halfWidth: number; readonly relative: boolean },
): boolean {
  const { estimate, low, high } = meanInterval(values, LEVEL);
  if (estimate === null || low === null || high === null) return false;
  return (high - low) / 2 <= halfWidth * (relative ? Math.abs(estimate) : 1);
}

/** Blocks that a study came to, in the order of the plan. */
export interface Known {
  readonly blocks: readonly Block[];
  /** False: a chunk of these is missing or spoiled, so that it cannot be known whether there are more. */
  readonly settled: boolean;
}

/** The blocks that a study came to, as far as its chunks tell: of each point up to the round of which one is missing. */
export async function knownBlocks(plan: Plan, store: Store): Promise<Known> {
  if ("count" in plan.study.replicates) return { blocks: plan.blocks, settled: true };
  const blocks: Block[] = [];
  let settled = true;
  for (const point of plan.points) {
    let end = leastOf(plan.study.replicates);
    for (;;) {
      const known = (await responsesOf(plan, store, point, end)) !== null;
      settled &&= known;
      const more = known ? await moreOf(plan, store, [point.at, end]) : [];
      if (more.length === 0) break;
      end = Math.max(...more.map(({ from, count }) => from + count));
    }
    blocks.push(...blocksUpTo(plan, point, end));
  }
  return { blocks, settled };
}

/** All blocks that a study came to; null: a chunk is missing, so that it cannot be known. */
export async function settledBlocks(plan: Plan, store: Store): Promise<readonly Block[] | null> {
  const { blocks, settled } = await knownBlocks(plan, store);
  return settled ? blocks : null;
}
