/**
 * Makes what is missing of a study. What is kept is never made again, whoever made it: resume, shards and a second
 * runner on the same folder are all "is it there?".
 */
import type { RatchetError } from "../../sim/index.ts";
import type { BlockTask, MadeBlock } from "./block.ts";
import { chunkOfPart, earlier } from "./earlier.ts";
import { pointAt, type Plan } from "./plan.ts";
import { nextRound } from "./rounds.ts";
import type { Block, Chunk, Store, StudyRun } from "./types.ts";

/** Makes blocks. Answers come in their order; an error: workers ended over it, twice. */
export type BlockExecutor = (
  blocks: readonly Block[],
  taskOf: (block: Block) => BlockTask,
) => AsyncIterable<MadeBlock | RatchetError>;

export interface Hooks {
  /** How many blocks of a round are there already, and how many are to be made, with their runs. */
  readonly round?: (counts: RoundCount) => void;
  /** A block has been made and kept. */
  readonly kept?: (block: Block, chunk: Chunk) => void;
}

export interface RoundCount {
  readonly reused: number;
  readonly missing: number;
  readonly runs: number;
}

export interface Given {
  readonly plan: Plan;
  readonly store: Store;
  readonly execute: BlockExecutor;
  /** Whether a block is this runner's; left out: all are. */
  readonly mine?: (block: Block) => boolean;
  /** Largest number of bytes that a run may take. */
  readonly memory?: number;
  /** True: runs that failed for want of time, memory or a worker are made again. */
  readonly again?: boolean;
}

/** What has been made, and what was there. */
export interface Count {
  readonly computed: number;
  readonly reused: number;
  readonly failed: number;
  /** Runs, made now or before, that failed for want of time, memory or a worker: `again` makes them again. */
  readonly mishaps: number;
}

/** Makes all blocks that are missing, round by round; each is kept before the next is counted. */
export async function runStudy(given: Given, hooks: Hooks = {}): Promise<Count> {
  const { plan, store, mine = () => true } = given;
  let [computed, reused, failed, mishaps] = [0, 0, 0, 0];
  let round: readonly Block[] = plan.blocks.filter(mine);
  while (round.length > 0) {
    const { there, ...found } = await wholeOf(round, given);
    mishaps += found.mishaps;
    const missing = firstOfEach(round.filter(({ key }) => !there.has(key)));
    const runs = missing.reduce((sum, { count }) => sum + count, 0);
    hooks.round?.({ reused: round.length - missing.length, missing: missing.length, runs });
    reused += round.length - missing.length;
    for await (const { block, chunk } of makeBlocks(missing, there, given)) {
      await store.put(chunk);
      computed++;
      failed += chunk.runs.filter(({ status }) => status === "failed").length;
      mishaps += chunk.runs.filter(isMishap).length;
      hooks.kept?.(block, chunk);
    }
    round = await nextRound(plan, store, round);
  }
  return { computed, reused, failed, mishaps };
}

/** Points in which a factor changes nothing, since their structure has no such value, have blocks of the same name. */
function firstOfEach(blocks: readonly Block[]): Block[] {
  const first = new Map<string, Block>();
  for (const block of blocks) if (!first.has(block.key)) first.set(block.key, block);
  return [...first.values()];
}

interface Whole {
  /** Keys of what is there. */
  readonly there: ReadonlySet<string>;
  /** Runs in it that are mishaps. */
  readonly mishaps: number;
}

/** What a round needs is read: a chunk that is spoiled is as good as not there. */
async function wholeOf(round: readonly Block[], { store, again = false }: Given): Promise<Whole> {
  const there = new Set(await store.keys());
  let mishaps = 0;
  for (const { key } of round) {
    if (!there.has(key)) continue;
    const chunk = await store.get(key);
    const bad = chunk?.runs.filter(isMishap).length ?? 0;
    if (chunk === null || (again && bad > 0)) there.delete(key);
    else mishaps += bad;
  }
  return { there, mishaps };
}

/** Failures that say something of the machine, not of the model. */
const MISHAPS: ReadonlySet<string> = new Set(["E_TIMEOUT", "E_MEMORY", "E_WORKER"]);
export const isMishap = (run: StudyRun): boolean =>
  run.status === "failed" && MISHAPS.has(run.code);

interface Kept {
  readonly block: Block;
  readonly chunk: Chunk;
}

/** Makes these blocks; of those of which some replicates are there under another name, only the others. */
async function* makeBlocks(
  blocks: readonly Block[],
  there: ReadonlySet<string>,
  { plan, store, execute, memory }: Given,
): AsyncGenerator<Kept> {
  const found = await earlier(plan, store, blocks, there);
  const taskOf = (block: Block): BlockTask => taskFor(plan, block, memory);
  const rest = blocks.map((block) => {
    const done = found.get(block.key)?.count ?? 0;
    return { ...block, from: block.from + done, count: block.count - done };
  });
  const whole = rest.filter(({ count }) => count > 0);
  const asked = blocks.filter((_, k) => (rest[k]?.count ?? 0) > 0);
  const before = async ({ key }: Block): Promise<Chunk | undefined> => {
    const some = found.get(key);
    return some === undefined ? undefined : await chunkOfPart(store, some);
  };
  let next = 0;
  for await (const made of execute(whole, taskOf)) {
    const [part, block] = [whole[next], asked[next++]];
    if (part === undefined || block === undefined) throw new Error("more answers than blocks");
    const some = "runs" in made ? made : await oneByOne(part, { execute, taskOf });
    yield { block, chunk: joined(plan, block, await before(block), some) };
  }
  for (const block of blocks.filter((_, k) => rest[k]?.count === 0))
    yield { block, chunk: joined(plan, block, await before(block), { runs: [], series: [] }) };
}

/** Workers ended over a block: each of its runs by itself, so that only the one at fault is lost. */
async function oneByOne(
  block: Block,
  { execute, taskOf }: { execute: BlockExecutor; taskOf: (block: Block) => BlockTask },
): Promise<MadeBlock> {
  const single = Array.from({ length: block.count }, (_, k) => ({
    ...block,
    from: block.from + k,
    count: 1,
  }));
  const { series, seed } = taskOf(block);
  const runs: StudyRun[] = [];
  const rows: Float64Array[] = [];
  for await (const made of execute(single, taskOf)) {
    const replicate = block.from + runs.length;
    if ("runs" in made) {
      runs.push(...made.runs);
      rows.push(...(made.series ?? []));
    } else {
      // Nothing of where it was made: the same run is the same bytes in every plan.
      const message = "a worker ended twice over this run";
      runs.push({ replicate, seed, status: "failed", code: made.code, message });
      rows.push(new Float64Array());
    }
  }
  return { runs, series: series === null ? null : rows };
}

/** What is asked for a block. */
export function taskFor(
  { study, points, structureOf }: Plan,
  block: Block,
  memory?: number,
): BlockTask {
  const { seed } = pointAt(points, block.point);
  const { model, name } = structureOf(block.point);
  return {
    what: `point ${block.point}, ${name}`,
    model,
    seed,
    from: block.from,
    count: block.count,
    responses: study.responses,
    series: study.series,
    seconds: study.limits.wallclockPerRun,
    ...(memory !== undefined && { memory }),
  };
}

/** The chunk of a block: what was there, then what has been made. */
function joined(plan: Plan, block: Block, before: Chunk | undefined, made: MadeBlock): Chunk {
  const { model } = plan.structureOf(block.point);
  const series = made.series === null ? null : [...(before?.series ?? []), ...made.series];
  return {
    key: block.key,
    metrics: model.metrics.map(({ as }) => as),
    responses: plan.responses,
    runs: [...(before?.runs ?? []), ...made.runs],
    series: plan.study.series === null ? null : series,
  };
}
