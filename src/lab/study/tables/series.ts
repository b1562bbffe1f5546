/** The table `series`: every metric of every run at each tick that was kept. */
import type { Chunk, Column } from "../types.ts";
import type { Maker } from "./maker.ts";
import type { TablePlan } from "./plan.ts";
import { metricColumns, named } from "./readings.ts";
import { placesOf, RUN } from "./runs.ts";

const TICK: Column = {
  name: "tick",
  type: "integer",
  description: "Tick, from 0: how it was before anything happened",
  required: true,
  unit: "ticks",
};

/** `every`: one row for each of so many ticks. */
export function seriesMaker(
  { study, metrics }: Pick<TablePlan, "study" | "metrics">,
  every: number,
): Maker {
  const columns = named(metricColumns(study, metrics), [RUN.name, TICK.name], "metric");
  let scratch = scratchFor(metrics.length, 0);
  return {
    resource: {
      name: "series",
      path: "series.parquet",
      title: "Series",
      description: "One row for each tick of each run that was kept: every metric",
      columns: [RUN, TICK, ...columns],
      primaryKey: [RUN.name, TICK.name],
      foreignKeys: [{ fields: ["run"], resource: "runs", to: ["run"] }],
    },
    add({ chunk, first }) {
      const heights = (chunk.series ?? []).map(({ length }) => length / chunk.metrics.length);
      const height = heights.reduce((sum, rows) => sum + rows, 0);
      if (height > scratch.height) scratch = scratchFor(metrics.length, height);
      let at = 0;
      for (const [k, rows] of heights.entries()) {
        scratch.run.fill(first + k, at, at + rows);
        for (let row = 0; row < rows; row++) scratch.tick[at + row] = row * every;
        at += rows;
      }
      const places = placesOf(metrics, chunk);
      for (const [k, values] of scratch.values.entries()) copy(chunk, places[k] ?? -1, values);
      const { run, tick, values } = scratch;
      return [run, tick, ...values].map((cells) => cells.subarray(0, height));
    },
  };
}

/** The columns of a batch: the same ones for each chunk, so that millions of rows leave no garbage. */
interface Scratch {
  readonly height: number;
  readonly run: Int32Array;
  readonly tick: Int32Array;
  readonly values: readonly Float64Array[];
}

const scratchFor = (metrics: number, height: number): Scratch => ({
  height,
  run: new Int32Array(height),
  tick: new Int32Array(height),
  values: Array.from({ length: metrics }, () => new Float64Array(height)),
});

/** A metric of all runs of a chunk, one run after the other; place -1: it has no such metric. */
function copy({ series, metrics }: Chunk, place: number, values: Float64Array): void {
  if (place < 0) values.fill(Number.NaN);
  let at = 0;
  for (const rows of place < 0 ? [] : (series ?? []))
    for (let k = place; k < rows.length; k += metrics.length) values[at++] = rows[k] ?? Number.NaN;
}
