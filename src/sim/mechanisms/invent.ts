/** A new idea: any item, found alone. */
import { channelSlot } from "../core/books.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const invent: Mechanism<typeof params> = {
  name: "invent",
  doc: "Each person hits on one item, any of all that can be known; it may know it already.",
  params,
  gate: {
    label: "New ideas",
    ends: ["rare", "often"],
    says: "Chance that a person hits on something.",
  },
  acts: "agents",
  needs: ["repertoire"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, values, draws) {
    const repertoire = repertoireOf(world, values.of);
    const own = channelSlot("own");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        repertoire.learn(ids[k], draws.below(repertoire.items), own, -1);
      }
    };
  },
};
