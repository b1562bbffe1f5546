/** What the best-informed person knows. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const bestRepertoire: Metric<Record<never, never>> = {
  name: "best-repertoire",
  doc: "Number of items known by the best-informed person.",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params: {},
  read(world) {
    const { size } = repertoireOf(world);
    let best = world.n === 0 ? Number.NaN : 0;
    for (let row = 0; row < world.n; row++) best = Math.max(best, size[row]);
    return best;
  },
};
