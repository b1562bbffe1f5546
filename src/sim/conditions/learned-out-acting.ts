/** Nobody learns anything from an institution any more, nor could an institution from anybody, however luckily it acts. */
import { learnedOut } from "../core/learned-out.ts";
import type { Condition } from "../core/part.ts";

export const learnedOutActing: Condition = {
  name: "learned-out-acting",
  doc: "Nobody says anything else than its institutions, where they have an answer, and nobody could do better than they by guessing where it has no answer (act).",
  source:
    "March 1991, Organization Science 2:71 (equilibrium), as read by Christensen & Workiewicz: people act, and may guess rightly",
  params: {},
  needs: ["beliefs"],
  asks: ["task", "truth", "institution"],
  holds: (world) => learnedOut(world, true),
};
