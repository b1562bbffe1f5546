/** From the tables of a study to the columns that the page draws. */
import { summarise, type Sample } from "../../src/lab/study/summarise.ts";
import type { FactorValue } from "../../src/sim/index.ts";
import type { Cell } from "./sheet.ts";
import type { Cells, FactorColumn } from "./types.ts";

export const numberOf = (value: Cell | undefined): number =>
  typeof value === "number" ? value : Number.NaN;

export const wholeOf = (values: ArrayLike<Cell>): Int32Array =>
  Int32Array.from(values, (value) => (typeof value === "number" ? value : -1));

/** Values, each once, and the place of each among them. */
export function factorColumn(name: string, values: ArrayLike<Cell>): FactorColumn {
  const seen = new Set<FactorValue>();
  for (const value of Array.from(values)) if (value !== null) seen.add(value);
  const levels = [...seen];
  if (levels.every((level) => typeof level === "number")) levels.sort((a, b) => a - b);
  const places = new Map(levels.map((level, k) => [level, k]));
  const of = Int32Array.from(values, (value) => (value === null ? -1 : (places.get(value) ?? -1)));
  return { name, levels, of };
}

/** Seeds, or other texts of which many are the same. */
export function indexed(values: ArrayLike<Cell>): { names: string[]; of: Int32Array } {
  const places = new Map<string, number>();
  const of = Int32Array.from(values, (value) => {
    const name = String(value ?? "");
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { names: [...places.keys()], of };
}

/** Values of one response, run by run. */
export interface Sampled {
  readonly values: Float64Array;
  /** Of each run its point, and its place among the replicates. */
  readonly point: Int32Array;
  readonly replicate: Int32Array;
  readonly failed: ReadonlyMap<number, string>;
  /** Of each point how long its runs may last; only events ask for it. */
  readonly horizons: Float64Array;
  readonly event: boolean;
}

/** The runs of each point, replicate by replicate. */
export function samplesOf(sampled: Sampled, points: number): readonly Sample[] {
  const { values, point, replicate, failed, horizons, event } = sampled;
  const own: (number | null | undefined)[][] = Array.from({ length: points }, () => []);
  point.forEach((at, run) => {
    const value = values[run] ?? Number.NaN;
    const here = own[at];
    const place = replicate[run] ?? 0;
    if (here === undefined || place < 0) return;
    while (here.length < place) here.push(undefined);
    const known = Number.isFinite(value) ? value : null;
    here[place] = failed.has(run) ? undefined : known;
  });
  return own.map((each, at) => ({ values: each, horizon: event ? (horizons[at] ?? 0) : null }));
}

/** What the runs of each point say of one response. */
export function cellsOf(sampled: Sampled, points: number): Cells {
  const cells = noCells(points);
  samplesOf(sampled, points).forEach((sample, at) => {
    const { n, reached, mean, low, high, restrictedMean } = summarise([sample]);
    cells.runs[at] = sample.values.filter((value) => value !== undefined).length;
    cells.n[at] = reached ?? n;
    cells.mean[at] = mean ?? restrictedMean ?? Number.NaN;
    cells.low[at] = low ?? Number.NaN;
    cells.high[at] = high ?? Number.NaN;
  });
  return cells;
}

export const noCells = (points: number): Cells => ({
  runs: new Int32Array(points),
  n: new Int32Array(points),
  mean: new Float64Array(points).fill(Number.NaN),
  low: new Float64Array(points).fill(Number.NaN),
  high: new Float64Array(points).fill(Number.NaN),
});
