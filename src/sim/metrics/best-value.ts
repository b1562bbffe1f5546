/** The most valuable thing known. */
import { recipesOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const bestValue: Metric<typeof params> = {
  name: "best-value",
  doc: "Value of the most valuable item known by anybody.",
  unit: "value",
  ahead: "more",
  needs: ["recipes"],
  params,
  read(world, { of: kind }) {
    const { holders, values } = recipesOf(world, kind);
    let best = world.n === 0 ? Number.NaN : 0;
    for (let item = 0; item < values.length; item++) {
      if (holders.count[item] > 0) best = Math.max(best, values[item]);
    }
    return best;
  },
};
