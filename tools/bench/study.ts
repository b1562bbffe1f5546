/** What a study costs above the bare engine: plan, blocks, chunks with fsync and the result files, beside `Run` in a loop. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeBlocks } from "../../workers/node/start.ts";
import { diskAt } from "../../src/cli/study/disk.ts";
import { storeOn } from "../../src/lab/chunks/store.ts";
import { blocksHere } from "../../src/lab/study/block.ts";
import { planOf, pointAt, type Plan } from "../../src/lab/study/plan.ts";
import { resolvedText } from "../../src/lab/study/resolved.ts";
import { writeResults } from "../../src/lab/study/results.ts";
import { runStudy, type BlockExecutor } from "../../src/lab/study/run.ts";
import {
  loadFormulas,
  parseStudy,
  Run,
  type FormulaParser,
  type Study,
} from "../../src/sim/index.ts";
import type { Row, Workload } from "./timing.ts";

const AGENTS = 200;
const TICKS = 500;

/** What of a run is kept: its end; a mean over all its ticks; all metrics at every tick. */
const KEPT = {
  last: {},
  span: { responses: { knows: "mean(mean_repertoire) @ 1..500" } },
  series: { series: { every: 1 } },
} as const;
type Kept = keyof typeof KEPT;

/** 2 structures x 2 values, so many replicates, of 200 people and 500 ticks of the rules of K256. */
function fileOf(kept: Kept, replicates: number): object {
  return {
    kind: "study",
    version: 1,
    id: "throughput",
    title: "Throughput",
    question: "What does a study cost above its runs?",
    extends: "k256",
    seed: "2026",
    replicates,
    set: { horizon: TICKS, "population.size": AGENTS },
    responses: { knows: "mean_repertoire @ last" },
    design: {
      kind: "grid",
      factors: { "step.invent.probability": { values: [0.008, 0.012] } },
    },
    ...KEPT[kept],
  };
}

interface StudyBench {
  readonly runs: number;
  /** CPU seconds of the engine alone over the same runs. */
  bare(): number;
  /** CPU seconds of the whole study, in this process. */
  whole(): Promise<number>;
  /** The same in so many workers; their start and warm-up are in it. */
  inWorkers(workers: number): Promise<Spent>;
}

interface Spent {
  readonly cpu: number;
  readonly wall: number;
}

const openShipped = (name: string): { text: string; sha256: string } => ({
  text: readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), "utf8"),
  sha256: "0".repeat(64),
});

export async function studyBench(kept: Kept, replicates: number): Promise<StudyBench> {
  const formulas = await loadFormulas();
  const study = parseStudy(fileOf(kept, replicates), { open: openShipped, formulas });
  const plan = planOf(study, formulas);
  const inWorkers = async (workers: number): Promise<Spent> =>
    await spent(() => make(study, formulas, nodeBlocks({ size: workers, heap: 1e9 })));
  return {
    runs: plan.points.length * replicates,
    bare: () => bare(plan, replicates),
    whole: async () => (await spent(() => make(study, formulas, blocksHere))).cpu,
    inWorkers,
  };
}

function bare(plan: Plan, replicates: number): number {
  const begun = process.cpuUsage();
  for (const { at } of plan.points) {
    const { model } = plan.structureOf(at);
    const { seed } = pointAt(plan.points, at);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const run = new Run(model, { seed, replicate });
      while (run.stopped === null) run.step();
    }
  }
  return since(begun);
}

/** A study in a folder of its own, from its plan to its result files. */
async function make(study: Study, formulas: FormulaParser, execute: BlockExecutor): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-bench-"));
  try {
    const plan = planOf(study, formulas);
    const disk = diskAt(folder);
    const store = storeOn(disk, "chunks");
    await runStudy({ plan, store, execute });
    await writeResults(disk, { plan, resolved: resolvedText(study), store, blocks: plan.blocks });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function spent(work: () => Promise<void>): Promise<Spent> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  return { cpu: since(cpu), wall: (performance.now() - wall) / 1000 };
}

function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

const TRIES = 3;
/** 4 points: 1,000 runs. */
const REPLICATES = 250;

/** What is kept decides what it costs above the engine. */
async function besideEngine(kept: Kept): Promise<Row[]> {
  const bench = await studyBench(kept, REPLICATES);
  let [engine, study] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    engine = Math.min(engine, bench.bare());
    study = Math.min(study, await bench.whole());
  }
  const note = `${(study / engine).toFixed(2)} of the CPU time of the engine alone`;
  return [rowOf(`study-${kept}`, bench.runs / study, note)];
}

/** Starting the workers, and warming them up, is in it, as it is for those who wait; of a few tries the best counts. */
async function onTwoWorkers(): Promise<Row[]> {
  const bench = await studyBench("last", REPLICATES);
  const [ones, twos]: [Spent[], Spent[]] = [[], []];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    ones.push(await bench.inWorkers(1));
    twos.push(await bench.inWorkers(2));
  }
  const wall = (tries: readonly Spent[]): number => Math.min(...tries.map((each) => each.wall));
  const note = `${(wall(ones) / wall(twos)).toFixed(2)} times as fast as on 1 worker, by the clock`;
  const cpu = Math.min(...twos.map((each) => each.cpu));
  return [rowOf("study-2-workers", bench.runs / cpu, note)];
}

const rowOf = (name: string, runsPerCpuSecond: number, note: string): Row => ({
  name,
  agents: AGENTS,
  ticks: TICKS,
  updatesPerCpuSecond: Math.round(runsPerCpuSecond * AGENTS * TICKS),
  bytesPerAgent: null,
  note,
});

const KINDS = ["last", "span", "series"] as const;
export const studies: readonly Workload[] = [
  ...KINDS.map((kept) => ({ name: `study-${kept}`, measure: () => besideEngine(kept) })),
  { name: "study-2-workers", measure: onTwoWorkers },
];
