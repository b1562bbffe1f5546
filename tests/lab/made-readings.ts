/** Readings of runs that nobody made, for what is said of them. */
import type { Readings } from "../../src/lab/readings.ts";

export const known = (values: readonly (number | null)[]): Readings => ({
  metric: "known",
  event: false,
  ahead: "more",
  horizon: 100,
  values,
});

export const time = (values: readonly (number | null)[], horizon = 100): Readings => ({
  metric: "time",
  event: true,
  ahead: "less",
  horizon,
  values,
});

export const side = (name: string, readings: Readings): { name: string; readings: Readings[] } => ({
  name,
  readings: [readings],
});
