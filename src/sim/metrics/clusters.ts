/** Camps: groups of people who are near each other and far from the next. */
import { overCrafts } from "../core/crafts.ts";
import { skillOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { craft, inGroup, of } from "../core/shared-params.ts";

const params = {
  least: {
    kind: "integer",
    doc: "The fewest people that count as a cluster",
    unit: "people",
    min: 1,
    default: 1,
  },
  gap: {
    kind: "number",
    doc: "Between two clusters there is more than this; within one, from each to the next, at most this",
    min: 0,
    default: 0.01,
  },
  craft,
  group: inGroup,
  of,
} as const satisfies Params;

export const clusters: Metric<typeof params> = {
  name: "clusters",
  doc: "Number of clusters of people, near each other in skill and with a gap to the next cluster (in one craft, or the mean over the crafts).",
  source:
    "Deffuant, Neau, Amblard & Weisbuch 2000, Advances in Complex Systems 3:87 (peaks of opinion)",
  unit: "clusters",
  ahead: "neither",
  needs: ["skill"],
  params,
  read(world, values) {
    const { level, items } = skillOf(world, values.of);
    const { rows, from, end } = rowsIn(world, values.group);
    const sorted = new Float64Array(end - from);
    return overCrafts(items, values.craft, (k) => {
      for (let at = from; at < end; at++)
        sorted[at - from] = level[(rows === null ? at : rows[at]) * items + k];
      sorted.sort();
      let found = 0;
      for (let first = 0, at = 1; at <= sorted.length; at++) {
        if (at < sorted.length && sorted[at] - sorted[at - 1] <= values.gap) continue;
        found += at - first >= values.least ? 1 : 0;
        first = at;
      }
      return found;
    });
  },
};
