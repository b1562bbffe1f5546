/**
 * What `--csv` and `--series` write: one row a run, and one row for each tick of each run. A run that is over keeps its
 * last values to the last tick that any run makes, marked as ended: so a mean over runs at a tick is over all of them.
 */
import type { Outcome } from "../lab/outcome.ts";
import type { Task } from "../lab/tasks.ts";
import type { MetricUse, Structure } from "../sim/index.ts";
import { UsageError } from "./exit.ts";
import { identityAt, targetOf, type Target } from "./target.ts";
import { tableFile, type Cell, type TableFile } from "./table-file.ts";

export interface Tables {
  add(task: Task, outcomes: readonly Outcome[]): void;
  commit(): void;
  abandon(): void;
}

export interface TableFlags {
  readonly csv?: string;
  readonly series?: string;
}

/** Opens what is asked for. `scenario`: the file that is run, if one is, which no table may replace. */
export function openTables(
  flags: TableFlags,
  structures: readonly Structure[],
  scenario: string | undefined,
): Tables {
  const { csv, series } = targetsOf(flags, scenario);
  const names = columnsOf(structures);
  const files: TableFile[] = [];
  const openAt = (target: Target | null, columns: readonly string[]): TableFile | undefined => {
    if (target === null) return undefined;
    const file = tableFile(target, [...columns, ...names]);
    files.push(file);
    return file;
  };
  const abandon = (): void => {
    for (const file of files) file.abandon();
  };
  try {
    const runs = openAt(csv, ["structure", "replicate", "hash", "stopped", "ticks"]);
    const ticks = openAt(series, ["structure", "replicate", "tick", "ended"]);
    const over: Over[] = [];
    return {
      add(task, outcomes) {
        const places = placesOf(names, task.model.metrics);
        for (const [k, outcome] of outcomes.entries()) {
          const head = [task.structure, task.from + k];
          const last = valuesAt(places, outcome.final);
          runs?.add([[...head, ...runCells(outcome), ...last]]);
          if (ticks === undefined) continue;
          ticks.add(seriesRows(head, outcome, places, task.model.metrics.length));
          over.push({ head, ticks: outcome.ticks, last });
        }
      },
      commit: () => {
        const longest = over.reduce((most, run) => Math.max(most, run.ticks), 0);
        for (const run of over) ticks?.add(carriedOn(run, longest));
        for (const file of files) file.commit();
      },
      abandon,
    };
  } catch (error) {
    abandon();
    throw error;
  }
}

const maybeTarget = (option: string, name: string | undefined): Target | null =>
  name === undefined ? null : targetOf(option, name);

/** Where the tables go: to two files, and neither of them is the scenario. */
function targetsOf(
  { csv, series }: TableFlags,
  scenario: string | undefined,
): { readonly csv: Target | null; readonly series: Target | null } {
  const targets = { csv: maybeTarget("--csv", csv), series: maybeTarget("--series", series) };
  if (targets.csv !== null && targets.csv.identity === targets.series?.identity) {
    throw new UsageError("--csv and --series would write the same file");
  }
  const read = scenario === undefined ? undefined : identityAt(scenario);
  for (const [option, found] of Object.entries(targets)) {
    if (found === null || found.direct || found.identity !== read) continue;
    throw new UsageError(`--${option} would replace the scenario, ${found.name}`);
  }
  return targets;
}

/** A run that is over, and what it ended with. */
interface Over {
  readonly head: readonly Cell[];
  readonly ticks: number;
  readonly last: readonly Cell[];
}

/** The rows of a run after its end, up to tick `longest`. */
const carriedOn = ({ head, ticks, last }: Over, longest: number): Cell[][] =>
  Array.from({ length: longest - ticks }, (_, k) => [...head, ticks + 1 + k, 1, ...last]);

const runCells = ({ hash, stopped, ticks }: Outcome): Cell[] => [hash, stopped, ticks];

/** All metrics of all structures, each once. */
const columnsOf = (structures: readonly Structure[]): string[] => [
  ...new Set(structures.flatMap(({ model }) => model.metrics.map(({ as }) => as))),
];

/** Where a structure has the metrics of the columns; -1: it has no such metric. */
const placesOf = (columns: readonly string[], metrics: readonly MetricUse[]): number[] =>
  columns.map((column) => metrics.findIndex(({ as }) => as === column));

const valuesAt = (places: readonly number[], values: ArrayLike<number | null>): Cell[] =>
  places.map((place) => values[place] ?? null);

/** One row a tick, from tick 0 to the last that the run made. */
function seriesRows(
  head: readonly Cell[],
  { series = new Float64Array(), ticks }: Outcome,
  places: readonly number[],
  width: number,
): Cell[][] {
  return Array.from({ length: ticks + 1 }, (_, tick) => {
    const row = series.subarray(tick * width, (tick + 1) * width);
    const values = valuesAt(places, row).map((value) => (Number.isNaN(value) ? null : value));
    return [...head, tick, 0, ...values];
  });
}
