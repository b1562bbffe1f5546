/**
 * Groups in which everybody listens to everybody; then each of these ties may turn to somebody of another group. A tie
 * leads one way: who is listened to does not listen back for it, and everybody listens to as many people as before.
 * Draws: two words for each tie, in the order of people and of those they listen to, whether it turns or not: so the same
 * seed turns, at a higher rate, the same ties and more.
 */
import { oneWayNetwork } from "../core/one-way.ts";
import type { Params, Values } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { pow } from "../exact/index.ts";

const params = {
  cliques: {
    kind: "integer",
    doc: "Number of groups, all of the same size.",
    unit: "groups",
    min: 1,
    default: 40,
  },
  rewire: {
    kind: "number",
    doc: "Chance that a person listens to somebody of another group instead of one of its own, for each whom it listens to.",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "β",
    plain: {
      label: "Listening to other groups",
      ends: ["never", "only"],
      says: "How many of those whom a person listens to belong to other groups.",
    },
  },
  hub: {
    kind: "number",
    doc: "How much such ties favour a few: the person in place r of all is picked in proportion to r^-hub; 0: anybody alike.",
    min: 0,
    max: 10,
    default: 0,
    plain: {
      label: "Listening to the same few",
      ends: ["to anybody", "to a few"],
      says: "Whether those who are listened to from outside are always the same.",
    },
  },
} as const satisfies Params;

export const rewiredCaves: NetworkPart<typeof params> = {
  name: "rewired-caves",
  doc: "Equal groups in which everybody listens to everybody; some listen to somebody of another group instead, who need not listen back.",
  source:
    "Fang, Lee & Schilling 2010, Organization Science 21:625 (semi-isolated subgroups; nobody is listened to twice by the same " +
    "person); hub: after Schilling & Fang 2014, Strategic Management Journal 35:974, a construction of our own",
  params,
  oneWay: true,
  problem: (n, values) => sizeProblem(n, (size) => sizeFault(size, values), values.cliques),
  entries: (n, { cliques }) => n * (n / cliques - 1),
  build(n, { cliques, rewire, hub }, draws) {
    const size = n / cliques;
    const weights = Float64Array.from({ length: n }, (_, row) =>
      hub === 0 ? 1 : pow(row + 1, -hub),
    );
    const heard = Array.from({ length: n }, (_, i) => mates(i, size));
    /** Who belongs to the same group, or is listened to already. */
    const taken = new Uint8Array(n);
    heard.forEach((own, i) => {
      const first = i - (i % size);
      taken.fill(0).fill(1, first, first + size);
      let strangers = n - size;
      own.forEach((_, k) => {
        const turns = draws.unit() < rewire;
        const share = draws.unit();
        if (!turns || strangers === 0) return;
        own[k] = pickOf(weights, taken, share);
        taken[own[k]] = 1;
        strangers--;
      });
    });
    const groups = Int32Array.from({ length: n }, (_, row) => Math.floor(row / size));
    return oneWayNetwork(heard, { kind: "groups", groups });
  },
};

/** The others of one's group. */
const mates = (i: number, size: number): number[] =>
  Array.from({ length: size - 1 }, (_, k) => {
    const j = i - (i % size) + k;
    return j < i ? j : j + 1;
  });

/** Who is found at this share of the weight of all who are not taken. */
function pickOf(weights: Float64Array, taken: Uint8Array, share: number): number {
  let all = 0;
  for (let row = 0; row < weights.length; row++) if (taken[row] === 0) all += weights[row];
  let left = share * all;
  let found = -1;
  for (let row = 0; row < weights.length && (found < 0 || left > 0); row++) {
    if (taken[row] === 1) continue;
    found = row;
    left -= weights[row];
  }
  return found;
}

function sizeFault(n: number, { cliques }: Pick<Values<typeof params>, "cliques">): string | null {
  return n % cliques === 0 ? null : `${cliques} groups of equal size do not divide it`;
}
