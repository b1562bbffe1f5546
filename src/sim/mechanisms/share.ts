/** What two people have found together is theirs, and may be told to all their neighbours. */
import { channelSlot } from "../core/books.ts";
import { intColumn, layerOf, repertoireOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over } from "../core/shared-params.ts";

const params = {
  with: {
    kind: "choice",
    options: ["pair", "neighbours"],
    doc: "Who hears of it: the pair alone, or all neighbours of both too",
    default: "neighbours",
  },
  chance: {
    kind: "number",
    doc: "Chance that a neighbour takes it up, for each neighbour of each of the two; the two themselves always learn",
    min: 0,
    max: 1,
    default: 1,
    symbol: "p_diff",
    plain: {
      label: "Telling others",
      ends: ["never", "always"],
      says: "How often a neighbour of those who find something hears of it.",
    },
  },
  over,
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const share: Mechanism<typeof params> = {
  name: "share",
  doc: "What a person and its model have found is learned by both, and may be told to all their neighbours.",
  source:
    "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (with: neighbours, chance 1: one-to-many; with: pair: one-to-one); " +
    "Moser & Smaldino 2023, Proc. R. Soc. B 290:20232281 (chance below 1)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  ties: (values) => values.with === "neighbours",
  reads: ["found", "model"],
  writes: [
    { column: "items", rows: "own" },
    { column: "items", rows: "others", commutes: true },
  ],
  bind(world, values, draws) {
    const repertoire = repertoireOf(world, values.of);
    const network = values.with === "neighbours" ? layerOf(world, values.over) : null;
    const found = intColumn(world.scratch, "found");
    const model = intColumn(world.scratch, "model");
    const own = channelSlot("own");
    const told = channelSlot(values.channel);
    const tellAll = (ties: Network, from: number, item: number): void => {
      const degree = ties.degree(from);
      for (let d = 0; d < degree; d++) {
        if (values.chance === 1 || draws.unit() < values.chance)
          repertoire.learn(ties.at(from, d), item, told, from);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const item = found[i];
        if (item < 0) continue;
        const j = model[i];
        repertoire.learn(i, item, own, -1);
        if (j >= 0) repertoire.learn(j, item, own, -1);
        if (network === null) continue;
        draws.open(i);
        tellAll(network, i, item);
        if (j >= 0) tellAll(network, j, item);
      }
    };
  },
};
