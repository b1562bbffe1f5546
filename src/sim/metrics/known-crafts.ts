/** Crafts that the group masters. */
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const knownCrafts: Metric<typeof params> = {
  name: "known-crafts",
  doc: "Number of crafts in which somebody's skill is above the level at which a craft counts as known.",
  unit: "crafts",
  ahead: "more",
  needs: ["skill"],
  params,
  read: (world, values) => skillOf(world, values.of).holders.known(),
};
