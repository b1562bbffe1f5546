/** One alone does not persuade: a thing is taken up the likelier the more neighbours have it. */
import { channelSlot } from "../core/books.ts";
import { columnOf, layerOf, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over } from "../core/shared-params.ts";
import { pow } from "../exact/index.ts";

const params = {
  exponent: {
    kind: "number",
    doc: "How much it takes: the share of those who have it, to this power, is the chance (1: one of them is as good as any; above: many are needed)",
    min: 0,
    max: 100,
    default: 2,
    symbol: "e",
    plain: {
      label: "How many it takes",
      ends: ["one is enough", "nearly all"],
      says: "How many of the people you know must have a thing before you take it up.",
    },
  },
  share: {
    kind: "choice",
    options: ["of-neighbours", "of-people"],
    doc: "What their number is divided by: the number of neighbours, or that of all people (as in the code of the book's chapter 14)",
    default: "of-neighbours",
  },
  over,
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const copyIfMany: Mechanism<typeof params> = {
  name: "copy-if-many",
  doc: "Each person takes up each thing that neighbours have, with the share of those who have it, to a power, as the chance.",
  source:
    "Centola 2010, Science 329:1194 (complex contagion); Acerbi, Mesoudi & Smolla, Individual-based models of cultural " +
    "evolution, ch. 14 (gossip_model_2)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  ties: () => true,
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, { exponent, share, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { items, words } = known;
    const theirs = columnOf(world.was, known, "items");
    const network = layerOf(world, values.over);
    const slot = channelSlot(values.channel);
    /** How many neighbours have each item, and the first of them. */
    const many = new Int32Array(items);
    const first = new Int32Array(items);
    const count = (j: number): void => {
      for (let w = 0; w < words; w++) {
        for (let rest = theirs[j * words + w]; rest !== 0; rest &= rest - 1) {
          const item = w * 32 + 31 - Math.clz32(rest & -rest);
          if (many[item]++ === 0) first[item] = j;
        }
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const degree = network.degree(i);
        many.fill(0);
        for (let d = 0; d < degree; d++) count(network.at(i, d));
        const all = share === "of-neighbours" ? degree : world.n;
        draws.open(i);
        for (let item = 0; item < items; item++) {
          if (many[item] === 0) continue;
          const u = draws.unit();
          if (u < pow(many[item] / all, exponent)) known.learn(i, item, slot, first[item]);
        }
      }
    };
  },
};
