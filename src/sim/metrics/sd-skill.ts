/** How much people differ in skill. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, inGroup, of } from "../core/shared-params.ts";

const params = { craft, group: inGroup, of };

export const sdSkill: Metric<typeof params> = {
  name: "sd-skill",
  doc: "Standard deviation of skill between people, divided by n - 1 (in one craft, or the mean over the crafts).",
  unit: "skill",
  ahead: "neither",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    const { rows, from, end } = rowsIn(world, values.group);
    const n = end - from;
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      for (let at = from; at < end; at++) sum += level[(rows === null ? at : rows[at]) * items + k];
      const mean = sum / n;
      let squares = 0;
      for (let at = from; at < end; at++) {
        const apart = level[(rows === null ? at : rows[at]) * items + k] - mean;
        squares += apart * apart;
      }
      return n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1));
    });
  },
};
