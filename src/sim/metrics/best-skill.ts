/** Skill of the best person. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { craft, of } from "../core/shared-params.ts";

const params = { craft, of };

export const bestSkill: Metric<typeof params> = {
  name: "best-skill",
  doc: "Skill of the most skilled person (in one craft, or the mean over the crafts).",
  unit: "skill",
  ahead: "more",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    return overCrafts(items, values.craft, (k) => {
      let best = -Infinity;
      for (let row = 0; row < world.n; row++) best = Math.max(best, level[row * items + k]);
      return best;
    });
  },
};
