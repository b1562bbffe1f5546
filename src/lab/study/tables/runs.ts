/** The table `runs`: what came of each run. A run that failed is a row, too. */
import type { Cells, Chunk, Column, StudyRun } from "../types.ts";
import { POINT } from "./design.ts";
import { columnsFrom, type Maker } from "./maker.ts";
import type { TablePlan } from "./plan.ts";
import { metricColumns, named, responseColumns } from "./readings.ts";

export const RUN: Column = {
  name: "run",
  type: "integer",
  description: "Number of the run, point by point and replicate by replicate, from 0",
  required: true,
};

const HEAD: readonly Column[] = [
  RUN,
  POINT,
  {
    name: "replicate",
    type: "integer",
    description:
      "Number of the replicate at its point, from 0; the same number has the same luck where luck is common",
    required: true,
  },
  {
    name: "seed",
    type: "string",
    description: "Root seed: with it and the replicate the run can be made again",
    required: true,
  },
  { name: "status", type: "string", description: "ok, or failed", required: true },
  {
    name: "code",
    type: "string",
    description: "Why it failed: E_TIMEOUT, E_WORKER, E_FORMULA ...",
  },
  {
    name: "stopped",
    type: "string",
    description:
      "What ended the run: horizon, event (the stop rule of the scenario came about) or extinct (nobody was left)",
  },
  { name: "ticks", type: "integer", description: "Ticks that the run made", unit: "ticks" },
  { name: "hash", type: "string", description: "Hash of the trajectory, 16 hex digits" },
];

type Cell = Cells[number];

export function runsMaker({ study, metrics }: Pick<TablePlan, "study" | "metrics">): Maker {
  const fixed = HEAD.map(({ name }) => name);
  const responses = named(responseColumns(study), fixed, "response");
  const taken = [...fixed, ...responses.map(({ name }) => name)];
  const last = named(metricColumns(study, metrics, ", at the end of the run"), taken, "last");
  const columns = [...HEAD, ...responses, ...last];
  return {
    resource: {
      name: "runs",
      path: "runs.parquet",
      title: "Runs",
      description: "One row a run: its responses, and every metric at its end",
      columns,
      primaryKey: ["run"],
      foreignKeys: [{ fields: ["point"], resource: "design", to: ["point"] }],
    },
    add({ chunk, point, first }) {
      const places = placesOf(metrics, chunk);
      const rows = chunk.runs.map((run, k): Cell[] => [
        first + k,
        point.at,
        ...cellsOf(run, study.responses.length, places),
      ]);
      return columnsFrom(rows, columns.length);
    },
  };
}

/** Where a chunk has the metrics of the columns; -1: it has no such metric. */
export function placesOf(names: readonly string[], { metrics }: Chunk): number[] {
  const strange = metrics.find((name) => !names.includes(name));
  if (strange !== undefined) throw new Error(`no column for the metric ${strange}`);
  return names.map((name) => metrics.indexOf(name));
}

function cellsOf(run: StudyRun, responses: number, places: readonly number[]): Cell[] {
  const { replicate, seed, status } = run;
  if (status === "failed") {
    const none = Array<null>(responses + places.length).fill(null);
    return [replicate, seed, status, run.code, null, null, null, ...none];
  }
  const last = places.map((place) => run.final[place] ?? null);
  return [
    replicate,
    seed,
    status,
    null,
    run.stopped,
    run.ticks,
    run.hash,
    ...run.responses,
    ...last,
  ];
}
