/** How many are right about what is best. */
import { banditOf, evidenceOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const holdBest: Metric<typeof params> = {
  name: "hold-best",
  doc: "Share of people who hold an option to be best that is: 1 where a community has found out, 0 where it has settled on the wrong one.",
  source: "Zollman 2007, Philosophy of Science 74:574 (successful learning)",
  unit: "of 1",
  ahead: "more",
  needs: ["evidence"],
  asks: () => ["bandit"],
  params,
  read(world, { of: kind }) {
    const { count } = evidenceOf(world, kind).holders;
    const { rates } = banditOf(world);
    let best = 0;
    for (const rate of rates) best = Math.max(best, rate);
    let right = 0;
    for (let option = 0; option < rates.length; option++)
      if (rates[option] === best) right += count[option];
    return right / world.n;
  },
};
