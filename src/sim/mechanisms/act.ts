/** Acting on what one believes; where one believes nothing, by a guess. */
import { answeredIn, guessIn, questionsIn } from "../core/answers.ts";
import { beliefsOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const act: Mechanism<typeof params> = {
  name: "act",
  doc: "Each person acts on its beliefs, and on a question to which it has no answer it takes any, all alike.",
  source:
    "Christensen & Workiewicz's reading of March 1991, Organization Science 2:71 (a belief of 0 acts by a fair coin)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  writes: [{ column: "action", rows: "own" }],
  bind(world, { of: kind }, draws) {
    const { shape, belief } = beliefsOf(world, kind);
    const { stride, words } = shape;
    const action = intColumn(world.scratch, "action");
    const width = action.length / world.capacity;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const own = ids[k] * stride;
        const into = ids[k] * width;
        let drawing = false;
        for (let p = 0; p < stride; p++) action[into + p] = belief[own + p];
        for (let w = 0; w < words; w++) {
          const open = questionsIn(shape, w) & ~answeredIn(shape, belief, own, w);
          if (open === 0) continue;
          if (!drawing) draws.open(ids[k]);
          drawing = true;
          guessIn(shape, action, into, w, open, draws);
        }
      }
    };
  },
};
