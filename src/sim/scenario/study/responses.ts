/** Responses: "EXPR @ last | TICK | FROM..TO", events, and distances from what was observed. */
import type { Catalogue } from "../../catalogue.ts";
import { FormulaFault } from "../../formulas/fault.ts";
import { readFormula, type FormulaParser } from "../../formulas/read.ts";
import { namesIn, replaced, type Term } from "../../formulas/term.ts";
import type { Wrong } from "../explain.ts";
import { FormulasNeeded } from "../formulas/needed.ts";
import { plainName } from "../formulas/plain-name.ts";
import type { MetricUse } from "../model.ts";
import { nearest } from "../nearest.ts";
import { quoted, thereAre } from "../words.ts";
import { placeholder, slotName, splitAggregates, type Split } from "./aggregates.ts";
import { distanceOf, type Observed } from "./distance.ts";
import type { Aggregate, StudyResponse, When } from "./model.ts";
import type { RawResponse } from "./response-form.ts";
import { whenOf } from "./when.ts";

/** What is known when responses are read. */
export interface Knowing {
  readonly metrics: readonly MetricUse[];
  readonly catalogue: Catalogue;
  /** The last tick that there can be at any point. */
  readonly horizon: number;
  readonly formulas: FormulaParser | undefined;
  /** What was observed; null: nothing, or nothing that could be read. */
  readonly observed: Observed | null;
  readonly refuse: (wrong: Wrong) => void;
}

/** Columns of the tables of a study that no response can have. */
const TAKEN: ReadonlySet<string> = new Set([
  "run",
  "point",
  "row",
  "structure",
  "replicate",
  "seed",
  "status",
  "code",
  "stopped",
  "tick",
  "ticks",
  "hash",
  "response",
  "metric",
]);

/** In the order of the file; what is wrong is told, and left out. */
export function responsesOf(
  raw: Readonly<Record<string, RawResponse>>,
  knowing: Knowing,
): readonly StudyResponse[] {
  return Object.entries(raw).flatMap(([name, said]): StudyResponse[] => {
    if (TAKEN.has(name)) {
      const message = `a response cannot be called ${quoted(name)}: tables have such a column already`;
      const wrong = { code: "E_NAME", path: ["responses", name], mark: "key", message } as const;
      knowing.refuse({ ...wrong, hint: `choose another name, such as ${name}_read` });
      return [];
    }
    const response =
      typeof said === "string" ? textOf(name, said, knowing) : eventOf(name, said, knowing);
    return response === null ? [] : [response];
  });
}

function eventOf(
  name: string,
  { event }: Exclude<RawResponse, string>,
  { metrics, catalogue, refuse }: Knowing,
): StudyResponse | null {
  const events = metrics.filter(
    ({ use }) => catalogue.metrics.find((metric) => metric.name === use)?.event !== undefined,
  );
  const path = ["responses", name, "event"];
  if (events.some((metric) => metric.as === event))
    return { name, text: event, kind: "event", metric: event };
  const names = events.map((metric) => metric.as);
  const near = nearest(event, names);
  const hint = near === undefined ? thereAre(names) : `did you mean ${quoted(near)}?`;
  const isOther = metrics.some((metric) => metric.as === event);
  refuse({
    code: "E_NAME",
    path,
    mark: "value",
    message: isOther
      ? `${quoted(event)} waits for nothing to come about`
      : `unknown event metric ${quoted(event)}`,
    hint: isOther ? `write ${plainName(event)} @ last` : names.length === 0 ? NO_EVENTS : hint,
  });
  return null;
}

const NO_EVENTS = "the scenario reads none, such as time-to-crossover";

/** Null: it is wrong, and that is told. */
function textOf(name: string, text: string, knowing: Knowing): StudyResponse | null {
  try {
    if (/^\s*distance\s*\(/u.test(text)) {
      const { metrics, observed, horizon } = knowing;
      const columns = metrics.map((metric) => metric.as);
      return { name, text, kind: "distance", ...distanceOf(text, columns, { observed, horizon }) };
    }
    return formulaOf(name, text, knowing);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    const { where, message } = error;
    const path = ["responses", name];
    const within = { at: where.at, length: where.length, of: text.length };
    const hint = where.hint ?? meant(text, where, knowing.metrics);
    knowing.refuse({ code: "E_FORMULA", path, mark: "value", message, hint, within });
    return null;
  }
}

function meant(
  text: string,
  { at, unknown }: FormulaFault["where"],
  metrics: readonly MetricUse[],
): string | undefined {
  if (unknown === undefined) return undefined;
  const columns = metrics.map((metric) => metric.as);
  const [word = ""] = /^[\w-]+/u.exec(text.slice(at)) ?? [];
  const whole = word.includes("-") ? nearest(word, columns) : undefined;
  if (whole !== undefined) return `did you mean ${quoted(whole)}?`;
  const names = unknown.kind === "function" ? FUNCTIONS : columns.map(plainName);
  const near = nearest(unknown.text, names);
  return near === undefined ? thereAre(names) : `did you mean ${quoted(near)}?`;
}

const FUNCTIONS = ["mean", "sum", "min", "max", "quantile", "abs", "sqrt", "exp", "log", "if"];

function formulaOf(name: string, text: string, knowing: Knowing): StudyResponse {
  const at = text.lastIndexOf("@");
  const columns = knowing.metrics.map((metric) => metric.as);
  const left = plainly(at < 0 ? text : text.slice(0, at), columns);
  const when = whenOf(text, at, knowing.horizon);
  const split = splitAggregates(left);
  checkAggregates(split, left, when);
  const metrics = new Map(knowing.metrics.map((metric) => [plainName(metric.as), metric.as]));
  const aggregates = split.aggregates.map((each): Aggregate => {
    const { op, share } = each;
    const of = termOf(each.text, metrics, { ...knowing, offset: each.at });
    return share === undefined ? { op, of } : { op, of, share };
  });
  const slots = new Map(split.aggregates.map((_, k) => [heldBy(split, k), slotName(k)]));
  const term = termOf(split.outer, new Map([...metrics, ...slots]), { ...knowing, offset: 0 });
  if ("from" in when) checkTogether(term, left, when);
  return { name, text, kind: "formula", term, aggregates, when };
}

/** A metric may be called by its own name: mean-skill is no difference, as mean - skill would be. */
function plainly(text: string, columns: readonly string[]): string {
  return columns
    .filter((column) => plainName(column) !== column)
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (said, column) =>
        said.replaceAll(new RegExp(`(?<![\\w-])${column}(?!\\w)`, "gu"), plainName(column)),
      text,
    );
}

/** The name that stands in the text for an aggregate. */
function heldBy({ outer }: Split, k: number): string {
  const [held = placeholder(k, 0)] =
    new RegExp(`\\b_${k}_*(?![A-Za-z0-9_])`, "u").exec(outer) ?? [];
  return held;
}

/** A term over columns. */
function termOf(
  text: string,
  names: ReadonlyMap<string, string>,
  { formulas, offset }: Pick<Knowing, "formulas"> & { readonly offset: number },
): Term {
  const bare = names.get(text.trim());
  if (bare !== undefined) return bare;
  try {
    const term = readFormula(text, formulas ?? needed, (name) => names.has(name));
    return replaced(term, names);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw new FormulaFault(error.message, { ...error.where, at: error.where.at + offset });
  }
}

const needed: FormulaParser = () => {
  throw new FormulasNeeded();
};

/** At one tick there is nothing to be taken together. */
function checkAggregates({ aggregates: [first] }: Split, left: string, when: When): void {
  if (first === undefined || "from" in when) return;
  const at = Math.max(0, left.lastIndexOf(first.op, first.at));
  throw new FormulaFault(`${first.op} is taken over ticks, and one is read here`, {
    at,
    length: first.op.length,
    hint: "say which, such as @ 10..60",
  });
}

/** Over a span each metric has many values. */
function checkTogether(
  term: Term,
  left: string,
  { from, to }: Extract<When, { readonly from: number }>,
): void {
  const column = namesIn(term).find((name) => !name.startsWith("#"));
  if (column === undefined) return;
  const name = plainName(column);
  throw new FormulaFault(`over ticks ${from}..${to} ${quoted(name)} has many values`, {
    at: Math.max(0, left.search(new RegExp(`\\b${name}\\b`, "u"))),
    length: name.length,
    hint: `write mean(${name}), or sum, min, max, quantile`,
  });
}
