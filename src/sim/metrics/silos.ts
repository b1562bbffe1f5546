/** Into how many silos people have fallen apart. */
import { setsOf } from "../core/alike.ts";
import { beliefsOf, layerOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";

const params = { over, of } as const satisfies Params;

export const silos: Metric<typeof params> = {
  name: "silos",
  doc: "Number of silos: connected regions of a network in which everybody gives the same answer to every question.",
  source: "Axelrod 1997, J. Conflict Resolution 41:203 (number of cultural regions)",
  unit: "silos",
  ahead: "neither",
  needs: ["beliefs"],
  params,
  ties: true,
  read(world, { over: layer, of: kind }) {
    const network = layerOf(world, layer);
    const sets = setsOf(beliefsOf(world, kind), world.n);
    if (network.complete) return sets.count;
    // Regions are merged tie by tie (union and find).
    const up = Int32Array.from({ length: network.n }, (_, row) => row);
    const top = (row: number): number => {
      let at = row;
      while (up[at] !== at) at = up[at] = up[up[at]];
      return at;
    };
    let regions = network.n;
    for (let row = 0; row < network.n; row++) {
      for (let d = network.degree(row) - 1; d >= 0; d--) {
        const other = network.at(row, d);
        if (sets.of[other] !== sets.of[row]) continue;
        const [a, b] = [top(row), top(other)];
        up[a] = b;
        regions -= a === b ? 0 : 1;
      }
    }
    return regions;
  },
};
