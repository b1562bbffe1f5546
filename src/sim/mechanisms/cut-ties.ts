/** Ties fall asleep. */
import { cutTie } from "../core/changing.ts";
import { layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that a tie is given up, for each tie of a person who acts; a tie between two who act can go by either",
    min: 0,
    max: 1,
    default: 1,
    plain: {
      label: "Ties that end",
      ends: ["none", "all"],
      says: "Chance that a tie is given up, for each tie of a person.",
    },
  },
  over,
} as const satisfies Params;

export const cutTies: Mechanism<typeof params> = {
  name: "cut-ties",
  doc: "Each person gives up each of its ties with the same chance, each tie by itself.",
  source: "Ours. One person after the other, in the order of rows",
  params,
  gate: {
    label: "People who end ties",
    ends: ["nobody", "all"],
    says: "Chance that a person looks through its ties, each time.",
  },
  acts: "agents",
  ties: () => true,
  changes: () => "number",
  bind(world, { chance, over: layer }, draws) {
    const network = layerOf(world, layer);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        // From the last on: what is cut moves only those that were looked at before. None while the layer is closed.
        for (let d = network.degree(i) - 1; d >= 0; d--)
          if (draws.unit() < chance) cutTie(network, i, network.at(i, d));
      }
    };
  },
};
