/** When all had the same. */
import type { Metric } from "../core/part.ts";

export const timeToFixation: Metric<Record<never, never>> = {
  name: "time-to-fixation",
  doc: "The tick in which everybody first had the same variant, in every trait.",
  source: "Ewens 2004, Mathematical population genetics (absorption of the Wright-Fisher chain)",
  unit: "ticks",
  ahead: "neither",
  needs: ["variants"],
  event: "fixed",
  params: {},
};
