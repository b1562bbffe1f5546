/** How much people belong. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { inGroup } from "../core/shared-params.ts";

const params = { group: inGroup } as const satisfies Params;

export const membership: Metric<typeof params> = {
  name: "membership",
  doc: "How much the mean person feels that it belongs to its group, 0 to 1.",
  unit: "of 1",
  ahead: "more",
  params,
  reads: () => ["membership"],
  read(world, { group }) {
    const belonging = floatColumn(world.now, "membership");
    const { rows, from, end } = rowsIn(world, group);
    let sum = 0;
    for (let at = from; at < end; at++) sum += belonging[rows === null ? at : rows[at]];
    return sum / (end - from);
  },
};
