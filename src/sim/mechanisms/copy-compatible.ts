/** A thing is taken over if it goes with what one has. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { columnOf, intColumn, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { exp } from "../exact/index.ts";

const params = {
  steepness: {
    kind: "number",
    doc: "How much it counts whether things go together: 0: not at all (a fair coin)",
    min: 0,
    max: 100,
    default: 10,
    symbol: "kappa",
    plain: {
      label: "Heed what goes together",
      ends: ["not at all", "strictly"],
      says: "How much people ask whether a new thing goes with what they have.",
    },
  },
  otherwise: {
    kind: "choice",
    options: ["keep", "erase"],
    doc: "What becomes of the same thing where one has it and does not take it over: it is kept, or given up (as in the first function of the book's chapter 12)",
    default: "keep",
  },
  channel: channel("neighbour"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const copyCompatible: Mechanism<typeof params> = {
  name: "copy-compatible",
  doc: "Each person looks at one thing, any there is; if its model has it, it is taken over with a chance that rises with how well it goes with what one has.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 12: 1 / (1 + exp(-kappa C)), C the sum of " +
    "how near it is to what one has (related, near, far of the repertoire), and 1 for the same thing",
  params,
  acts: "agents",
  needs: ["repertoire"],
  reads: ["model"],
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  words: () => 2,
  loses: ({ otherwise }) => otherwise === "erase",
  bind(world, { steepness, otherwise, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { items, words, bits, proximity } = known;
    const theirs = columnOf(world.was, known, "items");
    const model = intColumn(world.scratch, "model");
    const learned = channelSlot(values.channel);
    const given = reasonSlot(values.reason);
    /** How well an item goes with what the row has. */
    const fit = (row: number, item: number): number => {
      let sum = known.has(row, item) ? 1 : 0;
      if (proximity === null) return sum;
      for (let w = 0; w < words; w++) {
        for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1)
          sum += proximity[item * items + w * 32 + 31 - Math.clz32(rest & -rest)];
      }
      return sum;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        const item = draws.laneBelow(i, 1, items);
        if (j < 0 || (theirs[j * words + (item >>> 5)] & (1 << (item & 31))) === 0) continue;
        const chance = 1 / (1 + exp(-steepness * fit(i, item)));
        if (draws.laneUnit(i, 2) < chance) known.learn(i, item, learned, j);
        else if (otherwise === "erase") known.drop(i, item, given);
      }
    };
  },
};
