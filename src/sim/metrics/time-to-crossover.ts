/** When the aim of the task was first reached. */
import type { Metric } from "../core/part.ts";

export const timeToCrossover: Metric<Record<never, never>> = {
  name: "time-to-crossover",
  doc: "The tick in which somebody first held an item that is the aim of the task.",
  source: "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (TTC, epochs counted from 1)",
  unit: "ticks",
  ahead: "less",
  needs: ["recipes"],
  event: "crossover",
  params: {},
};
