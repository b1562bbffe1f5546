/** Each person picks somebody to learn from: of its community by how much both belong to it, of others as far as it is porous. */
import { chooser } from "../core/choice.ts";
import { floatColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

/** By how much laneUnit lies above the share that laneBelow takes. */
const HALF_STEP = 0.5 / 4294967296;

const params = {
  porosity: {
    kind: "number",
    doc: "Weight of somebody outside one's group, where a fellow has the product of both memberships: 0 never, 1 like a fellow who belongs as one does oneself",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "pi",
    plain: {
      label: "Porous groups",
      ends: ["closed", "open"],
      says: "How readily people turn to somebody who is not of their group.",
    },
  },
  among: {
    kind: "choice",
    options: ["everybody", "neighbours"],
    doc: "Who is there beside one's fellows: everybody, or those one is tied to",
    default: "everybody",
  },
  over,
} as const satisfies Params;

export const chooseInCommunity: Mechanism<typeof params> = {
  name: "choose-in-community",
  doc: "Each person picks somebody to learn from in this turn: a fellow of its group by how much both feel that they belong, or somebody else by how porous groups are.",
  source:
    "Ours, for communities of practice: weight w_i x w_j of a fellow, the porosity of anybody else, and of a fellow of whom the " +
    "product is less. All at 1: everybody alike; members at 1, porosity 0: the group alone; members at 0: those one is tied to, " +
    "all alike. Nobody, where all weights are 0",
  params,
  acts: "agents",
  asks: () => ["groups"],
  ties: ({ among }) => among === "neighbours",
  consults: () => ["membership"],
  looks: ["membership"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { porosity, among, over: layer }, draws) {
    const network = among === "neighbours" ? layerOf(world, layer) : null;
    const own = floatColumn(world.now, "membership");
    const theirs = floatColumn(world.was, "membership");
    const choose = chooser(world);
    const group = world.groups.of;
    /** Of each row: its weight without any bond; what it comes to; and running sums. */
    const open = new Float64Array(world.capacity).fill(network === null ? porosity : 0);
    const weights = new Float64Array(world.capacity);
    const sums = new Float64Array(world.capacity);
    const openTies = (i: number, weight: number): void => {
      if (network !== null)
        for (let d = network.degree(i) - 1; d >= 0; d--) open[network.at(i, d)] = weight;
    };
    /** Weighs everybody for person i; the largest weight. */
    const weigh = (i: number): number => {
      openTies(i, porosity);
      let largest = 0;
      for (let j = 0; j < world.n; j++) {
        const bond = group[j] === group[i] ? own[i] * theirs[j] : 0;
        weights[j] = j === i ? 0 : Math.max(bond, open[j]);
        largest = Math.max(largest, weights[j]);
      }
      openTies(i, 0);
      return largest;
    };
    /** One of them, in order of rows, at this share of the sum. Weights in shares of the largest: equal ones count exactly. */
    const pick = (largest: number, share: number): number => {
      let sum = 0;
      for (let j = 0; j < world.n; j++) sums[j] = sum += weights[j] / largest;
      let j = 0;
      while (j < world.n - 1 && !(sums[j] > share * sum)) j++;
      return j;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const largest = weigh(i);
        // A word is read as choose-random and choose-neighbour read it, with which this falls together at its limits.
        const share = draws.laneUnit(i, 1) - (network === null ? HALF_STEP : 0);
        choose(i, largest > 0 ? pick(largest, share) : -1);
      }
    };
  },
};
