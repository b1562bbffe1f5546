/** How many of one's friends are friends of each other. */
import { tied } from "../core/changing.ts";
import { layerOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Metric } from "../core/part.ts";
import { over } from "../core/shared-params.ts";

const params = { over };

export const clustering: Metric<typeof params> = {
  name: "clustering",
  doc: "Share of the pairs of neighbours of a person who are tied to each other, for the mean person; 0 for who has fewer than two neighbours. A tie that leads one way counts half.",
  source: "Watts & Strogatz 1998, Nature 393:440 (their C)",
  unit: "of 1",
  ahead: "neither",
  params,
  ties: true,
  read(world, values) {
    const network = layerOf(world, values.over);
    if (network.complete) return network.n > 2 ? 1 : 0;
    let sum = 0;
    for (let row = 0; row < network.n; row++) {
      const degree = network.degree(row);
      if (degree > 1) sum += (2 * pairsAround(network, row)) / (degree * (degree - 1));
    }
    return sum / network.n;
  },
};

/** Number of ties among the neighbours of a person. */
function pairsAround(network: Network, row: number): number {
  const degree = network.degree(row);
  let pairs = 0;
  for (let a = 1; a < degree; a++) {
    const one = network.at(row, a);
    for (let b = 0; b < a; b++) pairs += tied(network, one, network.at(row, b)) ? 1 : 0;
    if (network.oneWay)
      for (let b = 0; b < a; b++) pairs += tied(network, network.at(row, b), one) ? 1 : 0;
  }
  return network.oneWay ? pairs / 2 : pairs;
}
