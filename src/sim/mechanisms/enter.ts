/** Things are taken up because related ones are there, and because neighbours have them. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import type { Repertoire } from "../core/knowledge.ts";
import { columnOf, layerOf, repertoireOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";
import { exp } from "../exact/index.ts";

const params = {
  base: {
    kind: "number",
    doc: "Log-odds that a thing is taken up where nothing related is there and no neighbour has it",
    min: -100,
    max: 100,
    symbol: "b0",
    default: -4,
  },
  related: {
    kind: "number",
    doc: "What is added to the log-odds when all related things are there, and in proportion when some are",
    min: -20,
    max: 20,
    symbol: "b1",
    default: 0,
    plain: {
      label: "Learning from what one has",
      ends: ["none", "much"],
      says: "How much it helps to know related things.",
    },
  },
  neighbours: {
    kind: "number",
    doc: "What is added when all neighbours have it, and in proportion (by weight of ties) when some have it",
    min: -20,
    max: 20,
    symbol: "b2",
    default: 0,
    plain: {
      label: "Learning from neighbours",
      ends: ["none", "much"],
      says: "How much it helps that neighbours know it.",
    },
  },
  both: {
    kind: "number",
    doc: "What is added for the product of both shares; below 0: the one helps less where the other helps already",
    min: -20,
    max: 20,
    symbol: "b3",
    default: 0,
    plain: {
      label: "Both at once",
      ends: ["less than their sum", "more"],
      says: "Whether knowing related things and having neighbours who know it help each other, or get in each other's way.",
    },
  },
  exit: {
    kind: "number",
    doc: "Chance that a thing which was there at the start of the turn is given up, for each thing",
    min: 0,
    max: 1,
    default: 0,
    symbol: "epsilon",
    plain: {
      label: "Giving up",
      ends: ["never", "often"],
      says: "Chance that a thing is given up, for each thing that is there.",
    },
  },
  over,
  plus: {
    kind: "layer",
    doc: "Name of a second layer, whose ties count beside those of the first (left out: none); where all ties of a layer weigh the same, each counts 1",
    optional: true,
  },
  channel: channel("neighbour"),
  reason: reason("environment"),
  of,
} as const satisfies Params;

/** Whether neighbours count at all. */
const listens = (values: { readonly neighbours: number; readonly both: number }): boolean =>
  values.neighbours !== 0 || values.both !== 0;

export const enter: Mechanism<typeof params> = {
  name: "enter",
  doc: "Each person takes up what it lacks, the likelier the more related things it has and the more neighbours have it; it may give up what it had.",
  source:
    "Gao, Jun, Pentland, Zhou & Hidalgo 2017, arXiv 1703.01369 (logistic form: base + related w + neighbours W + both w W); " +
    "density w: sum of the proximities of what is there over the sum of all (py-ecomplexity)",
  params,
  acts: "agents",
  needs: ["repertoire"],
  ties: listens,
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  loses: ({ exit }) => exit > 0,
  bind(world, values, draws) {
    const known = repertoireOf(world, values.of);
    const { items } = known;
    const names = listens(values) ? [values.over, values.plus] : [];
    const layers = names.flatMap((name) => (name === undefined ? [] : [layerOf(world, name)]));
    const taught = channelSlot(values.channel);
    const own = channelSlot("own");
    const gone = reasonSlot(values.reason);
    const most = sumsOf(known);
    /** Of each item: the sum of its proximities to what is there, the weight of the neighbours who have it. */
    const near = new Float64Array(items);
    const around = new Float64Array(items);
    const theirs = { bits: columnOf(world.was, known, "items"), words: known.words };
    const turn = (row: number): void => {
      addNear(known, row, near);
      around.fill(0);
      let weight = 0;
      for (let layer = 0; layer < layers.length; layer++)
        weight += addLayer(layers[layer], row, theirs, around);
      draws.open(row);
      for (let item = 0; item < items; item++) {
        const u = draws.unit();
        if (known.has(row, item)) {
          if (u < values.exit) known.drop(row, item, gone);
          continue;
        }
        const w = most[item] === 0 ? 0 : near[item] / most[item];
        const W = weight === 0 ? 0 : around[item] / weight;
        const odds = values.base + values.related * w + (values.neighbours + values.both * w) * W;
        if (u < 1 / (1 + exp(-odds))) known.learn(row, item, W > 0 ? taught : own, -1);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) turn(ids[k]);
    };
  },
};

/** Sum of the proximities of each item to all others. */
function sumsOf({ items, proximity }: Repertoire): Float64Array {
  const sums = new Float64Array(items);
  if (proximity !== null)
    for (let at = 0; at < proximity.length; at++) sums[at % items] += proximity[at];
  return sums;
}

/** Writes, for each item, the sum of its proximities to what the row knows. */
function addNear(
  { bits, words, items, proximity }: Repertoire,
  row: number,
  near: Float64Array,
): void {
  near.fill(0);
  if (proximity === null) return;
  for (let w = 0; w < words; w++) {
    for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
      const first = (w * 32 + 31 - Math.clz32(rest & -rest)) * items;
      for (let item = 0; item < items; item++) near[item] += proximity[first + item];
    }
  }
}

/** What others are seen to know. */
interface Seen {
  readonly bits: Int32Array;
  readonly words: number;
}

/** Adds, for each item, the weight of the row's neighbours in a layer who know it; returns the weight of all of them. */
function addLayer(ties: Network, row: number, { bits, words }: Seen, around: Float64Array): number {
  const degree = ties.degree(row);
  let all = 0;
  for (let d = 0; d < degree; d++) {
    const upTo = ties.weightUpTo(row, d);
    const j = ties.at(row, d);
    for (let w = 0; w < words; w++) {
      for (let rest = bits[j * words + w]; rest !== 0; rest &= rest - 1)
        around[w * 32 + 31 - Math.clz32(rest & -rest)] += upTo - all;
    }
    all = upTo;
  }
  return all;
}
