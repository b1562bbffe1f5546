/** What is not used fades: a share of every level is lost in each tick. */
import { changeOf } from "../core/books.ts";
import { skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { keep, of, reason } from "../core/shared-params.ts";

const params = { keep, reason: reason("forgetting"), of } as const satisfies Params;

export const depreciate: Mechanism<typeof params> = {
  name: "depreciate",
  doc: "Each person keeps a share of its skill in every craft; the rest fades.",
  source:
    "Argote, Beckman & Epple 1990, Management Science 36:140; Darr, Argote & Epple 1995, Management Science 41:1750 (K = lambda K + q)",
  params,
  acts: "agents",
  needs: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  loses: ({ keep: kept }) => kept < 1,
  bind(world, values) {
    const skill = skillOf(world, values.of);
    const { items, level } = skill;
    const how = changeOf("own", values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        for (let craft = 0; craft < items; craft++)
          skill.set(i, craft, level[i * items + craft] * values.keep, how);
      }
    };
  },
};
