/** A person is replaced by a newborn who knows nothing yet. */
import { reasonSlot } from "../core/books.ts";
import { CAME, noteWho } from "../core/lineage.ts";
import { knowledgeOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = { reason: reason("death"), of } as const satisfies Params;

export const newborn: Mechanism<typeof params> = {
  name: "newborn",
  doc: "Each person is replaced in its place by a newborn who knows nothing of this kind of knowledge yet.",
  source:
    "Ours. Other kinds of knowledge of the person stay until another part writes them; what parts keep (payoff, age) begins anew",
  params,
  gate: {
    label: "People leaving",
    ends: ["rare", "often"],
    says: "Share of the group that is replaced by newcomers.",
  },
  acts: "agents",
  asks: () => ["undecided"], // where everybody has an answer, nobody can have none
  writes: ["items", "skill", "variant", "belief", "evidence"].map((column) => ({
    column,
    rows: "own",
  })),
  loses: () => true,
  bind(world, values) {
    const kind = knowledgeOf(world, values.of);
    const kinds = [...world.kinds.values()];
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        kind.clear(ids[k], slot);
        noteWho(kinds, ids[k], CAME);
        world.kept.begin(ids[k]);
      }
    };
  },
};
