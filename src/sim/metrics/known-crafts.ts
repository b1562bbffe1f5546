/** Crafts that the group masters. */
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { inGroup, of } from "../core/shared-params.ts";

const params = { group: inGroup, of } as const satisfies Params;

export const knownCrafts: Metric<typeof params> = {
  name: "known-crafts",
  doc: "Number of crafts in which somebody's skill is above the level at which a craft counts as known.",
  unit: "crafts",
  ahead: "more",
  needs: ["skill"],
  params,
  read(world, { group, of: kind }) {
    const { level, items, known, holders } = skillOf(world, kind);
    if (group === undefined) return holders.known();
    const { rows, from, end } = rowsIn(world, group);
    let crafts = 0;
    for (let craft = 0; craft < items; craft++) {
      let at = from;
      while (at < end && level[(rows === null ? at : rows[at]) * items + craft] <= known) at++;
      crafts += at < end ? 1 : 0;
    }
    return crafts;
  },
};
