/** The most valuable thing known. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const bestValue: Metric<Record<never, never>> = {
  name: "best-value",
  doc: "Value of the most valuable item known by anybody.",
  unit: "value",
  ahead: "more",
  needs: ["recipes"],
  params: {},
  read(world) {
    const { holders, values } = repertoireOf(world);
    let best = world.n === 0 ? Number.NaN : 0;
    for (let item = 0; item < values.length; item++) {
      if (holders.count[item] > 0) best = Math.max(best, values[item]);
    }
    return best;
  },
};
