/** What the responses of a study read of a run before its end: so that nothing else is. */
import { namesIn } from "../../formulas/term.ts";
import type { StudyResponse } from "./model.ts";

export interface Needs {
  /** Places of the metrics, in order. */
  readonly columns: readonly number[];
  /** The first tick that is read, and the last. */
  readonly from: number;
  readonly to: number;
  /** Whether a tick between them is read. */
  readonly at: (tick: number) => boolean;
}

/** Null: they read nothing but the end of runs. */
export function needsOf(
  responses: readonly StudyResponse[],
  metrics: readonly string[],
): Needs | null {
  const early = responses.flatMap((response) => needOf(response) ?? []);
  if (early.length === 0) return null;
  const names = new Set(early.flatMap(({ of }) => of));
  const single = new Set(early.flatMap(({ ticks }) => ticks));
  const spans = early.filter(({ ticks }) => ticks.length === 0);
  return {
    columns: [...metrics.keys()].filter((k) => names.has(metrics[k] ?? "")),
    from: early.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: early.reduce((most, { to }) => Math.max(most, to), 0),
    at: (tick) => spans.some(({ from, to }) => from <= tick && tick <= to) || single.has(tick),
  };
}

/** Names of metrics, and where they are read: at these ticks, or, when there are none, at all of a span. */
interface Need {
  readonly of: readonly string[];
  readonly ticks: readonly number[];
  readonly from: number;
  readonly to: number;
}

function needOf(response: StudyResponse): Need | null {
  if (response.kind === "event") return null;
  if (response.kind === "distance") {
    const { metric, ticks } = response;
    return { of: [metric], ticks, from: ticks[0], to: ticks.at(-1) ?? 0 };
  }
  const { when, term, aggregates } = response;
  if ("from" in when)
    return { of: aggregates.flatMap(({ of }) => namesIn(of)), ticks: [], ...when };
  if (when.at === "last") return null;
  return { of: namesIn(term), ticks: [when.at], from: when.at, to: when.at };
}
