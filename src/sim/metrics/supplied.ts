/** How much of what tasks need is there. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const supplied: Metric<Record<never, never>> = {
  name: "supplied",
  doc: "Share of the things that the mean person's last task needed which it knew, or had from somebody who did.",
  source: "After Ren, Carley & Argote 2006, Management Science 52:671 (quality of decisions)",
  unit: "of 1",
  ahead: "more",
  needs: ["repertoire"],
  params: {},
  reads: () => ["supplied"],
  read({ now, n }) {
    const column = floatColumn(now, "supplied");
    let sum = 0;
    for (let row = 0; row < n; row++) sum += column[row];
    return sum / n;
  },
};
