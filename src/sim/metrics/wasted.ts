/** How much of what people are told they knew. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const wasted: Metric<Record<never, never>> = {
  name: "wasted",
  doc: "Share of the answers that people who are there have been told, so far, which they had already; 0 while nothing has been told.",
  unit: "of 1",
  ahead: "less",
  params: {},
  reads: () => ["answers-told", "answers-wasted"],
  read(world) {
    const told = floatColumn(world.now, "answers-told");
    const had = floatColumn(world.now, "answers-wasted");
    let all = 0;
    let known = 0;
    for (let row = 0; row < world.n; row++) {
      all += told[row];
      known += had[row];
    }
    return all === 0 ? 0 : known / all;
  },
};
