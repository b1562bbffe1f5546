/** The last values of one metric in all runs of one structure, and how they are to be read. */
import { catalogue, find, type MetricUse, type Model } from "../sim/index.ts";
import type { Outcome } from "./outcome.ts";

export interface Readings {
  /** Name of its column. */
  readonly metric: string;
  /** True: the tick in which something came about, or null. */
  readonly event: boolean;
  readonly ahead: "more" | "less" | "neither";
  /** How long the runs could last at most. */
  readonly horizon: number;
  /** One for each replicate, in order. */
  readonly values: readonly (number | null)[];
}

/** The structure's readings, metric by metric. */
export function readingsOf(model: Model, outcomes: readonly Outcome[]): Readings[] {
  return readingsFrom(
    model,
    outcomes.map(({ final }) => final),
  );
}

/** The same of the last values of each run, in the order of the metrics. */
export function readingsFrom(
  model: Pick<Model, "metrics" | "horizon">,
  finals: readonly (readonly (number | null)[])[],
): Readings[] {
  return model.metrics.map((use, k) => ({
    metric: use.as,
    ...howToRead(use),
    horizon: model.horizon,
    values: finals.map((final) => final[k] ?? null),
  }));
}

function howToRead({ use }: MetricUse): Pick<Readings, "event" | "ahead"> {
  const { event, ahead } = find(catalogue.metrics, use);
  return { event: event !== undefined, ahead };
}

/** The values that are there. */
export const present = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);
