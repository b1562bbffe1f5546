/** Who does no better is not learned from. */
import { chooser } from "../core/choice.ts";
import { floatColumn, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { scoreColumn } from "../core/shared-params.ts";

const params = { by: scoreColumn("Which score is compared") } as const satisfies Params;

export const ifBetter: Mechanism<typeof params> = {
  name: "if-better",
  doc: "Each person looks at its model's score; unless that is higher than its own, it learns nothing from it in this turn.",
  source: "Ours; as in Lazer & Friedman 2007, ASQ 52:667, where only who does better is copied",
  params,
  acts: "agents",
  reads: ["model"],
  consults: ({ by }) => [by],
  looks: ["score", "other-score"],
  writes: [{ column: "model", rows: "own" }],
  bind(world, { by }) {
    const own = floatColumn(world.now, by);
    const theirs = floatColumn(world.was, by);
    const model = intColumn(world.scratch, "model");
    const choose = chooser(world);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (model[i] >= 0 && !(theirs[model[i]] > own[i])) choose(i, -1);
      }
    };
  },
};
