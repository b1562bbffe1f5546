/** How differently people are informed. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const diversity: Metric<typeof params> = {
  name: "diversity",
  doc: "Chance that, of two people taken at random, just one knows a given item; the mean over all items that anybody knows.",
  source:
    "Nei 1973, PNAS 70:3321 (gene diversity), unbiased as in Nei 1978, Genetics 89:583; items in the place of loci",
  unit: "",
  ahead: "neither",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { count } = repertoireOf(world, values.of).holders;
    const { n } = world;
    let pairs = 0;
    let known = 0;
    for (let item = 0; item < count.length; item++) {
      pairs += count[item] * (n - count[item]);
      known += count[item] > 0 ? 1 : 0;
    }
    if (n < 2) return Number.NaN; // there are no two people
    return known === 0 ? 0 : (2 * pairs) / (known * n * (n - 1));
  },
};
