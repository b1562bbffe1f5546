/** Skill of the best person. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, inGroup, of } from "../core/shared-params.ts";

const params = { craft, group: inGroup, of };

export const bestSkill: Metric<typeof params> = {
  name: "best-skill",
  doc: "Skill of the most skilled person (in one craft, or the mean over the crafts).",
  unit: "skill",
  ahead: "more",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    const { rows, from, end } = rowsIn(world, values.group);
    return overCrafts(items, values.craft, (k) => {
      let best = -Infinity;
      for (let at = from; at < end; at++)
        best = Math.max(best, level[(rows === null ? at : rows[at]) * items + k]);
      return best;
    });
  },
};
