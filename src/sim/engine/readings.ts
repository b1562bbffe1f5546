/** What metrics say: now, or as they were read at their point of the tick. */
import { catalogue, find } from "../catalogue.ts";
import type { Columns } from "../core/columns.ts";
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { Points } from "../core/points.ts";
import type { World } from "../core/world.ts";
import { kindsOf, valuesIn } from "../scenario/kinds.ts";
import type { Entry, MetricUse, Model, Use } from "../scenario/model.ts";

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
    const { metric, values } = bound(model, use);
    return () => metric.read?.(world(), values) ?? Number.NaN;
  });
  return new Points(names, names.length === 0 ? NONE : floatColumn(state, "points"), readers);
}

const NONE = new Float64Array(0);

function bound(model: Model, { use, values }: Use): { metric: Metric; values: Use["values"] } {
  const metric = find(catalogue.metrics, use);
  return { metric, values: valuesIn(kindsOf(model), metric, values) };
}

export type Reader = () => number | null;

const real = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A reader for each metric; `timeOf`: when an event came, below 0: it has not. */
export function readersOf(
  model: Model,
  metrics: readonly MetricUse[],
  { world, timeOf }: { world: World; timeOf: (event: string) => number },
): readonly Reader[] {
  const { points } = world;
  return metrics.map((use) => {
    const { metric, values } = bound(model, use);
    const { event } = metric;
    if (event !== undefined) {
      return () => {
        const time = timeOf(event);
        return time < 0 ? null : time;
      };
    }
    const own = model.metrics.some((each) => each === use || same(each, use));
    const point = own ? points.names.indexOf(use.as) : -1;
    return point < 0
      ? () => real(metric.read?.(world, values) ?? Number.NaN)
      : () => real(points.values[point]);
  });
}

const same = (a: MetricUse, b: MetricUse): boolean =>
  a.as === b.as && a.use === b.use && JSON.stringify(a.values) === JSON.stringify(b.values);
