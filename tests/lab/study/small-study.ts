/** A study that takes milliseconds, planned, and a store in memory that counts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../tools/bin.mjs";
import { makeBlock, type BlockTask, type MadeBlock } from "../../../src/lab/study/block.ts";
import { planOf, type Plan } from "../../../src/lab/study/plan.ts";
import type { BlockExecutor } from "../../../src/lab/study/run.ts";
import type { Block, Chunk, Store } from "../../../src/lab/study/types.ts";
import { loadFormulas, parseStudy, RatchetError } from "../../../src/sim/index.ts";

const SMALL = {
  kind: "study",
  version: 1,
  id: "small",
  title: "Small",
  question: "Does it run?",
  extends: "rogers",
  seed: "7",
  replicates: 4,
  set: { "population.size": 20, horizon: 10 },
  responses: { payoff: "mean_payoff @ last" },
  design: { kind: "grid", factors: { "population.size": { values: [10, 20] } } },
};

/** The study with some keys of its file changed. */
export async function smallPlan(changed: Readonly<Record<string, unknown>> = {}): Promise<Plan> {
  const formulas = await loadFormulas();
  const open = (name: string): { text: string; sha256: string } => ({
    text: readFileSync(join(root, "scenarios", `${name}.yaml`), "utf8"),
    sha256: "0".repeat(64),
  });
  const study = parseStudy({ ...SMALL, ...changed }, { open, formulas });
  return planOf(study, formulas);
}

export interface Memory extends Store {
  readonly chunks: Map<string, Chunk>;
}

export function memoryStore(): Memory {
  const chunks = new Map<string, Chunk>();
  return {
    chunks,
    keys: () => Promise.resolve(new Set(chunks.keys())),
    get: (key) => Promise.resolve(chunks.get(key) ?? null),
    put(chunk) {
      chunks.set(chunk.key, chunk);
      return Promise.resolve();
    },
  };
}

/** Makes blocks here and counts their runs; over runs that `fatal` names, workers end. */
export function counting(fatal: (task: BlockTask, replicate: number) => boolean = () => false): {
  readonly execute: BlockExecutor;
  readonly made: { runs: number };
} {
  const made = { runs: 0 };
  const answer = (task: BlockTask): MadeBlock | RatchetError => {
    for (let k = 0; k < task.count; k++)
      if (fatal(task, task.from + k)) return new RatchetError("E_WORKER", "", "it ended");
    made.runs += task.count;
    return makeBlock(task);
  };
  return {
    made,
    async *execute(blocks: readonly Block[], taskOf) {
      for (const block of blocks) yield await Promise.resolve(answer(taskOf(block)));
    },
  };
}
