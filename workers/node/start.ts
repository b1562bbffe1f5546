/** Makes runs in worker threads of Node. They run the built file beside this one: Node 20 reads no TypeScript. */
import { Worker } from "node:worker_threads";
import type { Remote } from "comlink";
import type { Outcome } from "../../src/lab/outcome.ts";
import type {
  Block as SampleBlock,
  SampleExecutor,
  SampleTask,
} from "../../src/lab/replicate/tasks.ts";
import type { BlockTask, MadeBlock } from "../../src/lab/study/block.ts";
import type { BlockExecutor } from "../../src/lab/study/run.ts";
import type { Block } from "../../src/lab/study/types.ts";
import type { Executor, Task } from "../../src/lab/tasks.ts";
import type { RatchetError } from "../../src/sim/index.ts";
import { valueOf } from "../answer.ts";
import { inOrder, type Hand } from "../pool.ts";
import { listenFor } from "./silence.ts";
import { connect, type NodeApi } from "./endpoint.ts";
import { workerScript } from "./script.ts";

export interface NodeWorkers {
  /** Most workers at the same time. */
  readonly size: number;
  /** Largest heap of each, in bytes; the columns of a run are not on it. */
  readonly heap: number;
  /** The worker's file; left out: the one beside the built command. */
  readonly script?: URL;
}

/** Makes tasks in worker threads. */
export const nodeExecutor =
  (workers: NodeWorkers): Executor =>
  (tasks) =>
    inOrder(tasks, batch, { size: workers.size, start: () => startWorker(workers), describe });

/** Makes the runs of the replication suite in worker threads. */
export const nodeSampler =
  (workers: NodeWorkers): SampleExecutor =>
  (tasks) =>
    inOrder(tasks, sample, {
      size: workers.size,
      start: () => startWorker(workers),
      describe: (task) => rangeOf(task, task.sample),
    });

/** A worker of a study may be silent for five minutes: in one tick of a very large run. */
const SILENCE = { every: 5000, misses: 60 };

function startWatched(workers: NodeWorkers): Hand<Remote<NodeApi>> {
  const hand = startWorker(workers);
  return { ...hand, listen: listenFor(() => hand.api.beat(), SILENCE) };
}

/** Makes blocks of runs of a study in worker threads. A block over which workers end is answered by that error. */
export const nodeBlocks =
  (workers: NodeWorkers): BlockExecutor =>
  (blocks, taskOf) =>
    inOrder<Remote<NodeApi>, Block, MadeBlock | RatchetError>(
      blocks,
      async (api, block) => await madeBlock(api, taskOf(block)),
      {
        size: workers.size,
        start: () => startWatched(workers),
        describe: ({ point, ...some }) => rangeOf(some, `point ${point}`),
      },
      (_, why) => why,
    );

async function madeBlock(api: Remote<NodeApi>, task: BlockTask): Promise<MadeBlock> {
  return valueOf(await api.block(task));
}

async function sample(api: Remote<NodeApi>, task: SampleTask): Promise<SampleBlock> {
  return valueOf(await api.sample(task));
}

async function batch(api: Remote<NodeApi>, task: Task): Promise<Outcome[]> {
  return valueOf(await api.batch(task));
}

const describe = (task: Task): string => rangeOf(task, `structure "${task.structure}"`);

function rangeOf({ from, count }: { from: number; count: number }, what: string): string {
  const which = count === 1 ? `replicate ${from}` : `replicates ${from} to ${from + count - 1}`;
  return `${which} of ${what}`;
}

function startWorker({ heap, script }: NodeWorkers): Hand<Remote<NodeApi>> {
  const address = script ?? workerScript();
  const megabytes = Math.max(64, Math.floor(heap / 1e6));
  const worker = new Worker(address, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  const gone = new Promise<Error>((resolve) => {
    worker.once("error", resolve);
    worker.once("messageerror", resolve);
    worker.once("exit", (code) => resolve(new Error(`it ended with exit code ${code}`)));
  });
  return { api: connect(worker), gone, stop: () => void worker.terminate() };
}
