/** How many people somebody asks for a task. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const hops: Metric<Record<never, never>> = {
  name: "hops",
  doc: "Number of people whom the mean person asked for the things that its last task needed.",
  source: "After Ren, Carley & Argote 2006, Management Science 52:671 (response time)",
  unit: "people",
  ahead: "less",
  needs: ["repertoire"],
  params: {},
  reads: () => ["hops"],
  read({ now, n }) {
    const column = floatColumn(now, "hops");
    let sum = 0;
    for (let row = 0; row < n; row++) sum += column[row];
    return sum / n;
  },
};
