/** Makes the runs of a block. A run that fails is a run, with its reason; the others are not lost with it. */
import {
  readerOf,
  RatchetError,
  Run,
  type Model,
  type ResponseReader,
  type StudyResponse,
} from "../../sim/index.ts";
import { orNull } from "../stats.ts";
import { Looks } from "./looks.ts";
import type { Block, StudyRun } from "./types.ts";

/** A block of runs of one point: plain data, so that it can be sent anywhere. */
export interface BlockTask {
  /** What it is about, for messages: "point 3". */
  readonly what: string;
  readonly model: Model;
  readonly seed: string;
  /** The first replicate, and how many. */
  readonly from: number;
  readonly count: number;
  readonly responses: readonly StudyResponse[];
  /** Every so many ticks the metrics are kept; null: never. */
  readonly series: { readonly every: number } | null;
  /** Largest number of bytes that a run may take. */
  readonly memory?: number;
  /** Most seconds that a run may take; null: as long as it takes. */
  readonly seconds: number | null;
}

export interface MadeBlock {
  readonly runs: readonly StudyRun[];
  readonly series: readonly Float64Array[] | null;
}

/**
 * Makes a block, tick by tick, for those who must be able to stop in between. What is sent in is the number of seconds
 * that the run under way has taken.
 */
export function* blockSteps(task: BlockTask): Generator<"run" | "tick", MadeBlock, number> {
  const { model, series, seed } = task;
  const reader = readerOf(
    task.responses,
    model.metrics.map(({ as }) => as),
  );
  const runs: StudyRun[] = [];
  const kept: Float64Array[] = [];
  for (let replicate = task.from; replicate < task.from + task.count; replicate++) {
    yield "run";
    try {
      const made = yield* oneRun(task, replicate, reader);
      runs.push(made.run);
      kept.push(made.series);
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      const { code, message } = error;
      runs.push({ replicate, seed, status: "failed", code, message });
      kept.push(new Float64Array());
    }
  }
  return { runs, series: series === null ? null : kept };
}

interface MadeRun {
  readonly run: StudyRun;
  readonly series: Float64Array;
}

function* oneRun(
  { model, seed, memory, seconds, series }: BlockTask,
  replicate: number,
  reader: ResponseReader,
): Generator<"tick", MadeRun, number> {
  const run = new Run(model, { seed, replicate, ...(memory !== undefined && { memory }) });
  const looks = new Looks(run, series?.every ?? null, reader.needs);
  while (run.stopped === null) {
    run.step();
    looks.look();
    const taken = yield "tick";
    if (seconds !== null && taken > seconds)
      throw new RatchetError("E_TIMEOUT", "", `it took more than ${seconds} s`);
  }
  const { hash, stopped, tick: ticks } = run;
  const final = run.read().map((value) => (value === null ? null : orNull(value)));
  const responses = reader.read({ ...looks.early, finals: final, ticks });
  const made = { replicate, seed, status: "ok", hash, stopped, ticks, final, responses } as const;
  return { run: made, series: looks.series };
}

/** Makes a block here, with no limit of time. */
export function makeBlock(task: BlockTask): MadeBlock {
  const steps = blockSteps({ ...task, seconds: null });
  for (;;) {
    const step = steps.next(0);
    if (step.done === true) return step.value;
  }
}

/** Makes blocks here, one after the other. */
export async function* blocksHere(
  blocks: readonly Block[],
  taskOf: (block: Block) => BlockTask,
): AsyncGenerator<MadeBlock> {
  for (const block of blocks) yield makeBlock(taskOf(block));
}
