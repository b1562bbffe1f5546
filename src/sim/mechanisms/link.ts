/** Who learns from somebody comes to be tied to it. */
import { linkTie, tied } from "../core/changing.ts";
import { intColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = {
  most: {
    kind: "integer",
    doc: "Nobody makes a tie by itself who has so many already; left out: there is no such limit",
    unit: "ties",
    min: 1,
    optional: true,
  },
  over,
} as const satisfies Params;

export const link: Mechanism<typeof params> = {
  name: "link",
  doc: "Each person who has chosen a model makes a tie to it, if there is none yet.",
  source:
    "Ours. Whoever acts comes first: one person after the other, in the order of rows; a tie is one both ways",
  params,
  gate: {
    label: "New ties",
    ends: ["none", "many"],
    says: "How often somebody makes a tie to the one it has met.",
  },
  acts: "agents",
  reads: ["model"],
  ties: () => true,
  changes: () => "number",
  bind(world, { most = Infinity, over: layer }) {
    const network = layerOf(world, layer);
    const model = intColumn(world.scratch, "model");
    return (ids, n) => {
      if (network.closed) return;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0 || j === i || network.degree(i) >= most || tied(network, i, j)) continue;
        linkTie(network, i, j);
      }
    };
  },
};
