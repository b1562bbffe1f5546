/** What all runs of a structure say about one metric. */
import { ln } from "../sim/index.ts";
import { present, type Readings } from "./readings.ts";
import { mean, median, orNull, quantile, sd } from "./stats.ts";

export interface NumberSummary {
  /** Number of runs in which it could be read. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/** A time that may never come. */
export interface EventSummary {
  /** Number of runs. */
  readonly n: number;
  /** Number of those in which it came. */
  readonly reached: number;
  /** Over all runs; null: it lies beyond the horizon. */
  readonly median: number | null;
  /** Mean with the horizon in the place of never. */
  readonly restrictedMean: number | null;
  /** Only when it came in all runs. */
  readonly mean: number | null;
  /** Mean of ln(1 + time); only when it came in all runs. */
  readonly meanLog1p: number | null;
}

export type Summary = NumberSummary | EventSummary;

export const summaryOf = (readings: Readings): Summary =>
  readings.event ? eventSummary(readings) : numberSummary(readings);

function numberSummary({ values }: Readings): NumberSummary {
  const known = present(values);
  return {
    n: known.length,
    mean: orNull(mean(known)),
    sd: orNull(sd(known)),
    median: orNull(median(known)),
    p10: orNull(quantile(known, 0.1)),
    p90: orNull(quantile(known, 0.9)),
  };
}

function eventSummary({ values, horizon }: Readings): EventSummary {
  const times = present(values);
  const all = times.length === values.length;
  return {
    n: values.length,
    reached: times.length,
    median: orNull(median(values.map((time) => time ?? Number.POSITIVE_INFINITY))),
    restrictedMean: orNull(mean(values.map((time) => time ?? horizon))),
    mean: all ? orNull(mean(times)) : null,
    meanLog1p: all ? orNull(mean(times.map((time) => ln(1 + time)))) : null,
  };
}
