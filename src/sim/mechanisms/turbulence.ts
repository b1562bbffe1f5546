/** The world changes, question by question. */
import { taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that another answer is right from now on, for each question",
    min: 0,
    max: 1,
    default: 0.02,
    symbol: "p4",
    plain: {
      label: "Change of the world",
      ends: ["never", "all the time"],
      says: "How often what was right becomes wrong.",
    },
  },
} as const satisfies Params;

export const turbulence: Mechanism<typeof params> = {
  name: "turbulence",
  doc: "What is right changes: on each question with a chance, so that what was learned may be wrong.",
  source: "March 1991, Organization Science 2:71 (environmental turbulence, p4)",
  params,
  acts: "world",
  asks: () => ["task", "truth"],
  luck: "environment",
  bind(world, { chance }, draws) {
    const { places, truth } = taskOf(world);
    return () => {
      for (let place = 0; place < places; place++) {
        draws.open(place);
        for (let question = 0; question < (truth?.count ?? 0); question++) {
          const happens = draws.unit() < chance;
          const by = 1 + draws.below((truth?.options ?? 2) - 1);
          if (happens) truth?.shift(place, question, by);
        }
      }
    };
  },
};
