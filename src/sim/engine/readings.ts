/** What metrics say: now, or as they were read at their point of the tick; formulas over them; when a run stops. */
import { catalogue, find } from "../catalogue.ts";
import type { Columns } from "../core/columns.ts";
import { formulaKeyOf } from "../core/params.ts";
import { floatColumn } from "../core/need.ts";
import { Points } from "../core/points.ts";
import type { World } from "../core/world.ts";
import { kindsOf, valuesIn } from "../scenario/kinds.ts";
import type { Term } from "../formulas/term.ts";
import { plainName } from "../scenario/formulas/plain-name.ts";
import type { Entry, MetricUse, Model } from "../scenario/model.ts";
import { onBeat } from "./entries.ts";
import { formulaEngine, type Reading } from "./formulas.ts";

/** A metric that is read at a point, and whether that cannot come in the first tick. */
interface Named {
  readonly name: string;
  readonly later: boolean;
}

function namedIn(list: readonly Entry[], inside = false): Named[] {
  return list.flatMap((entry) => {
    const later = inside || startsLater(entry);
    if ("do" in entry) return namedIn(entry.do, later);
    const { params } = find(catalogue.mechanisms, entry.use);
    const keys = Object.keys(params).filter((key) => params[key].kind === "metrics");
    const names = keys.flatMap((key) => entry.values[key] as readonly string[]);
    return names.map((name) => ({ name, later }));
  });
}

const startsLater = ({ at, from = 0, every = 1 }: Entry): boolean =>
  at === undefined ? !onBeat(1, every, from) : !at.includes(1);

type Lists = Pick<Model, "before" | "step" | "after">;
const allNamed = ({ before, step, after }: Lists): Named[] =>
  namedIn([...before, ...step, ...after]);

/** Names of the metrics that are read at a point, each once, in the order of the file. */
export const pointsOf = (lists: Lists): string[] => [
  ...new Set(allNamed(lists).map(({ name }) => name)),
];

/** The points of a model at work in a world. */
export function bindPoints(model: Model, world: () => World, state: Columns): Points {
  const names = pointsOf(model);
  const named = allNamed(model);
  const readers = names.map((name) => {
    const later = named.every((each) => each.name !== name || each.later);
    const use = model.metrics.find((metric) => metric.as === name);
    if (use === undefined) throw new Error(`no metric is called ${name}: checks have missed it`);
    let reading: Reading | undefined; // the world is not there yet
    const read = (): number =>
      (reading ??= nowOf(use, { model, world: world(), timeOf: never }))() ?? Number.NaN;
    return { read, later };
  });
  return new Points(names, names.length === 0 ? NONE : floatColumn(state, "points"), readers);
}

const NONE = new Float64Array(0);
const never = (): number => -1;

/** What readings are taken of. */
export interface Readable {
  readonly model: Model;
  readonly world: World;
  /** When the event of a metric came; below 0: it has not. */
  readonly timeOf: (use: MetricUse) => number;
}

const real = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a metric says, at its point where it has one. */
export function readingOf(use: MetricUse, run: Readable): Reading {
  const { model, world } = run;
  const { event } = find(catalogue.metrics, use.use);
  if (event !== undefined) {
    return () => {
      const time = run.timeOf(use);
      return time < 0 ? null : time;
    };
  }
  const { points } = world;
  const own = model.metrics.some((each) => each === use || same(each, use));
  const point = own ? points.names.indexOf(use.as) : -1;
  return point < 0 ? nowOf(use, run) : () => real(points.values[point]);
}

/** What a metric says now; of an event with a formula of its own, what that says. */
export function nowOf(use: MetricUse, run: Readable): Reading {
  const { model, world } = run;
  const metric = find(catalogue.metrics, use.use);
  if (use.formula !== undefined) {
    const place = model.metrics.findIndex(({ as }) => as === use.as);
    return formulaReading(use.formula, `metrics.${place}.${formulaKeyOf(metric.params)}`, run);
  }
  const values = valuesIn(kindsOf(model), metric, use.values);
  return () => real(metric.read?.(world, values) ?? Number.NaN);
}

const same = (a: MetricUse, b: MetricUse): boolean =>
  a.as === b.as &&
  a.use === b.use &&
  JSON.stringify([a.values, a.formula]) === JSON.stringify([b.values, b.formula]);

const formulaReading = (formula: Term, field: string, run: Readable): Reading =>
  formulaEngine().reading(formula, { ...run, field, named: (name) => readingNamed(name, run) });

function readingNamed(name: string, run: Readable): Reading {
  const { world, model } = run;
  if (name === "tick") return () => world.tick;
  if (name === "people") return () => world.n;
  const metric = model.metrics.find(({ as }) => plainName(as) === name);
  if (metric === undefined) throw new Error(`no metric ${name}: checks should have refused it`);
  return readingOf(metric, run);
}

/** Whether the stop rule of a run holds now. */
export function stopRuleOf(run: Readable): () => boolean {
  const { stop } = run.model;
  if (stop === null) return () => false;
  if (stop.formula !== undefined) {
    const reading = formulaReading(stop.formula, "stop.when", run);
    return () => (reading() ?? 0) !== 0;
  }
  const condition = find(catalogue.conditions, stop.when);
  return () => condition.holds(run.world);
}
