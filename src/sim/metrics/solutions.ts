/** How many different answers to the whole task there are. */
import { setsOf } from "../core/alike.ts";
import { beliefsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const solutions: Metric<typeof params> = {
  name: "solutions",
  doc: "Number of different sets of answers: people who give the same answer to every question count as one.",
  source: "Lazer & Friedman 2007, ASQ 52:667 (number of unique solutions)",
  unit: "solutions",
  ahead: "neither",
  needs: ["beliefs"],
  params,
  read: (world, { of: kind }) => setsOf(beliefsOf(world, kind), world.n).count,
};
