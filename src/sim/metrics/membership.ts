/** How much people belong. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { meanOver } from "../core/rows.ts";
import { inGroup } from "../core/shared-params.ts";

const params = { group: inGroup } as const satisfies Params;

export const membership: Metric<typeof params> = {
  name: "membership",
  doc: "How much the mean person feels that it belongs to its group, 0 to 1.",
  unit: "of 1",
  ahead: "more",
  params,
  reads: () => ["membership"],
  read: (world, { group }) => meanOver(world, floatColumn(world.now, "membership"), group),
};
