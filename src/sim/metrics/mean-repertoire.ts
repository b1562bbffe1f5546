/** What the mean person knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { inGroup, of } from "../core/shared-params.ts";

const params = { group: inGroup, of } as const satisfies Params;

export const meanRepertoire: Metric<typeof params> = {
  name: "mean-repertoire",
  doc: "Number of items known by the mean person.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { size } = repertoireOf(world, values.of);
    const { rows, from, end } = rowsIn(world, values.group);
    let sum = 0;
    for (let at = from; at < end; at++) sum += size[rows === null ? at : rows[at]];
    return sum / (end - from);
  },
};
