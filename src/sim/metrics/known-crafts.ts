/** Crafts that the group masters. */
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const knownCrafts: Metric<Record<never, never>> = {
  name: "known-crafts",
  doc: "Number of crafts in which somebody's skill is above the level at which a craft counts as known.",
  unit: "crafts",
  ahead: "more",
  needs: ["skill"],
  params: {},
  read: (world) => skillOf(world).holders.known(),
};
