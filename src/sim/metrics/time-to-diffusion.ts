/** When the aim of the task had reached a majority. */
import type { Metric } from "../core/part.ts";

export const timeToDiffusion: Metric<Record<never, never>> = {
  name: "time-to-diffusion",
  doc: "The tick in which at least N/2 + 1 people first held one and the same item that is the aim of the task.",
  source: "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (TTD, epochs counted from 1)",
  unit: "ticks",
  ahead: "less",
  needs: ["recipes"],
  event: "diffusion",
  params: {},
};
