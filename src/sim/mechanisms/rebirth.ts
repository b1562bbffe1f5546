/** A person is replaced by a newborn who has taken over part of what it knew. */
import { reasonSlot } from "../core/books.ts";
import { dropEach } from "../core/items.ts";
import { CAME, noteWho } from "../core/lineage.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  keep: {
    kind: "number",
    doc: "Chance that the newborn keeps an item of the person it replaces, for each item",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "Handed to newcomers",
      ends: ["nothing", "everything"],
      says: "How much of what a person knew is kept by whoever takes its place.",
    },
  },
  reason: reason("death"),
  of,
} as const satisfies Params;

export const rebirth: Mechanism<typeof params> = {
  name: "rebirth",
  doc: "Each person is replaced in its place by a newborn, who keeps some of what the person knew.",
  params,
  gate: {
    label: "People leaving",
    ends: ["rare", "often"],
    says: "Share of the group that is replaced by newcomers.",
  },
  acts: "agents",
  needs: ["repertoire", "recipes"],
  writes: [{ column: "items", rows: "own" }],
  loses: ({ keep }) => keep < 1,
  bind(world, values, draws) {
    const at = { repertoire: repertoireOf(world, values.of), draws };
    const kinds = [...world.kinds.values()];
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        dropEach(at, ids[k], 1 - values.keep, slot);
        noteWho(kinds, ids[k], CAME);
        world.kept.begin(ids[k]);
      }
    };
  },
};
