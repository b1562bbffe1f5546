/** Skill of the mean person. */
import { overCrafts } from "../core/crafts.ts";
import { institutionOf, skillHeldBy, skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, heldBy, inGroup, of } from "../core/shared-params.ts";

const params = { craft, group: inGroup, heldBy, of };

export const meanSkill: Metric<typeof params> = {
  name: "mean-skill",
  doc: "Skill of the mean person, or level of an institution that has people (in one craft, or the mean over the crafts).",
  source: "Henrich 2004, American Antiquity 69:197 (z-bar)",
  unit: "skill",
  ahead: "more",
  needs: ["skill"],
  params,
  read(world, values) {
    const people = skillOf(world, values.of);
    const name = values.heldBy;
    const institution = name === undefined ? null : institutionOf(world, name);
    const { level, items } = institution === null ? people : skillHeldBy(institution, people);
    const { rows, from, end } =
      institution === null
        ? rowsIn(world, values.group)
        : { rows: null, from: 0, end: institution.count };
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      let n = 0;
      for (let at = from; at < end; at++) {
        const row = rows === null ? at : rows[at];
        if (institution?.size(row, world.n) === 0) continue;
        sum += level[row * items + k];
        n++;
      }
      return sum / n;
    });
  },
};
