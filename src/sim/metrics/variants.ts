/** How many variants there are. */
import { variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const variants: Metric<typeof params> = {
  name: "variants",
  doc: "Number of variants that somebody has; where there are several traits, of all of them together.",
  unit: "variants",
  ahead: "more",
  needs: ["variants"],
  params,
  read: (world, { of: named }) => variantsOf(world, named).holders.known(),
};
