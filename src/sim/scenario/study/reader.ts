/** Reads the responses of one run from what was kept of it. Exact arithmetic only, so they have the same bits everywhere. */
import { compile, type Compiled } from "../../formulas/compile.ts";
import { finite, type Which } from "../../formulas/finite.ts";
import { namesIn, type Term } from "../../formulas/term.ts";
import { slotName } from "./aggregates.ts";
import type { Aggregate, StudyResponse } from "./model.ts";
import { needsOf, type Needs } from "./needs.ts";

/**
 * What is kept of a run. `series`: the metrics at the ticks `first` (0 when it is left out), `first` + 1 ... `ticks`, row
 * after row (a row a tick), NaN in the place of null, and of what is not needed; null when nothing is. `finals`: the
 * metrics at the end.
 */
export interface ReadRun {
  readonly series: Float64Array | null;
  readonly first?: number;
  readonly finals: readonly (number | null)[];
  readonly ticks: number;
}

export interface ResponseReader {
  /** What it reads before the end of runs; null: nothing. */
  readonly needs: Needs | null;
  /**
   * The responses, in their order; null: a time that never came, or a metric with nothing to read. A run that ended
   * early keeps its last values. Throws a RatchetError (E_FORMULA) when a formula comes to no finite number.
   */
  readonly read: (run: ReadRun) => readonly (number | null)[];
}

/** `metrics`: the columns, in the order in which they stand in a run. */
export function readerOf(
  responses: readonly StudyResponse[],
  metrics: readonly string[],
): ResponseReader {
  const readers = responses.map((response) => oneReader(response, metrics));
  return {
    needs: needsOf(responses, metrics),
    read: (run) => {
      const last = Float64Array.from(run.finals, (value) => value ?? Number.NaN);
      return readers.map((reader) => reader({ ...run, last }));
    },
  };
}

/** `last`: the metrics at the end, as a row. */
type Ended = ReadRun & { readonly last: Float64Array };
type Read = (run: Ended) => number | null;

function oneReader(response: StudyResponse, metrics: readonly string[]): Read {
  if (response.kind === "event") {
    const at = columnOf(response.metric, metrics);
    return ({ finals }) => finals[at] ?? null;
  }
  if (response.kind === "distance") return distanceReader(response, metrics);
  const { when } = response;
  if ("from" in when) return spanReader(response, when, metrics);
  const value = over(response.term, metrics);
  const which = whichOf(response);
  const { at } = when;
  return (run) => read(value, at === "last" ? run.last : rowOf(run, at, metrics.length), which);
}

/** A formula over some columns. */
interface Over {
  readonly value: Compiled;
  /** The columns that it reads. */
  readonly columns: readonly number[];
}

function over(term: Term, metrics: readonly string[]): Over {
  const slots = new Map(metrics.map((name, k) => [name, k]));
  return {
    value: compile(term, slots),
    columns: namesIn(term).map((name) => columnOf(name, metrics)),
  };
}

/** Null when a metric that it reads has no value there. */
function read({ value, columns }: Over, row: Float64Array, which: () => Which): number | null {
  if (columns.some((column) => Number.isNaN(row[column]))) return null;
  return finite(value(row), which);
}

const whichOf =
  ({ name, text }: StudyResponse): (() => Which) =>
  () => ({ path: `responses.${name}`, text });

function columnOf(name: string, metrics: readonly string[]): number {
  const at = metrics.indexOf(name);
  if (at < 0) throw new Error(`no column for the metric ${name}`);
  return at;
}

/** The metrics at a tick, or the last ones of a run that ended before. */
function rowOf(
  { series, first = 0, ticks, last }: Ended,
  tick: number,
  width: number,
): Float64Array {
  if (tick >= ticks) return last;
  if (series === null) throw new Error("the series of the run is missing");
  const at = (tick - first) * width;
  return series.subarray(at, at + width);
}

function spanReader(
  response: StudyResponse & { readonly kind: "formula" },
  { from, to }: { readonly from: number; readonly to: number },
  metrics: readonly string[],
): Read {
  const which = whichOf(response);
  const aggregates = response.aggregates.map(({ of, ...how }) => ({ how, of: over(of, metrics) }));
  const slots = new Map(aggregates.map((_, k) => [slotName(k), k]));
  const value = compile(response.term, slots);
  return (run) => {
    const env = new Float64Array(aggregates.length);
    for (const [k, { how, of }] of aggregates.entries()) {
      const values = new Float64Array(to - from + 1);
      for (let tick = from; tick <= to; tick++) {
        const one = read(of, rowOf(run, tick, metrics.length), which);
        if (one === null) return null;
        values[tick - from] = one;
      }
      env[k] = together(values, how);
    }
    return finite(value(env), which);
  };
}

function together(values: Float64Array, { op, share = 0.5 }: Omit<Aggregate, "of">): number {
  if (op === "quantile") return quantile(values, share);
  if (op === "min" || op === "max") return values.reduce(op === "min" ? smaller : larger);
  const sum = values.reduce((all, one) => all + one, 0);
  return op === "sum" ? sum : sum / values.length;
}

const smaller = (a: number, b: number): number => Math.min(a, b);
const larger = (a: number, b: number): number => Math.max(a, b);

/** Type 7. */
function quantile(values: Float64Array, share: number): number {
  const sorted = values.toSorted();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (place - below) * (high - low);
}

function distanceReader(
  { metric, measure, ticks, observed, ...response }: StudyResponse & { readonly kind: "distance" },
  metrics: readonly string[],
): Read {
  const column = columnOf(metric, metrics);
  const which = (): Which => ({ path: `responses.${response.name}`, text: response.text });
  return (run) => {
    let sum = 0;
    for (const [k, tick] of ticks.entries()) {
      const found = rowOf(run, tick, metrics.length)[column];
      if (Number.isNaN(found)) return null;
      const away = found - observed[k];
      sum += measure === "rmse" ? away * away : Math.abs(away);
    }
    const mean = sum / ticks.length;
    return finite(measure === "rmse" ? Math.sqrt(mean) : mean, which);
  };
}
