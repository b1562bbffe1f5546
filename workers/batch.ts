/** Blocks of runs, made in a worker. Between ticks it looks up now and then, so that it can be told to stop. */
import { transfer } from "comlink";
import { outcomeSteps, type Outcome } from "../src/lab/outcome.ts";
import { nameStructure } from "../src/lab/refuse.ts";
import { optionsOf, type Task } from "../src/lab/tasks.ts";
import { RatchetError, readyFor, type Scenario } from "../src/sim/index.ts";
import { faultOf, type Answer } from "./answer.ts";
import type { Host } from "./host.ts";

/** Longest time for which it does not look up, in milliseconds. */
const SLICE = 30;

/** A scenario that has not been read yet: text or data, as the host takes it. */
interface Source {
  readonly scenario: unknown;
  readonly set?: Readonly<Record<string, unknown>>;
}

/** A task for those who cannot read a scenario themselves: the seed may be left to the file. */
interface SourceTask extends Omit<Task, "model" | "seed"> {
  readonly source: Source;
  readonly seed?: string;
}

export interface BatchApi {
  /** Makes the runs of a task, in the order of the replicates. */
  batch(task: Task | SourceTask): Promise<Answer<Outcome[]>>;
  /** Ends the batches under way, each with the fault E_CANCELLED. */
  cancelBatches(): void;
}

export function batchApi(host: Host): BatchApi {
  const resolve = resolver(host);
  let cancelled = 0;
  return {
    async batch(request) {
      const before = cancelled;
      try {
        const task = "model" in request ? request : await resolve(request);
        const value = await runs(task, host, () => cancelled > before);
        const buffers = value.flatMap(({ series }) => series?.buffer ?? []);
        return transfer({ ok: true, value }, buffers);
      } catch (error) {
        return faultOf(nameStructure(error, request.structure));
      }
    },
    cancelBatches() {
      cancelled++;
    },
  };
}

async function runs(task: Task, host: Host, cancelled: () => boolean): Promise<Outcome[]> {
  await readyFor(task.model);
  const done: Outcome[] = [];
  let looked = host.now();
  const lookUp = async (): Promise<void> => {
    await host.pause();
    if (cancelled()) throw new RatchetError("E_CANCELLED", "", "cancelled");
    looked = host.now();
  };
  for (let k = 0; k < task.count; k++) {
    const steps = outcomeSteps(task.model, optionsOf(task, k));
    let step = steps.next();
    while (step.done !== true) {
      if (host.now() - looked > SLICE) await lookUp();
      step = steps.next();
    }
    done.push(step.value);
  }
  return done;
}

/** Finds the model in a scenario; the last scenario is kept, for its next block. */
function resolver(host: Host): (task: SourceTask) => Promise<Task> {
  let last: { key: string; scenario: Promise<Scenario> } | undefined;
  return async ({ source, ...rest }) => {
    const key = JSON.stringify(source);
    if (last?.key !== key) last = { key, scenario: host.read(source.scenario, source.set ?? {}) };
    const scenario = await last.scenario;
    const found = scenario.structures.find(({ name }) => name === rest.structure);
    if (found === undefined)
      throw new RatchetError("E_STRUCTURE", "", "there is no such structure");
    return { ...rest, seed: rest.seed ?? scenario.seed, model: found.model };
  };
}
