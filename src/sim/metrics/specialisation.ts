/** Whether people know much of one thing, or a little of all. */
import { recipesOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const specialisation: Metric<typeof params> = {
  name: "specialisation",
  doc: "Share of the mean person's items that belong to its best known lineage; where the table has no lineages, 1, and 0 for who knows nothing.",
  source: "after Vinicius, Rizzo, Battiston & Migliano 2025 (model.py: count_specialization)",
  unit: "of 1",
  ahead: "neither",
  needs: ["recipes"],
  params,
  read(world, values) {
    const known = recipesOf(world, values.of);
    const { lineages, size, items } = known;
    const counts = new Int32Array(lineages);
    let sum = 0;
    for (let row = 0; row < world.n; row++) {
      if (size[row] === 0) continue;
      counts.fill(0);
      for (let item = 0; item < items; item++) if (known.has(row, item)) counts[item % lineages]++;
      sum += Math.max(...counts) / size[row];
    }
    return sum / world.n;
  },
};
