/** Two main traits are tried together. */
import { channelSlot } from "../core/books.ts";
import { intColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that the two make something useful, each time they are tried",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "P_useful",
  },
  channel: channel("own"),
  of,
} as const satisfies Params;

export const joinLeaps: Mechanism<typeof params> = {
  name: "join-leaps",
  doc: "The main trait that was found in this turn is tried with another main trait, any of those known; the two may make something useful.",
  source: "Kolodny, Creanza & Feldman 2015, PNAS 112:E6762 (combinations), in a form of our own",
  params,
  acts: "agents",
  needs: ["recipes"],
  asks: () => ["leaps"],
  reads: ["found"],
  writes: [{ column: "items", rows: "own" }],
  words: () => 2,
  bind(world, { chance, ...values }, draws) {
    const known = recipesOf(world, values.of);
    const main = known.leaps?.main ?? 0;
    const found = intColumn(world.scratch, "found");
    const slot = channelSlot(values.channel);
    /** The main trait of this row with `rank` others before it, itself left out; -1: there are not so many. */
    const other = (row: number, trait: number, rank: number): number => {
      let left = rank;
      for (let item = 0; item < main; item++)
        if (item !== trait && known.has(row, item) && left-- === 0) return item;
      return -1;
    };
    const others = (row: number, trait: number): number => {
      let many = 0;
      for (let item = 0; item < main; item++)
        many += item !== trait && known.has(row, item) ? 1 : 0;
      return many;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const trait = found[i];
        if (trait < 0 || trait >= main || draws.laneUnit(i, 2) >= chance) continue;
        const second = other(i, trait, draws.laneBelow(i, 1, others(i, trait)));
        if (second >= 0) known.learn(i, known.pairOf(trait, second), slot, -1);
      }
    };
  },
};
