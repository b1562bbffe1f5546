/** Courses of runs as the chart of what is known over time draws them. Pure. */
import type { Course, Results, RunColumns } from "../../../../workers/study/types.ts";
import type { ChartData } from "../../../viz/chart-plan.ts";
import { numberWords, say } from "./say.ts";

/** Runs that are one line: those of a point in one structure. */
export interface Group {
  readonly name: string;
  readonly place: number;
  readonly runs: readonly number[];
}

export interface Line {
  readonly name: string;
  readonly place: number;
  readonly course: Course;
}

/** The runs of a point, and those of the points that differ from it in their structure only. */
export function besideOf(
  { factors, points }: Pick<Results, "factors" | "points">,
  runs: Pick<RunColumns, "point">,
  point: number,
): readonly Group[] {
  const structure = factors.find(({ name }) => name === "structure");
  const others = factors.filter((factor) => factor !== structure);
  const alike = Array.from({ length: points }, (_, k) => k).filter((other) =>
    others.every(({ of }) => of[other] === of[point]),
  );
  const own = structure === undefined ? [point] : alike;
  const seen = new Set<number>();
  return own.flatMap((at): Group[] => {
    const place = structure?.of[at] ?? 0;
    // A design may come to a point twice; its runs are the same.
    if (seen.has(place)) return [];
    seen.add(place);
    const name = String(structure?.levels[place] ?? say("studies-course-all"));
    const here = structure !== undefined && at !== point && place === structure.of[point];
    return [{ name, place, runs: runsAt(runs, here ? point : at) }];
  });
}

const runsAt = ({ point }: Pick<RunColumns, "point">, wanted: number): readonly number[] => {
  const own: number[] = [];
  point.forEach((at, run) => {
    if (at === wanted) own.push(run);
  });
  return own;
};

interface Words {
  readonly metric: string;
  readonly unit: string;
  readonly place: string;
}

/** Null: nothing could be read. */
export function chartOf(all: readonly Line[], { metric, unit, place }: Words): ChartData | null {
  const lines = all.filter(({ course }) => course.mean.some(Number.isFinite));
  if (lines.length === 0) return null;
  const until = Math.max(...lines.map(({ course }) => course.ticks.at(-1) ?? 0));
  const ends = lines.map(({ name, course: { mean, low, high } }) =>
    say("studies-course-end", {
      name,
      mean: numberWords(mean.at(-1) ?? Number.NaN),
      low: numberWords(low.at(-1) ?? Number.NaN),
      high: numberWords(high.at(-1) ?? Number.NaN),
    }),
  );
  return {
    summary: say("studies-course-summary", { metric, place, ends: ends.join("; ") }),
    title: say("studies-course-title", { metric }),
    caption: { long: "", short: "" },
    lossless: true,
    sums: () => "",
    unit,
    until,
    tick: until,
    most: null,
    fine: true,
    lines: lines.map(({ name, place: at, course: { ticks, mean, low, high } }) => {
      const values = everyTick(ticks, mean);
      return {
        name,
        place: at,
        values,
        gained: [],
        lost: [],
        band: { low: everyTick(ticks, low), middle: values, high: everyTick(ticks, high) },
      };
    }),
  };
}

/** A value at each tick from 0 on: between two that were kept on the straight line from one to the other. */
export function everyTick(ticks: Int32Array, kept: Float64Array): Float64Array {
  const last = ticks.at(-1) ?? -1;
  const values = new Float64Array(last + 1);
  let at = 0;
  for (let tick = 0; tick <= last; tick++) {
    while (at < ticks.length - 1 && (ticks[at + 1] ?? 0) <= tick) at++;
    const [from = 0, to = from] = [ticks[at], ticks[at + 1]];
    const [low = Number.NaN, high = low] = [kept[at], kept[at + 1]];
    const share = to > from ? Math.max(0, (tick - from) / (to - from)) : 0;
    values[tick] = share === 0 ? low : low + share * (high - low);
  }
  return values;
}
