/** What a study has come to so far, as the page draws it: from its plan and its chunks, as its tables will have it. */
import { settledBlocks } from "../../src/lab/study/rounds.ts";
import { resolvedText } from "../../src/lab/study/resolved.ts";
import { sensitivityOf } from "../../src/lab/study/sensitivity.ts";
import { factorColumns } from "../../src/lab/study/tables/factors.ts";
import type { Plan } from "../../src/lab/study/plan.ts";
import type { Chunk, Store, StudyRun } from "../../src/lab/study/types.ts";
import { STRUCTURE } from "../../src/sim/index.ts";
import { aboutOf } from "./about.ts";
import { cellsOf, factorColumn, indexed, samplesOf, type Sampled } from "./columns.ts";
import { sensitivityRows } from "./matters.ts";
import type { FactorColumn, ResponseColumn, Results, RunColumns } from "./types.ts";

/** A study as far as its runs are made; `over`: all are, and their numbers will not change. */
interface Kept {
  readonly plan: Plan;
  readonly store: Pick<Store, "get">;
  readonly over: boolean;
}

/** One run. */
export interface Made {
  readonly point: number;
  readonly run: StudyRun;
  readonly chunk: Chunk;
  /** Its metrics at each tick that was kept, row by row; empty: none was. */
  readonly series: Float64Array;
}

export async function resultsOf({ plan, store, over }: Kept): Promise<Results> {
  const all = await madeRuns(plan, store);
  const runs = columnsOf(all);
  const horizons = horizonsOf(plan);
  const responses = columnNames(plan).map((column) => {
    const values = Float64Array.from(all, (made) => column.read(made) ?? Number.NaN);
    const sampled: Sampled = { ...runs, values, horizons, event: column.event };
    const cells = cellsOf(sampled, plan.points.length);
    return { name: column.name, event: column.event, values, cells } satisfies ResponseColumn;
  });
  return {
    about: aboutOf(resolvedText(plan.study)),
    points: plan.points.length,
    factors: factorsOf(plan),
    responses,
    runs,
    sensitivity: mattersOf(plan, runs, responses),
    series: over && plan.study.series !== null ? { file: null, metrics: plan.metrics } : null,
    left: [],
  };
}

/** All runs that are there, in the order of the plan. */
export async function madeRuns(plan: Plan, store: Pick<Store, "get">): Promise<readonly Made[]> {
  const whole = { ...store, keys: async () => new Set<string>(), put: async () => undefined };
  const blocks = (await settledBlocks(plan, whole)) ?? plan.blocks;
  const all: Made[] = [];
  for (const { key, point } of blocks) {
    const chunk = await store.get(key);
    if (chunk === null) continue;
    for (const [k, run] of chunk.runs.entries())
      all.push({ point, run, chunk, series: chunk.series?.[k] ?? NO_SERIES });
  }
  return all;
}

const NO_SERIES = new Float64Array();

function columnsOf(all: readonly Made[]): RunColumns {
  const seeds = indexed(all.map(({ run }) => run.seed));
  return {
    point: Int32Array.from(all, ({ point }) => point),
    replicate: Int32Array.from(all, ({ run }) => run.replicate),
    ticks: Int32Array.from(all, ({ run }) => (run.status === "ok" ? run.ticks : -1)),
    seeds: seeds.names,
    seed: seeds.of,
    failed: new Map(all.flatMap(({ run }, k) => (run.status === "ok" ? [] : [[k, run.code]]))),
  };
}

interface Column {
  readonly name: string;
  readonly event: boolean;
  readonly read: (made: Made) => number | null | undefined;
}

/** The responses of the study, then the metrics at the end. */
function columnNames({ study, responses, metrics }: Plan): readonly Column[] {
  const own = responses.map((name, k): Column => {
    const event = study.responses[k]?.kind === "event";
    return { name, event, read: ({ run }) => (run.status === "ok" ? run.responses[k] : null) };
  });
  const last = metrics.map((metric): Column => {
    const name = responses.includes(metric) ? `last.${metric}` : metric;
    const read = ({ run, chunk }: Made): number | null | undefined =>
      run.status === "ok" ? run.final[chunk.metrics.indexOf(metric)] : null;
    return { name, event: false, read };
  });
  return [...own, ...last];
}

/** "structure", then the factors of the design, as the table `design` has them: what a point leaves open is the scenario's. */
const factorsOf = ({ study, points }: Plan): readonly FactorColumn[] => [
  factorColumn(
    STRUCTURE,
    points.map(({ structure }) => structure),
  ),
  ...factorColumns(study, points).map(({ column, valueAt }) =>
    factorColumn(column.name, points.map(valueAt)),
  ),
];

/** How long the runs of each point may last. */
function horizonsOf({ study, points }: Plan): Float64Array {
  const own = new Map(study.scenario.structures.map(({ name, model }) => [name, model.horizon]));
  return Float64Array.from(points, ({ structure, values }) => {
    const { horizon } = values;
    return typeof horizon === "number" ? horizon : (own.get(structure) ?? 0);
  });
}

function mattersOf(
  plan: Plan,
  runs: RunColumns,
  responses: readonly ResponseColumn[],
): Results["sensitivity"] {
  const { study, points } = plan;
  const { design, seed, replicates } = study;
  const common = replicates.seeds === "common";
  const horizons = horizonsOf(plan);
  return responses.slice(0, plan.responses.length).flatMap(({ name, event, values }) => {
    const samples = samplesOf({ ...runs, values, horizons, event }, points.length);
    const found =
      sensitivityOf({ design, seed, points, common }, { response: name, samples }) ?? [];
    return found.flatMap(sensitivityRows);
  });
}
