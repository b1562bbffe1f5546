/** Several people are picked to learn from in this turn. */
import { demonstratorsOf } from "../core/demonstrators.ts";
import { layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";
import type { Draws } from "../random/draws.ts";

const params = {
  number: {
    kind: "integer",
    doc: "How many people each person learns from; all of them where there are fewer",
    unit: "people",
    min: 1,
    max: 1000,
    default: 3,
    symbol: "n",
    plain: {
      label: "People you learn from",
      ends: ["one", "many"],
      says: "How many others each person watches before it decides.",
    },
  },
  among: {
    kind: "choice",
    options: ["everybody", "group", "neighbours"],
    doc: "Among whom they are picked",
    default: "everybody",
  },
  self: {
    kind: "flag",
    doc: "True: a person may pick itself too, as where each of a new generation looks at any of the one before",
    default: false,
  },
  twice: {
    kind: "flag",
    doc: "True: the same person may be picked more than once, each time by chance from all",
    default: false,
  },
  over,
} as const satisfies Params;

export const chooseSeveral: Mechanism<typeof params> = {
  name: "choose-several",
  doc: "Each person picks several others at random to learn from in this turn, in the order in which it meets them.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 4 and 6 (self and twice: true: any of the " +
    "generation before, each time); Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (distinct others)",
  params,
  acts: "agents",
  asks: ({ among }) => (among === "group" ? ["groups"] : []),
  ties: ({ among }) => among === "neighbours",
  writes: [{ column: "demonstrators", rows: "own" }],
  widths: ({ number }) => ({ demonstrators: number }),
  bind(world, { number, among, self, twice, over: layer }, draws) {
    const { rows, width } = demonstratorsOf(world);
    const network = among === "neighbours" ? layerOf(world, layer) : null;
    const { of, offsets, members, sizes } = among === "group" ? world.groups : NO_GROUPS;
    /** Number of others to pick from. */
    const othersOf = (row: number): number => {
      if (network !== null) return network.degree(row);
      return (among === "group" ? sizes[of[row]] : world.n) - 1;
    };
    /** The row of the one at this place among the others of a row. */
    const other = (row: number, at: number): number => {
      if (network !== null) return network.at(row, at);
      if (among === "everybody") return at < row ? at : at + 1;
      const found = members[offsets[of[row]] + at];
      return found < row ? found : members[offsets[of[row]] + at + 1];
    };
    const pick = twice ? pickAny : pickDistinct;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const first = i * width;
        const others = othersOf(i);
        draws.open(i);
        const got = pick(rows, { first, number, of: others + (self ? 1 : 0) }, draws);
        for (let d = first; d < first + got; d++) {
          const at = rows[d];
          rows[d] = at === others ? i : other(i, at);
        }
        rows.fill(-1, first + got, first + width);
      }
    };
  },
};

const NOTHING = new Int32Array(0);
const NO_GROUPS = { of: NOTHING, offsets: NOTHING, members: NOTHING, sizes: NOTHING };

interface Picked {
  /** Where the first of them stands. */
  readonly first: number;
  readonly number: number;
  /** Places to pick from, counted from 0. */
  readonly of: number;
}

/** Any place each time; returns how many were picked. */
function pickAny(rows: Int32Array, { first, number, of }: Picked, draws: Draws): number {
  if (of === 0) return 0;
  for (let d = 0; d < number; d++) rows[first + d] = draws.below(of);
  return number;
}

/** Different places: the k-th of those not yet picked, so that a pick is one word; returns how many were picked. */
function pickDistinct(rows: Int32Array, { first, number, of }: Picked, draws: Draws): number {
  const got = Math.min(number, of);
  for (let d = 0; d < got; d++) {
    let at = draws.below(of - d);
    for (let low = nextAbove(rows, first, d, -1); low <= at; low = nextAbove(rows, first, d, low))
      at++;
    rows[first + d] = at;
  }
  return got;
}

/** The smallest of the first `d` picked that is larger than `low`. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
function nextAbove(rows: Int32Array, first: number, d: number, low: number): number {
  let next = 2147483647;
  for (let e = first; e < first + d; e++) if (rows[e] > low && rows[e] < next) next = rows[e];
  return next;
}
