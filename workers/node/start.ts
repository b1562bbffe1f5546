/** Makes runs in worker threads of Node. They run the built file beside this one: Node 20 reads no TypeScript. */
import { Worker } from "node:worker_threads";
import type { Remote } from "comlink";
import type { Outcome } from "../../src/lab/outcome.ts";
import type { Executor, Task } from "../../src/lab/study.ts";
import { valueOf } from "../answer.ts";
import type { Api } from "../api.ts";
import { inOrder, type Hand } from "../pool.ts";
import { connect } from "./endpoint.ts";
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

async function batch(api: Remote<Api>, task: Task): Promise<Outcome[]> {
  return valueOf(await api.batch(task));
}

function describe({ structure, from, count }: Task): string {
  const which = count === 1 ? `replicate ${from}` : `replicates ${from} to ${from + count - 1}`;
  return `${which} of structure "${structure}"`;
}

function startWorker({ heap, script }: NodeWorkers): Hand<Remote<Api>> {
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
