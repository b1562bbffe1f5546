/** A tie is given up for another: somebody turns from one neighbour to a stranger. */
import { moveTie, strangerOf } from "../core/changing.ts";
import { layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = { over } as const satisfies Params;

export const rewire: Mechanism<typeof params> = {
  name: "rewire",
  doc: "Each person gives up one of its ties, any of them, for a tie to somebody who is no neighbour yet; the number of ties stays.",
  source:
    "Moser & Smaldino 2023, Proc. R. Soc. B 290:20232281 (code: change_connections, with probability change_link, from the " +
    "second step on, before the step): one person after the other, in the order of rows; who is given up cannot be chosen " +
    "in the same move; who has no tie, or is tied to everybody, keeps what it has",
  params,
  gate: {
    label: "Changing friends",
    ends: ["never", "always"],
    says: "Chance that a person turns from one friend to somebody new, each time.",
  },
  acts: "agents",
  ties: () => true,
  changes: () => true,
  words: () => 2,
  bind(world, values, draws) {
    const network = layerOf(world, values.over);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const degree = network.degree(i); // none while the layer is closed
        const strangers = network.n - 1 - degree;
        if (degree === 0 || strangers === 0) continue;
        const from = network.at(i, draws.laneBelow(i, 1, degree));
        moveTie(network, i, from, strangerOf(network, i, draws.laneBelow(i, 2, strangers)));
      }
    };
  },
};
