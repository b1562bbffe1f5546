/** The item that the turn is about is forgotten. */
import { reasonSlot } from "../core/books.ts";
import { intColumn, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = { reason: reason("forgetting"), of } as const satisfies Params;

export const forgetFound: Mechanism<typeof params> = {
  name: "forget-found",
  doc: "Each person forgets the item that was found in this turn: at a rate per item, each item by itself.",
  params,
  gate: {
    label: "Forgetting",
    ends: ["never", "often"],
    says: "Chance that the item is forgotten.",
  },
  acts: "agents",
  needs: ["repertoire", "recipes"],
  reads: ["found"],
  writes: [{ column: "items", rows: "own" }],
  loses: () => true,
  bind(world, values) {
    const repertoire = repertoireOf(world, values.of);
    const found = intColumn(world.scratch, "found");
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const item = found[ids[k]];
        if (item >= 0) repertoire.drop(ids[k], item, slot);
      }
    };
  },
};
