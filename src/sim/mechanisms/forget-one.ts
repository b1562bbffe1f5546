/** One thing is forgotten. */
import { reasonSlot } from "../core/books.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";
import { nth, ones } from "../exact/bits.ts";

const params = { reason: reason("forgetting"), of } as const satisfies Params;

export const forgetOne: Mechanism<typeof params> = {
  name: "forget-one",
  doc: "Each person forgets one of the items that it knows, any of them with the same chance.",
  params,
  gate: {
    label: "Forgetting",
    ends: ["never", "often"],
    says: "Chance that a person forgets one of the things that it knows.",
  },
  acts: "agents",
  needs: ["repertoire", "recipes"],
  writes: [{ column: "items", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const repertoire = repertoireOf(world, values.of);
    const { bits, size, words } = repertoire;
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (size[i] === 0) continue;
        draws.open(i);
        let rank = draws.below(size[i]);
        for (let w = i * words; w < (i + 1) * words; w++) {
          const here = ones(bits[w]);
          if (rank < here) {
            repertoire.drop(i, (w - i * words) * 32 + nth(bits[w], rank), slot);
            break;
          }
          rank -= here;
        }
      }
    };
  },
};
