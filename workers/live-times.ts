/** Times that may never come: when something came about in each structure, and in which of two it came first. */
import { differenceInterval, meanInterval } from "../src/lab/intervals.ts";
import { readingsFrom, type Readings } from "../src/lab/readings.ts";
import { summaryOf } from "../src/lab/summary.ts";
import { catalogue, find, type Model } from "../src/sim/index.ts";
import type { NotPaired, TimePair, TimeSummary } from "./live-many.ts";
import type { OneMore } from "./live-types.ts";

const LEVEL = 0.95;

/** The times among the metrics that all structures have; what has not come by the last tick that is played has not come. */
export function timesOf(
  runs: readonly OneMore[],
  models: readonly Model[],
  whyNot: readonly (readonly (NotPaired | null)[])[],
): TimeSummary[] {
  const until = (runs[0]?.courses[0]?.known.length ?? 1) - 1;
  const all = models.map((model, s) =>
    readingsFrom(
      { metrics: model.metrics, horizon: until },
      runs.map(({ courses }) => courses[s]?.metrics ?? []),
    ),
  );
  return (models[0]?.metrics ?? []).flatMap(({ as, use }) => {
    const readings = all.flatMap((each) => each.find(({ metric }) => metric === as) ?? []);
    const [first] = readings;
    if (first?.event !== true || readings.length < models.length) return [];
    return [
      {
        name: as,
        doc: find(catalogue.metrics, use).doc,
        structures: readings.flatMap((each) => {
          const summary = summaryOf(each);
          return "reached" in summary ? [summary] : [];
        }),
        pairs: readings.flatMap((a, k) =>
          readings.slice(k + 1).map((b, m) => {
            const j = k + 1 + m;
            return pairOf({ a: k, b: j, notPaired: whyNot[k]?.[j] ?? null }, a, b);
          }),
        ),
      },
    ];
  });
}

/** With the last tick that is played in the place of never. */
const upTo = ({ values, horizon }: Readings): number[] => values.map((time) => time ?? horizon);

function pairOf(of: Pick<TimePair, "a" | "b" | "notPaired">, a: Readings, b: Readings): TimePair {
  const count = (holds: (x: number | null, y: number | null) => boolean): number =>
    a.values.filter((x, k) => holds(x, b.values[k] ?? null)).length;
  const never = Number.POSITIVE_INFINITY;
  const [x, y] = [upTo(a), upTo(b)];
  return {
    ...of,
    aFirst: count((p, q) => (p ?? never) < (q ?? never)),
    bFirst: count((p, q) => (p ?? never) > (q ?? never)),
    together: count((p, q) => p !== null && p === q),
    neither: count((p, q) => p === null && q === null),
    difference:
      of.notPaired === null
        ? meanInterval(
            y.map((time, k) => time - (x[k] ?? Number.NaN)),
            LEVEL,
          )
        : differenceInterval(x, y, LEVEL),
  };
}
