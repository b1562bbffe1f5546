/** The learning curve: who can do more needs less time for a piece of work. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, inGroup, of } from "../core/shared-params.ts";
import { pow } from "../exact/index.ts";

const params = {
  exponent: {
    kind: "number",
    doc: "How steeply the cost falls with skill; 0.32: to 80 % with twice the skill",
    min: 0,
    default: 0.32,
    symbol: "b",
  },
  craft,
  group: inGroup,
  of,
} as const satisfies Params;

export const unitCost: Metric<typeof params> = {
  name: "unit-cost",
  doc: "Hours that a unit of work takes the mean person, its skill to the power -b: 1 at a skill of 1 (in one craft, or the mean over the crafts; of those who have some).",
  source:
    "Wright 1936, J. Aeronautical Sciences 3:122 (the learning curve); Argote, Beckman & Epple 1990, Management Science 36:140",
  unit: "hours",
  ahead: "less",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    const { rows, from, end } = rowsIn(world, values.group);
    return overCrafts(items, values.craft, (k) => {
      let sum = 0;
      let able = 0;
      for (let at = from; at < end; at++) {
        const skill = level[(rows === null ? at : rows[at]) * items + k];
        if (!(skill > 0)) continue;
        sum += pow(skill, -values.exponent);
        able++;
      }
      return sum / able;
    });
  },
};
