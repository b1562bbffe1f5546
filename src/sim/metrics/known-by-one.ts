/** What would be lost with one person. */
import type { Metric } from "../core/part.ts";

export const knownByOne: Metric<Record<never, never>> = {
  name: "known-by-one",
  doc: "Number of items or crafts known by one person only: one person away from being lost.",
  unit: "items",
  ahead: "less",
  params: {},
  read(world) {
    const { count } = world.knowledge.holders;
    let ones = 0;
    for (let item = 0; item < count.length; item++) ones += count[item] === 1 ? 1 : 0;
    return ones;
  },
};
