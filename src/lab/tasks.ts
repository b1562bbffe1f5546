/** Many runs: cut into tasks, made by whoever is given, and put together in the order of the tasks. */
import type { Model } from "../sim/index.ts";
import { outcome, type Outcome, type OutcomeOptions } from "./outcome.ts";

/** A block of replicates of one model: plain data, so that it can be sent anywhere. */
export interface Task {
  /** Name of the structure, for messages. */
  readonly structure: string;
  readonly model: Model;
  readonly seed: string;
  /** The first replicate, and how many. */
  readonly from: number;
  readonly count: number;
  /** True: the metrics at every tick are wanted too. */
  readonly series: boolean;
  /** Largest number of bytes that a run may take. */
  readonly memory?: number;
}

/** Makes the runs of tasks. What it yields is in the order of the tasks, so who made them cannot show. */
export type Executor = (tasks: readonly Task[]) => AsyncIterable<readonly Outcome[]>;

/** Most replicates in a task, and about how many tasks are made of the replicates of a structure. */
const LARGEST_BLOCK = 25;
const BLOCKS = 32;

/** Cuts the replicates of a model into tasks. */
export function tasksOf(whole: Omit<Task, "from" | "count">, replicates: number): Task[] {
  const size = whole.series
    ? 1
    : Math.min(LARGEST_BLOCK, Math.max(1, Math.floor(replicates / BLOCKS)));
  return Array.from({ length: Math.ceil(replicates / size) }, (_, k) => ({
    ...whole,
    from: k * size,
    count: Math.min(size, replicates - k * size),
  }));
}

/** Makes all tasks: the outcomes in their order. `each` sees them as they come, with their series, which are not kept. */
export async function collect(
  tasks: readonly Task[],
  execute: Executor,
  each: (task: Task, outcomes: readonly Outcome[]) => void = () => undefined,
): Promise<Outcome[]> {
  const all: Outcome[] = [];
  let next = 0;
  for await (const outcomes of execute(tasks)) {
    const task = tasks[next++];
    if (task === undefined) throw new Error("more answers than tasks");
    each(task, outcomes);
    for (const { series: _, ...rest } of outcomes) all.push(rest);
  }
  return all;
}

/** What a task asks of one of its runs. */
export const optionsOf = ({ seed, from, series, memory }: Task, k: number): OutcomeOptions => ({
  seed,
  replicate: from + k,
  series,
  ...(memory !== undefined && { memory }),
});

/** Makes all runs here, one after the other. */
export async function* inProcess(tasks: readonly Task[]): AsyncGenerator<Outcome[]> {
  for (const task of tasks) {
    yield Array.from({ length: task.count }, (_, k) => outcome(task.model, optionsOf(task, k)));
  }
}
