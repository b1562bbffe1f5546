/** Nobody learns anything from an institution any more, nor an institution from anybody. */
import { learnedOut as hasLearnedOut } from "../core/learned-out.ts";
import type { Condition } from "../core/part.ts";

export const learnedOut: Condition = {
  name: "learned-out",
  doc: "Nobody says anything else than its institutions, where they have an answer, and nobody's beliefs are worth more than theirs.",
  source: "March 1991, Organization Science 2:71 (equilibrium)",
  params: {},
  needs: ["beliefs"],
  asks: ["task", "institution"],
  holds: (world) => hasLearnedOut(world, false),
};
