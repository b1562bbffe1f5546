/** What the group knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const repertoire: Metric<Record<never, never>> = {
  name: "repertoire",
  doc: "Number of items known by anybody.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params: {},
  read: (world) => repertoireOf(world).holders.known(),
};
