/** What the group knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const repertoire: Metric<typeof params> = {
  name: "repertoire",
  doc: "Number of items known by anybody.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read: (world, values) => repertoireOf(world, values.of).holders.known(),
};
