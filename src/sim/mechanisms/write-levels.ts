/** An institution takes down how its people do things. */
import { changeOf } from "../core/books.ts";
import { columnOf, institutionOf, skillHeldBy, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { absorption, institution, of } from "../core/shared-params.ts";

const params = {
  institution,
  by: {
    kind: "choice",
    options: ["best", "mean"],
    doc: "From whom it learns, in each craft: the best of its people, or the mean of them",
    default: "best",
  },
  absorption,
  of,
} as const satisfies Params;

export const writeLevels: Mechanism<typeof params> = {
  name: "write-levels",
  doc: "An institution comes nearer to the level of its people in every craft in which they are ahead of it.",
  source: "Ours: write-institution for levels, with the partial absorption of Cowan & Jonard 2004",
  params,
  acts: "world",
  needs: ["skill"],
  looks: ["skill"],
  bind(world, values) {
    const skill = skillOf(world, values.of);
    const { items } = skill;
    const theirs = columnOf(world.was, skill, "skill");
    const holders = institutionOf(world, values.institution);
    const held = skillHeldBy(holders, skill);
    const how = changeOf("observation", "copying");
    const best = (holder: number, craft: number): number => {
      let most = -Infinity;
      for (let k = holders.size(holder, world.n) - 1; k >= 0; k--)
        most = Math.max(most, theirs[holders.member(holder, k) * items + craft]);
      return most;
    };
    const mean = (holder: number, craft: number): number => {
      const many = holders.size(holder, world.n);
      let sum = 0;
      for (let k = 0; k < many; k++) sum += theirs[holders.member(holder, k) * items + craft];
      return many === 0 ? -Infinity : sum / many;
    };
    const shown = values.by === "best" ? best : mean;
    return () => {
      for (let holder = 0; holder < holders.count; holder++) {
        for (let craft = 0; craft < items; craft++) {
          const own = held.level[holder * items + craft];
          const aim = shown(holder, craft);
          if (aim > own) held.set(holder, craft, own + values.absorption * (aim - own), how);
        }
      }
    };
  },
};
