/** A memory holds so much: beyond it, what is worth least is forgotten. */
import { reasonSlot } from "../core/books.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";
import { anyWorth, leastWorth } from "../core/worth.ts";

const params = {
  room: {
    kind: "integer",
    doc: "How many items a person can keep in mind",
    unit: "items",
    min: 0,
    plain: {
      label: "Memory",
      ends: ["little", "much"],
      says: "How many things a person can keep in mind.",
    },
  },
  reason: reason("forgetting"),
  of,
} as const satisfies Params;

export const keepBest: Mechanism<typeof params> = {
  name: "keep-best",
  doc: "Each person who knows more than it has room for forgets what is worth least; among equals, chance decides.",
  source: "Vinicius, Rizzo, Battiston & Migliano 2025 (model.py, update_tools)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  writes: [{ column: "items", rows: "own" }],
  loses: () => true,
  bind(world, { room, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { size } = known;
    const slot = reasonSlot(values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        if (size[ids[k]] <= room) continue;
        draws.open(ids[k]);
        while (size[ids[k]] > room)
          known.drop(ids[k], anyWorth(known, ids[k], leastWorth(known, ids[k]), draws), slot);
      }
    };
  },
};
