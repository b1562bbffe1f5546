/** A memory holds so much: beyond it, what is worth least is forgotten. */
import { reasonSlot } from "../core/books.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

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
    const { bits, words, size, values: worth } = known;
    const slot = reasonSlot(values.reason);
    /** The worst item of a row, any of equals: one draw. */
    const worst = (row: number): number => {
      let least = Number.POSITIVE_INFINITY;
      let equals = 0;
      for (let w = 0; w < words; w++) {
        for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
          const value = worth[w * 32 + 31 - Math.clz32(rest & -rest)];
          equals = value < least ? 1 : value === least ? equals + 1 : equals;
          least = Math.min(least, value);
        }
      }
      let rank = draws.below(equals);
      for (let w = 0; w < words; w++) {
        for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
          const item = w * 32 + 31 - Math.clz32(rest & -rest);
          if (worth[item] === least && rank-- === 0) return item;
        }
      }
      return -1;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        if (size[ids[k]] <= room) continue;
        draws.open(ids[k]);
        while (size[ids[k]] > room) known.drop(ids[k], worst(ids[k]), slot);
      }
    };
  },
};
