/** Who makes the runs: as many worker threads as the machine has cores, and as there is memory for. */
import { availableParallelism } from "node:os";
import { nodeExecutor } from "../../workers/node/start.ts";
import { checkStructure } from "../lab/refuse.ts";
import type { Executor } from "../lab/tasks.ts";
import type { Structure } from "../sim/index.ts";
import type { RunFlags } from "./options.ts";

const MOST_BY_DEFAULT = 8;
const SHARE_OF_FREE = 0.75;
/** Of one worker, in bytes: what is on it beside the columns of a run, such as a network while it is drawn. */
const HEAP = { least: 1e9, most: 4e9 };

export interface Making {
  readonly execute: Executor;
  /** Bytes that a run may take. */
  readonly memory: number;
  readonly workers: number;
  /** Bytes of the heap of each worker. */
  readonly heap: number;
}

/** Bytes that all runs together may take. */
export const budgetOf = ({ memory }: Pick<RunFlags, "memory">): number =>
  memory === undefined ? Math.floor(SHARE_OF_FREE * process.availableMemory()) : memory * 1e6;

/** Refuses structures that cannot be run, before anything is. */
export function makingOf(structures: readonly Structure[], flags: RunFlags): Making {
  const memory = budgetOf(flags);
  const largest = Math.max(...structures.map((structure) => checkStructure(structure, memory)));
  const wanted = flags.workers ?? Math.min(availableParallelism(), MOST_BY_DEFAULT);
  const workers = Math.max(1, Math.min(wanted, Math.floor(memory / largest)));
  const heap = Math.min(HEAP.most, Math.max(HEAP.least, memory / workers));
  return { execute: nodeExecutor({ size: workers, heap }), memory, workers, heap };
}
