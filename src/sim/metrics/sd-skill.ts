/** How much people differ in skill. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { craft, of } from "../core/shared-params.ts";

const params = { craft, of };

export const sdSkill: Metric<typeof params> = {
  name: "sd-skill",
  doc: "Standard deviation of skill between people, divided by n - 1 (in one craft, or the mean over the crafts).",
  unit: "skill",
  ahead: "neither",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    const { n } = world;
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      for (let row = 0; row < n; row++) sum += level[row * items + k];
      const mean = sum / n;
      let squares = 0;
      for (let row = 0; row < n; row++) {
        const from = level[row * items + k] - mean;
        squares += from * from;
      }
      return n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1));
    });
  },
};
