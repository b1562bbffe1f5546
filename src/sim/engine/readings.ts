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
import { formulaEngine, type Reading } from "./formulas.ts";

/** Names of the metrics that are read at a point, each once, in the order of the file. */
export function pointsOf({
  before,
  step,
  after,
}: Pick<Model, "before" | "step" | "after">): string[] {
  const named = (list: readonly Entry[]): string[] =>
    list.flatMap((entry) => {
      if ("do" in entry) return named(entry.do);
      const { params } = find(catalogue.mechanisms, entry.use);
      const keys = Object.keys(params).filter((key) => params[key].kind === "metrics");
      return keys.flatMap((key) => entry.values[key] as readonly string[]);
    });
  return [...new Set(named([...before, ...step, ...after]))];
}

/** The points of a model at work in a world. */
export function bindPoints(model: Model, world: () => World, state: Columns): Points {
  const names = pointsOf(model);
  const readers = names.map((name) => {
    const use = model.metrics.find((metric) => metric.as === name);
    if (use === undefined) throw new Error(`no metric is called ${name}: checks have missed it`);
    let reading: Reading | undefined; // the world is not there yet
    return () => (reading ??= nowOf(use, { model, world: world(), timeOf: never }))() ?? Number.NaN;
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
