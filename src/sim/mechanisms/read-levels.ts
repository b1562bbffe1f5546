/** People look up how a thing is done, and get better at it. */
import { changeOf } from "../core/books.ts";
import { columnOf, institutionOf, skillHeldBy, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { absorption, institution, of } from "../core/shared-params.ts";

const params = {
  institution,
  absorption,
  of,
} as const satisfies Params;

export const readLevels: Mechanism<typeof params> = {
  name: "read-levels",
  doc: "Each person comes nearer to the level of an institution in every craft in which it is ahead.",
  source: "Ours: read-institution for levels, with the partial absorption of Cowan & Jonard 2004",
  params,
  acts: "agents",
  needs: ["skill"],
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  bind(world, values) {
    const skill = skillOf(world, values.of);
    const { items, level } = skill;
    const holders = institutionOf(world, values.institution);
    const theirs = columnOf(world.was, skillHeldBy(holders, skill), "skill");
    const how = changeOf("institution", "copying");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const first = holders.holderOf(i) * items;
        for (let craft = 0; craft < items; craft++) {
          const own = level[i * items + craft];
          const aim = theirs[first + craft];
          if (aim > own) skill.set(i, craft, own + values.absorption * (aim - own), how);
        }
      }
    };
  },
};
