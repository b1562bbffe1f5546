/** How many ties the mean person has. */
import { layerOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import { over } from "../core/shared-params.ts";

const params = { over };

export const meanDegree: Metric<typeof params> = {
  name: "mean-degree",
  doc: "Number of people to whom the mean person is tied.",
  unit: "ties",
  ahead: "neither",
  params,
  ties: true,
  read(world, values) {
    const network = layerOf(world, values.over);
    let ends = 0;
    for (let row = 0; row < network.n; row++) ends += network.degree(row);
    return ends / network.n;
  },
};
