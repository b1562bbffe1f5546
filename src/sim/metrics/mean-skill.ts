/** Skill of the mean person. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, inGroup, of } from "../core/shared-params.ts";

const params = { craft, group: inGroup, of };

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
    const { rows, from, end } = rowsIn(world, values.group);
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      for (let at = from; at < end; at++) sum += level[(rows === null ? at : rows[at]) * items + k];
      return sum / (end - from);
    });
  },
};
