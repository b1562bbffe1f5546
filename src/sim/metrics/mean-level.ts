/** How far the mean person has come on a chain. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const meanLevel: Metric<typeof params> = {
  name: "mean-level",
  doc: "Number of steps that the mean person knows from the first on, without a gap.",
  source: "Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 2)",
  unit: "steps",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { bits, words, items } = repertoireOf(world, values.of);
    let sum = 0;
    for (let row = 0; row < world.n; row++) {
      let w = 0;
      while (w < words - 1 && bits[row * words + w] === -1) w++;
      const free = ~bits[row * words + w];
      sum += free === 0 ? items : w * 32 + 31 - Math.clz32(free & -free);
    }
    return sum / world.n;
  },
};
