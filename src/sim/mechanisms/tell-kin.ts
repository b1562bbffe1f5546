/** What two have found they keep, if it is worth it, and tell those around them, close kin most of all. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { intColumn, layerOf, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";
import { anyWorth, leastWorth } from "../core/worth.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that a neighbour learns of it along a tie of weight 1; along others in proportion to their weight, at most 1",
    min: 0,
    max: 100,
    default: 1,
    plain: {
      label: "Telling kin",
      ends: ["never", "always"],
      says: "How readily people tell those around them what they have found.",
    },
  },
  room: {
    kind: "integer",
    doc: "How many items a person can keep in mind: beyond it, something at least as good takes the place of the worst (left out: no end)",
    unit: "items",
    min: 1,
    optional: true,
    plain: {
      label: "Memory",
      ends: ["little", "much"],
      says: "How many things a person can keep in mind.",
    },
  },
  over,
  channel: channel("neighbour"),
  reason: reason("forgetting"),
  of,
} as const satisfies Params;

export const tellKin: Mechanism<typeof params> = {
  name: "tell-kin",
  doc: "What a person and its model have found is kept by each of them if it is worth at least as much as the worst that they know; who keeps it tells its neighbours, by the weight of ties.",
  source: "Vinicius, Rizzo, Battiston & Migliano 2025 (model.py: modello, update_tools)",
  params,
  acts: "agents",
  needs: ["recipes"],
  ties: () => true,
  reads: ["found", "model"],
  writes: [
    { column: "items", rows: "own" },
    { column: "items", rows: "others" },
  ],
  loses: ({ room }) => room !== undefined,
  bind(world, { chance, room = Number.POSITIVE_INFINITY, ...values }, draws) {
    const known = recipesOf(world, values.of);
    const { size, values: worth } = known;
    const network = layerOf(world, values.over);
    const found = intColumn(world.scratch, "found");
    const model = intColumn(world.scratch, "model");
    const own = channelSlot("own");
    const told = channelSlot(values.channel);
    const slot = reasonSlot(values.reason);
    /** The row takes an item in, if there is room or it is worth the place of another. */
    const take = (row: number, item: number, how: number, source: number): void => {
      if (known.has(row, item)) return;
      if (size[row] >= room) {
        const least = leastWorth(known, row);
        if (worth[item] < least) return;
        known.drop(row, anyWorth(known, row, least, draws), slot);
      }
      known.learn(row, item, how, source);
    };
    const tell = (from: number, item: number): void => {
      const degree = network.degree(from);
      let before = 0;
      for (let d = 0; d < degree; d++) {
        const upTo = network.weightUpTo(from, d);
        if (draws.unit() < chance * (upTo - before)) take(network.at(from, d), item, told, from);
        before = upTo;
      }
    };
    const worthwhile = (row: number, item: number): boolean =>
      row >= 0 && !known.has(row, item) && worth[item] >= leastWorth(known, row);
    const keep = (row: number, item: number): void => {
      take(row, item, own, -1);
      tell(row, item);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const item = found[i];
        if (item < 0) continue;
        const forOne = worthwhile(i, item);
        const forOther = worthwhile(model[i], item);
        draws.open(i);
        if (forOne) keep(i, item);
        if (forOther) keep(model[i], item);
      }
    };
  },
};
