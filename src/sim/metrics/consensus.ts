/** How far people agree on what is best. */
import { evidenceOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const consensus: Metric<typeof params> = {
  name: "consensus",
  doc: "Share of people who hold that option to be best which most hold to be best: 1 where all agree.",
  source: "Zollman 2007, Philosophy of Science 74:574 (a community that has settled on one option)",
  unit: "of 1",
  ahead: "neither",
  needs: ["evidence"],
  params,
  read(world, { of: kind }) {
    const { count } = evidenceOf(world, kind).holders;
    let most = 0;
    for (const people of count) most = Math.max(most, people);
    return most / world.n;
  },
};
