/** The course of some runs: from a file that may hold that of many more, or from the chunks of a study that is run here. */
import { mean, quantileOfSorted } from "../../src/lab/stats.ts";
import { openParquet, type Reader } from "../../src/lab/tables/read.ts";
import { RatchetError } from "../../src/sim/index.ts";
import type { Desk } from "./desk.ts";
import { madeRuns, type Made } from "./made.ts";
import { sourceOf } from "./sheet.ts";
import type { Course, CourseAsked, ResultFile } from "./types.ts";

const LOW = 0.1;
const HIGH = 0.9;

/** One run: ticks that were kept, in their order, and what was read at each. */
interface Kept {
  readonly ticks: number[];
  readonly values: number[];
}

type Wanted = Pick<CourseAsked, "metric" | "lines">;

/** Of a study whose runs are all made: its runs have the numbers that they will have in its files. */
export async function madeCourses(
  { plan, store }: Pick<Desk, "plan" | "store">,
  { metric, lines }: Wanted,
): Promise<Course[]> {
  const all = await madeRuns(plan, store);
  const every = plan.study.series?.every ?? 1;
  const keptOf = (made: Made): Kept => {
    const { chunk, series } = made;
    const [width, place] = [chunk.metrics.length, chunk.metrics.indexOf(metric)];
    const ticks = Array.from({ length: series.length / width }, (_, row) => row * every);
    // Not every structure needs have the metric.
    const valueAt = (row: number): number | undefined =>
      place < 0 ? undefined : series[row * width + place];
    return { ticks, values: ticks.map((_, row) => valueAt(row) ?? Number.NaN) };
  };
  return lines.map((line) => courseOf(line.flatMap((run) => all[run] ?? []).map(keptOf)));
}

/** Only stretches of the file in which the runs stand are read. */
export async function readCourses(file: ResultFile, { metric, lines }: Wanted): Promise<Course[]> {
  try {
    const reader = await openParquet(sourceOf(file.data));
    const runs = await runsIn(reader, metric, new Set(lines.flat()));
    return lines.map((line) => courseOf(line.flatMap((run) => runs.get(run) ?? [])));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RatchetError("E_FILE", "", `${file.name} cannot be read: ${why}`);
  }
}

/** Rows stand in the order of their runs, so the first row of each stretch says which runs it holds. */
async function runsIn(
  reader: Reader,
  metric: string,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Kept>> {
  const { groups } = reader;
  const firsts = await Promise.all(
    groups.map(async ({ from }) => Number((await reader.read("run", from, from + 1))[0])),
  );
  const kept = new Map<number, Kept>();
  for (const [k, { from, to }] of groups.entries()) {
    const [first = 0, next = Number.POSITIVE_INFINITY] = [firsts[k], firsts[k + 1]];
    // A run may go on in the next stretch.
    if (![...wanted].some((run) => run >= first && run <= next)) continue;
    const [run, tick, value] = await Promise.all(
      ["run", "tick", metric].map((name) => reader.read(name, from, to)),
    );
    for (let row = 0; row < to - from; row++) {
      const at = Number(run?.[row]);
      if (!wanted.has(at)) continue;
      const own = kept.get(at) ?? { ticks: [], values: [] };
      kept.set(at, own);
      const cell = value?.[row];
      own.ticks.push(Number(tick?.[row]));
      own.values.push(typeof cell === "number" ? cell : Number.NaN);
    }
  }
  return kept;
}

/** All of them together, at each tick that any of them has; one that ended early keeps its last value. */
function courseOf(runs: readonly Kept[]): Course {
  const ticks = Int32Array.from(new Set(runs.flatMap((run) => run.ticks))).toSorted();
  const course = {
    ticks,
    n: new Int32Array(ticks.length),
    mean: new Float64Array(ticks.length).fill(Number.NaN),
    low: new Float64Array(ticks.length).fill(Number.NaN),
    high: new Float64Array(ticks.length).fill(Number.NaN),
  };
  const places = runs.map(() => 0);
  ticks.forEach((tick, at) => {
    const values = runs.map((run, k) => {
      let place = places[k] ?? 0;
      while ((run.ticks[place + 1] ?? Number.POSITIVE_INFINITY) <= tick) place++;
      places[k] = place;
      return run.values[place] ?? Number.NaN;
    });
    const there = values.filter(Number.isFinite).toSorted((a, b) => a - b);
    course.n[at] = there.length;
    if (there.length === 0) return;
    course.mean[at] = mean(there);
    course.low[at] = quantileOfSorted(there, LOW);
    course.high[at] = quantileOfSorted(there, HIGH);
  });
  return course;
}
