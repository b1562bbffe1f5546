/** A set of things that each person knows, each by itself or each building on the one before. */
import type { KnowledgePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { ChainBits } from "./chain.ts";
import { proximityOf, RELATED, relatedProblems } from "./proximity.ts";
import { RepertoireBits, repertoireColumns, repertoireExtraBytes } from "./repertoire.ts";

const params = {
  items: {
    kind: "integer",
    doc: "How many different things can be known",
    unit: "items",
    min: 1,
    max: 65536,
    default: 256,
    symbol: "M",
  },
  start: {
    kind: "integer",
    doc: "How many times each newcomer draws an item at random at the start (the same may come twice); on a chain, how many steps it knows",
    unit: "draws",
    min: 0,
    max: 65536,
    default: 0,
  },
  structure: {
    kind: "choice",
    options: ["none", "chain"],
    doc: "Whether things build on each other: each by itself (none, also where it is left out), or each needs the one before it (chain)",
    optional: true,
  },
  related: {
    kind: "choice",
    options: RELATED,
    doc: "Which things are near to which: all alike (uniform), those of the same block (blocks), each pair in its own way (random), or pairs written out (pairs); left out: none",
    optional: true,
  },
  near: {
    kind: "number",
    doc: "How near related things are to each other; with random, the most (left out: 1); below 0: they do not go together",
    min: -100,
    max: 100,
    optional: true,
    symbol: "phi",
  },
  far: {
    kind: "number",
    doc: "How near things of different blocks are; with random, the least (left out: 0)",
    min: -100,
    max: 100,
    optional: true,
  },
  chance: {
    kind: "number",
    doc: "With random: chance that a pair is near, else it is far (left out: each pair a number between the two)",
    min: 0,
    max: 1,
    optional: true,
    symbol: "gamma",
  },
  blocks: {
    kind: "integer",
    doc: "Number of blocks, of as equal a size as can be, in the order of items",
    unit: "blocks",
    min: 1,
    optional: true,
  },
  pattern: {
    kind: "integer",
    doc: "With random: another number, another pattern, the same in all runs (left out: 0)",
    min: 0,
    max: 2147483647,
    optional: true,
  },
  pairs: {
    kind: "edges",
    doc: "Pairs of items that are near to each other, counted from 0, and how near (1 where it is left out): [[0, 1, 0.5]]",
    optional: true,
  },
} as const satisfies Params;

export const repertoire: KnowledgePart<typeof params> = {
  name: "repertoire",
  doc: "Each person knows a set of things, each by itself unless the file says that each builds on the one before.",
  params,
  columns: ({ items }, rows) => repertoireColumns(items, rows),
  extraBytes: ({ items, related }) =>
    repertoireExtraBytes(items) + (related === undefined ? 0 : 8 * items * items),
  problems: ({ items, start, structure, ...related }) => [
    ...relatedProblems({ items, ...related }),
    ...(structure === "chain" && start > items
      ? [{ key: "start", message: `a chain of ${items} items has no step ${start}` }]
      : []),
  ],
  create(columns, { items, start, structure, ...related }, name) {
    const proximity = proximityOf({ items, ...related });
    const table = {
      name,
      use: "repertoire" as const,
      items,
      labels: [],
      values: new Float64Array(items).fill(1),
      goals: new Int32Array(0),
      ...(proximity === null ? {} : { proximity }),
    };
    if (structure === "chain") {
      return new ChainBits(columns, table, (row, _draws, channel, self) => {
        for (let step = 0; step < start; step++) self.learn(row, step, channel, -1);
      });
    }
    return new RepertoireBits(columns, table, (row, draws, channel, self) => {
      for (let k = 0; k < start; k++) self.learn(row, draws.below(items), channel, -1);
    });
  },
};
