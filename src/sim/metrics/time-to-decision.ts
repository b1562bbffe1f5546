/** When a question was decided. */
import type { Metric } from "../core/part.ts";

export const timeToDecision: Metric<Record<never, never>> = {
  name: "time-to-decision",
  doc: "The tick in which the question was decided, rightly or wrongly: all are sure of the second option, or nobody tries it any more.",
  source: "Zollman 2007, Philosophy of Science 74:574 (rounds until a community has learned)",
  unit: "ticks",
  ahead: "less",
  needs: ["evidence"],
  asks: () => ["odds"],
  event: "decided",
  params: {},
};
