/** Distances between a metric and what was observed: "distance(repertoire, observed, rmse)". */
import { FormulaFault } from "../../formulas/fault.ts";
import { plainName } from "../formulas/plain-name.ts";
import { nearest } from "../nearest.ts";
import { quoted, thereAre } from "../words.ts";

/** What was observed, in the order of ticks. */
export interface Observed {
  readonly ticks: readonly number[];
  /** By the columns of the file; null: not observed at that tick. */
  readonly columns: ReadonlyMap<string, readonly (number | null)[]>;
}

export interface Distance {
  readonly metric: string;
  readonly measure: "rmse" | "mae";
  readonly ticks: readonly number[];
  readonly observed: readonly number[];
}

const CALL =
  /^\s*distance\s*\(\s*(?<metric>[\w-]+)\s*,\s*(?<source>[\w-]+)\s*(?:,\s*(?<measure>[\w-]+)\s*)?\)\s*$/u;
const MEASURES = ["rmse", "mae"] as const;
const WAY_OUT = "write distance(METRIC, observed, rmse)";

export function distanceOf(
  text: string,
  columns: readonly string[],
  { observed, horizon }: { readonly observed: Observed | null; readonly horizon: number },
): Distance {
  const fault = (message: string, part: string, hint?: string): FormulaFault =>
    new FormulaFault(message, {
      at: Math.max(0, text.indexOf(part, part === text ? 0 : text.indexOf("(") + 1)),
      length: Math.max(1, part.length),
      ...(hint === undefined ? {} : { hint }),
    });
  const { metric: named, source, measure: how = "rmse" } = CALL.exec(text)?.groups ?? {};
  if (named === undefined || source === undefined)
    throw fault("this is no distance", text, WAY_OUT);
  const metric = columns.find((column) => plainName(column) === plainName(named));
  if (metric === undefined) throw unknown("metric", named, columns, fault);
  const measure = MEASURES.find((each) => each === how);
  if (measure === undefined) throw unknown("distance", how, MEASURES, fault);
  if (source !== "observed") throw fault(`unknown data ${quoted(source)}`, source, WAY_OUT);
  if (observed === null)
    throw fault("nothing was observed", "observed", "add observed: {csv: FILE}");
  const column = [...observed.columns].find(([name]) => plainName(name) === plainName(metric));
  if (column === undefined) {
    const found = [...observed.columns.keys()];
    throw fault(`the observations have no column ${quoted(metric)}`, named, thereAre(found));
  }
  const pairs = observed.ticks.flatMap((tick, k) => {
    const value = column[1][k] ?? null;
    return value === null || tick > horizon ? [] : [{ tick, value }];
  });
  if (pairs.length === 0) throw fault(`${quoted(metric)} was observed at no tick of a run`, named);
  const ticks = pairs.map(({ tick }) => tick);
  return { metric, measure, ticks, observed: pairs.map(({ value }) => value) };
}

function unknown(
  what: string,
  name: string,
  known: readonly string[],
  fault: (message: string, part: string, hint?: string) => FormulaFault,
): FormulaFault {
  const near = nearest(name, known);
  const hint = near === undefined ? thereAre(known) : `did you mean ${quoted(near)}?`;
  return fault(`unknown ${what} ${quoted(name)}`, name, hint);
}
