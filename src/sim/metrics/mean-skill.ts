/** Skill of the mean person. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { craft, of } from "../core/shared-params.ts";

const params = { craft, of };

export const meanSkill: Metric<typeof params> = {
  name: "mean-skill",
  doc: "Skill of the mean person (in one craft, or the mean over the crafts).",
  source: "Henrich 2004, American Antiquity 69:197 (z-bar)",
  unit: "skill",
  ahead: "more",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      for (let row = 0; row < world.n; row++) sum += level[row * items + k];
      return sum / world.n;
    });
  },
};
