/** Who has more of something is picked more often: the successful, those who are looked up to. */
import { chooser } from "../core/choice.ts";
import { KEPT, type KeptName } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { floatColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const COLUMNS = Object.keys(KEPT) as KeptName[];

const params = {
  by: {
    kind: "choice",
    options: COLUMNS,
    doc: "What people are picked by: the chance of each is its share of the sum",
    default: "payoff",
  },
  among: {
    kind: "choice",
    options: ["everybody", "group", "neighbours"],
    doc: "Among whom; oneself counts too",
    default: "everybody",
  },
  over,
} as const satisfies Params;

export const chooseWeighted: Mechanism<typeof params> = {
  name: "choose-weighted",
  doc: "Each person picks somebody to learn from in this turn, those with more payoff or status more often; it may be itself.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 5 (status) and 8 (payoff: the next " +
    "generation's parents in proportion to fitness). When all have 0, all have the same chance; a value below 0 is an error",
  params,
  acts: "agents",
  asks: ({ among }) => (among === "group" ? ["groups"] : []),
  ties: ({ among }) => among === "neighbours",
  consults: ({ by }) => [by],
  looks: COLUMNS,
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { by, among, over: layer }, draws) {
    const weight = floatColumn(world.was, by);
    const choose = chooser(world);
    /** Sums of the weights of candidates, from the first of each list on. */
    const sums = new Float64Array(world.capacity);
    const start = (k: number, row: number): void => {
      if (!(weight[row] >= 0)) throw noShare(by, row, weight[row]);
      sums[k] = weight[row];
    };
    const add = (k: number, row: number): void => {
      start(k, row);
      sums[k] += sums[k - 1];
    };
    if (among === "everybody") {
      return (ids, n) => {
        start(0, 0);
        for (let row = 1; row < world.n; row++) add(row, row);
        for (let k = 0; k < n; k++)
          choose(ids[k], placeOf(sums, 0, world.n, draws.laneUnit(ids[k], 1)));
      };
    }
    if (among === "group") {
      const { of, offsets, members, count } = world.groups;
      return (ids, n) => {
        for (let g = 0; g < count; g++) {
          if (offsets[g] < offsets[g + 1]) start(offsets[g], members[offsets[g]]);
          for (let at = offsets[g] + 1; at < offsets[g + 1]; at++) add(at, members[at]);
        }
        for (let k = 0; k < n; k++) {
          const g = of[ids[k]];
          const at = placeOf(sums, offsets[g], offsets[g + 1], draws.laneUnit(ids[k], 1));
          choose(ids[k], members[at]);
        }
      };
    }
    const network = layerOf(world, layer);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const degree = network.degree(i);
        start(0, i);
        for (let d = 0; d < degree; d++) add(d + 1, network.at(i, d));
        const at = placeOf(sums, 0, degree + 1, draws.laneUnit(i, 1));
        choose(i, at === 0 ? i : network.at(i, at - 1));
      }
    };
  },
};

/** The place from `first` on, before `end`, at which the sum passes this share of the whole; when all weigh nothing, any. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
function placeOf(sums: Float64Array, first: number, end: number, share: number): number {
  const all = sums[end - 1];
  if (all === Number.POSITIVE_INFINITY) throw tooMuch();
  if (!(all > 0)) return first + Math.floor(share * (end - first));
  const sought = share * all;
  let low = first;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

const noShare = (by: KeptName, row: number, found: number): RatchetError =>
  new RatchetError(
    "E_NUMBER",
    "",
    `choose-weighted picks people in proportion to ${by}, and person ${row} has ${found}: ` +
      "values below 0 have no share; raise the base, or lower what is paid",
  );

const tooMuch = (): RatchetError =>
  new RatchetError(
    "E_NUMBER",
    "",
    "choose-weighted picks people in proportion to numbers whose sum is infinite: pay less",
  );
