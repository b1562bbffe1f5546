/** How many people do what suits the world. */
import { worldStateOf, variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const shareRight: Metric<typeof params> = {
  name: "share-right",
  doc: "Share of people whose variant suits the environment, from 0 to 1; the mean over traits where there are several.",
  source: "Rogers 1988, American Anthropologist 90:819",
  unit: "of 1",
  ahead: "more",
  needs: ["variants"],
  asks: () => ["state"],
  params,
  read(world, { of: named }) {
    const { n } = world;
    if (n === 0) return Number.NaN;
    const { count, variant } = variantsOf(world, named);
    const environment = worldStateOf(world);
    let right = 0;
    for (let row = 0; row < n; row++) {
      const suits = environment.at(row);
      for (let at = row * count; at < (row + 1) * count; at++)
        right += variant[at] === suits ? 1 : 0;
    }
    return right / (n * count);
  },
};
