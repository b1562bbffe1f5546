/** What the best-informed person knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const bestRepertoire: Metric<typeof params> = {
  name: "best-repertoire",
  doc: "Number of items known by the best-informed person.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { size } = repertoireOf(world, values.of);
    let best = world.n === 0 ? Number.NaN : 0;
    for (let row = 0; row < world.n; row++) best = Math.max(best, size[row]);
    return best;
  },
};
