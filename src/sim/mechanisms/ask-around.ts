/** A task needs several things; what a person lacks, it asks for: who is thought to know it first, then by word of mouth. */
import { channelSlot, changeOf } from "../core/books.ts";
import type { Variants } from "../core/knowledge.ts";
import {
  columnOf,
  floatColumn,
  institutionOf,
  layerOf,
  repertoireOf,
  variantsHeldBy,
  variantsOf,
} from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";
import type { World } from "../core/world.ts";
import type { Draws } from "../random/draws.ts";
import { drawTo } from "../random/shuffle.ts";

const params = {
  things: {
    kind: "integer",
    doc: "Number of things that a task needs, any different ones alike",
    unit: "items",
    min: 1,
    max: 4096,
    default: 5,
  },
  patience: {
    kind: "integer",
    doc: "How many people at most are asked by word of mouth for one thing, each a neighbour of the one before",
    unit: "people",
    min: 0,
    max: 1000,
    default: 10,
    plain: {
      label: "Patience",
      ends: ["none", "much"],
      says: "How many people somebody asks before giving up.",
    },
  },
  learns: {
    kind: "number",
    doc: "Chance that who is helped knows the thing from then on",
    min: 0,
    max: 1,
    default: 0,
    plain: {
      label: "Learning it oneself",
      ends: ["never", "always"],
      says: "How often somebody who is helped can do it alone the next time.",
    },
  },
  directory: {
    kind: "kind",
    sort: "variants",
    doc: "Name of a kind of variants, a trait for each thing and a variant for each place, at least: who is thought to know it. Who helps is entered, who cannot is struck out. Left out: nobody keeps track",
    optional: true,
  },
  shared: {
    kind: "institution",
    doc: "Name of the institution that keeps the directory for all who belong to it; left out: each person keeps its own",
    optional: true,
  },
  over,
  of,
} as const satisfies Params;

/** Who is thought to know what, for the person who asks. */
interface Directory {
  readonly entries: Variants;
  rowOf(row: number): number;
}

function directoryOf(world: World, { directory, shared }: Values<typeof params>): Directory | null {
  if (directory === undefined) return null;
  const own = variantsOf(world, directory);
  if (shared === undefined) return { entries: own, rowOf: (row) => row };
  const institution = institutionOf(world, shared);
  return {
    entries: variantsHeldBy(institution, own),
    rowOf: (row) => institution.holderOf(row),
  };
}

/** Says who supplies a person with a thing that it lacks: -1: nobody. Counts in `hops` whom it asks. */
function asking(
  world: World,
  values: Values<typeof params>,
  draws: Draws,
): (i: number, item: number) => number {
  const { patience } = values;
  const known = repertoireOf(world, values.of);
  const { words } = known;
  const theirs = columnOf(world.was, known, "items");
  const network = layerOf(world, values.over);
  const directory = directoryOf(world, values);
  const hops = floatColumn(world.now, "hops");
  const how = changeOf("observation", "environment");
  const knows = (row: number, item: number): boolean =>
    (theirs[row * words + (item >>> 5)] & (1 << (item & 31))) !== 0;

  /** Asks along ties, from neighbour to neighbour. */
  const walk = (i: number, item: number): number => {
    let at = i;
    for (let k = 0; k < patience && network.degree(at) > 0; k++) {
      at = network.towards(at, draws.unit());
      if (at === i) continue;
      hops[i]++;
      if (knows(at, item)) return at;
    }
    return -1;
  };
  if (directory === null) return walk;
  const { entries } = directory;
  return (i, item) => {
    const own = directory.rowOf(i);
    const expert = entries.variant[own * entries.count + item];
    if (expert >= 0 && expert < world.n && expert !== i) {
      hops[i]++;
      if (knows(expert, item)) return expert;
      entries.take(own, item, -1, how);
    }
    const found = walk(i, item);
    how.source = found;
    if (found >= 0) entries.take(own, item, found, how);
    return found;
  };
}

export const askAround: Mechanism<typeof params> = {
  name: "ask-around",
  doc: "Each person has a task that needs several things; for what it does not know it asks the one who it thinks knows it, else one after the other along ties.",
  source:
    "After Ren, Carley & Argote 2006, Management Science 52:671 (transactive memory; abstract only, the algorithm is ours). A " +
    "directory that all share is seen as it is, in the order of places",
  params,
  acts: "agents",
  needs: ["repertoire"],
  ties: () => true,
  asks: ({ directory }) => (directory === undefined ? [] : ["directory"]),
  looks: ["items"],
  keeps: () => ["hops", "supplied"],
  writes: ["items", "variant", "hops", "supplied"].map((column) => ({ column, rows: "own" })),
  loses: ({ directory }) => directory !== undefined,
  bind(world, values, draws) {
    const { learns } = values;
    const known = repertoireOf(world, values.of);
    const { items } = known;
    const find = asking(world, values, draws);
    const [hops, supplied] = [floatColumn(world.now, "hops"), floatColumn(world.now, "supplied")];
    const things = Math.min(values.things, items);
    const drawn = Int32Array.from({ length: items }, (_, item) => item);
    const told = channelSlot("neighbour");
    const turn = (i: number): void => {
      draws.open(i);
      hops[i] = 0;
      let there = 0;
      for (let k = 0; k < things; k++) {
        const item = drawTo(drawn, k, items, draws);
        const helper = known.has(i, item) ? i : find(i, item);
        if (helper >= 0) there++;
        if (helper < 0 || helper === i || learns === 0) continue;
        if (draws.unit() < learns) known.learn(i, item, told, helper);
      }
      supplied[i] = there / things;
      for (let k = 0; k < items; k++) drawn[k] = k; // the next one begins with the same order
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) turn(ids[k]);
    };
  },
};
