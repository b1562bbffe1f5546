/** Following who does better: the best of a few that one has seen, if that one does better than oneself. */
import { BestOf } from "../core/better.ts";
import { chooser } from "../core/choice.ts";
import { demonstratorsOf } from "../core/demonstrators.ts";
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { scoreColumn } from "../core/shared-params.ts";

const params = { by: scoreColumn("Which score is compared") } as const satisfies Params;

export const chooseBetterSeen: Mechanism<typeof params> = {
  name: "choose-better-seen",
  doc: "Each person picks, of those it has seen in this turn, the one with the highest score, if that is higher than its own, else nobody; of equals any.",
  source:
    "Barkoczi & Galesic 2016, Nat. Commun. 7:13109 (best member; with one person seen: random copying, kept only if better)",
  params,
  acts: "agents",
  reads: ["demonstrators"],
  consults: ({ by }) => [by],
  looks: ["score", "other-score"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { by }, draws) {
    const { rows, width } = demonstratorsOf(world);
    const own = floatColumn(world.now, by);
    const theirs = floatColumn(world.was, by);
    const choose = chooser(world);
    const best = new BestOf(width);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        best.begin(own[i]);
        for (let d = i * width; d < (i + 1) * width && rows[d] >= 0; d++)
          best.look(rows[d], theirs[rows[d]]);
        choose(i, best.at(draws.laneUnit(i, 1)));
      }
    };
  },
};
