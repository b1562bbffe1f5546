/** What the mean person knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const meanRepertoire: Metric<typeof params> = {
  name: "mean-repertoire",
  doc: "Number of items known by the mean person.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { size } = repertoireOf(world, values.of);
    let sum = 0;
    for (let row = 0; row < world.n; row++) sum += size[row];
    return sum / world.n;
  },
};
