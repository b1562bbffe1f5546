/** What would be lost with one person. */
import { knowledgeOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const knownByOne: Metric<typeof params> = {
  name: "known-by-one",
  doc: "Number of items or crafts known by one person only: one person away from being lost.",
  unit: "items",
  ahead: "less",
  params,
  read(world, values) {
    const { count } = knowledgeOf(world, values.of).holders;
    let ones = 0;
    for (let item = 0; item < count.length; item++) ones += count[item] === 1 ? 1 : 0;
    return ones;
  },
};
