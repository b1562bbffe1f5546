/** What the mean person knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const meanRepertoire: Metric<Record<never, never>> = {
  name: "mean-repertoire",
  doc: "Number of items known by the mean person.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params: {},
  read(world) {
    const { size } = repertoireOf(world);
    let sum = 0;
    for (let row = 0; row < world.n; row++) sum += size[row];
    return sum / world.n;
  },
};
