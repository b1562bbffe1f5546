/** Things are forgotten, each by itself. */
import { reasonSlot } from "../core/books.ts";
import { dropEach } from "../core/items.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that a known item is forgotten, for each item",
    min: 0,
    max: 1,
    symbol: "lambda",
    plain: {
      label: "Forgetting",
      ends: ["never", "often"],
      says: "Chance that a person forgets a thing that it knows.",
    },
  },
  reason: reason("forgetting"),
  of,
} as const satisfies Params;

export const forget: Mechanism<typeof params> = {
  name: "forget",
  doc: "Each person forgets each item that it knows with the same small chance.",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  writes: [{ column: "items", rows: "own" }],
  loses: ({ chance }) => chance > 0,
  bind(world, values, draws) {
    const at = { repertoire: repertoireOf(world, values.of), draws };
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) dropEach(at, ids[k], values.chance, slot);
    };
  },
};
