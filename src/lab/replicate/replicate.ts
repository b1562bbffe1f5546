/** The suite's flow: make the runs, judge the cells, make the runs of those that failed once more, judge again. */
import { cellsOf, type Cell, type Evidence, type Experiment, type Mode } from "./experiment.ts";
import { judge, type Judged, type Try, type Verdict } from "./judge.ts";
import { seedOf, tasksOf, type SampleExecutor, type SampleTask, type Shipped } from "./tasks.ts";

export interface CellResult {
  readonly cell: Cell;
  readonly evidence: Evidence;
  /** One try, or two: the last decides. */
  readonly tries: readonly [Judged, ...Judged[]];
  readonly last: Judged;
  /** Seeds of the runs that decided. */
  readonly seeds: readonly string[];
}

export interface ExperimentResult {
  readonly experiment: Experiment;
  readonly cells: readonly CellResult[];
  readonly worst: CellResult;
  readonly verdict: Verdict;
  /** Seconds of computing, in all workers together. */
  readonly seconds: number;
}

export interface SuiteResult {
  readonly mode: Mode;
  readonly experiments: readonly ExperimentResult[];
  readonly cells: number;
  readonly repeated: number;
  /** More cells were repeated than chance explains. */
  readonly tooManyRepeated: boolean;
  readonly verdict: "pass" | "fail";
}

export interface Asked {
  readonly experiments: readonly Experiment[];
  readonly mode: Mode;
  readonly read: Shipped;
  readonly execute: SampleExecutor;
  /** Told of the runs that are to come, and of those that are made. */
  readonly expect?: (runs: number) => void;
  readonly made?: (runs: number) => void;
}

/** Largest share of cells that may be repeated; one may always be. */
const MOST_REPEATED = 0.02;

/** Cells are judged by what their samples say, so a sample is run once for all its cells. */
type Wanted = ReadonlyMap<Experiment, ReadonlySet<string>>;

export async function replicate(asked: Asked): Promise<SuiteResult> {
  const { experiments, mode } = asked;
  const all = experiments.map((experiment) => ({ experiment, cells: cellsOf(experiment, mode) }));
  const first = await runAll(asked, "first", wantedOf(all));
  const judged = all.map(({ experiment, cells }) => ({
    experiment,
    cells: cells.map((cell) => ({ cell, judged: first.judge(experiment, cell, "first") })),
  }));
  const failed = judged.map(({ experiment, cells }) => ({
    experiment,
    cells: cells.filter(failedByChance).map(({ cell }) => cell),
  }));
  const again = await runAll(asked, "again", wantedOf(failed));
  const results = judged.map(({ experiment, cells }) => {
    const repeat = failed.find((each) => each.experiment === experiment)?.cells ?? [];
    return resultOf(
      experiment,
      cells.map(({ cell, judged: once }) =>
        repeat.includes(cell)
          ? cellResult(experiment, cell, [once, again.judge(experiment, cell, "again")])
          : cellResult(experiment, cell, [once]),
      ),
      first.seconds(experiment) + again.seconds(experiment),
    );
  });
  return suiteResult(mode, results);
}

/** What is left to no chance is not repeated. */
const failedByChance = ({ cell, judged }: { cell: Cell; judged: Judged }): boolean =>
  judged.verdict === "fail" && cell.rule.kind !== "exact";

const wantedOf = (all: readonly { experiment: Experiment; cells: readonly Cell[] }[]): Wanted =>
  new Map(all.map(({ experiment, cells }) => [experiment, new Set(cells.flatMap(({ of }) => of))]));

/** Makes the runs of the wanted samples; says how cells come out of them, and how long each experiment took. */
async function runAll(
  { mode, read, execute, expect, made }: Asked,
  which: Try,
  wanted: Wanted,
): Promise<{
  judge: (experiment: Experiment, cell: Cell, which: Try) => Judged;
  seconds: (experiment: Experiment) => number;
}> {
  const tasks: SampleTask[] = [...wanted].flatMap(([experiment, names]) =>
    experiment.samples
      .filter(({ name }) => names.has(name))
      .flatMap((sample) => tasksOf(experiment, sample, { read, mode, which })),
  );
  const rows = new Map<string, (readonly number[])[]>();
  const ms = new Map<string, number>();
  expect?.(tasks.reduce((sum, { count }) => sum + count, 0));
  let next = 0;
  for await (const block of tasks.length === 0 ? [] : execute(tasks)) {
    const task = tasks[next++];
    if (task === undefined) throw new Error("more answers than tasks");
    const key = `${task.experiment} ${task.sample}`;
    rows.set(key, [...(rows.get(key) ?? []), ...block.rows]);
    ms.set(task.experiment, (ms.get(task.experiment) ?? 0) + block.ms);
    made?.(block.rows.length);
  }
  return {
    judge: ({ id }, cell, as) =>
      judge(
        cell,
        cell.of.map((name) => rows.get(`${id} ${name}`) ?? []),
        as,
      ),
    seconds: ({ id }) => (ms.get(id) ?? 0) / 1000,
  };
}

function cellResult(
  { evidence, samples }: Experiment,
  cell: Cell,
  tries: readonly [Judged, ...Judged[]],
): CellResult {
  const which = tries.length > 1 ? "again" : "first";
  const seeds = samples
    .filter(({ name }) => cell.of.includes(name))
    .map((sample) => seedOf(sample, which));
  return {
    cell,
    evidence: cell.evidence ?? evidence,
    tries,
    last: tries.at(-1) ?? tries[0],
    seeds,
  };
}

function resultOf(
  experiment: Experiment,
  cells: readonly CellResult[],
  seconds: number,
): ExperimentResult {
  const [worst] = cells.toSorted((a, b) => b.last.strain - a.last.strain);
  if (worst === undefined) throw new Error(`${experiment.id} has no cell in this mode`);
  const verdicts = new Set(cells.map(({ last }) => last.verdict));
  const verdict = verdicts.has("fail") ? "fail" : verdicts.has("pass") ? "pass" : "report";
  return { experiment, cells, worst, verdict, seconds };
}

function suiteResult(mode: Mode, experiments: readonly ExperimentResult[]): SuiteResult {
  const all = experiments.flatMap(({ cells }) => cells);
  const repeated = all.filter(({ tries }) => tries.length > 1).length;
  const tooManyRepeated = repeated > Math.max(1, MOST_REPEATED * all.length);
  const failed = tooManyRepeated || experiments.some(({ verdict }) => verdict === "fail");
  return {
    mode,
    experiments,
    cells: all.length,
    repeated,
    tooManyRepeated,
    verdict: failed ? "fail" : "pass",
  };
}
