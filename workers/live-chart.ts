/** The metric that a scenario asks the page to draw: what it is called, and what it says. */
import { catalogue, find, type Run, type Scenario } from "../src/sim/index.ts";

export interface MetricInfo {
  readonly name: string;
  readonly doc: string;
  readonly unit: string;
  readonly ahead: "more" | "less" | "neither";
  /** True: a time, null until it has come. */
  readonly event: boolean;
}

/** The metric that is drawn first, in words. */
export interface ChartInfo {
  /** "share of people who do A" */
  readonly label: string;
  /** True: a share, which is told as so many of a hundred. */
  readonly percent: boolean;
  readonly ahead: MetricInfo["ahead"];
}

/** Unit of metrics that are shares. */
const SHARE = "of 1";
const HUNDRED = 100;

/** Null: the scenario asks for none. */
export function chartOf({ view }: Scenario, { metrics }: Run): ChartInfo | null {
  const { chart, label } = view;
  const use = metrics.find(({ as }) => as === chart)?.use;
  if (chart === undefined || use === undefined) return null;
  const { unit, ahead } = find(catalogue.metrics, use);
  return { label: label ?? chart.replaceAll("-", " "), percent: unit === SHARE, ahead };
}

/** Reads it from a run; NaN: there is none, or nobody to read it from. */
export function chartReader(scenario: Scenario, run: Run): () => number {
  const info = chartOf(scenario, run);
  const k = run.metrics.findIndex(({ as }) => as === scenario.view.chart);
  if (info === null) return () => Number.NaN;
  const times = info.percent ? HUNDRED : 1;
  return () => times * (run.readOne(k) ?? Number.NaN);
}
