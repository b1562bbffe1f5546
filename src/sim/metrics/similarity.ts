/** How much of what two know is the same. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { knownInGroup } from "../core/union.ts";
import { ones } from "../exact/bits.ts";

const params = {
  between: {
    kind: "choice",
    options: ["people", "groups"],
    doc: "Whose knowledge is compared: that of each two people of the same group, or that of each two groups",
    default: "people",
  },
  of,
} as const satisfies Params;

/** Sum of the shares over all pairs of the rows `first` .. `end - 1` of `rows`, words side by side in `bits`. */
function sumOfShares(
  bits: Int32Array,
  words: number,
  rows: Int32Array,
  [first, end]: readonly [number, number],
): number {
  let sum = 0;
  for (let a = first; a < end; a++) {
    for (let b = a + 1; b < end; b++) {
      let both = 0;
      let either = 0;
      for (let w = 0; w < words; w++) {
        const one = bits[rows[a] * words + w];
        const other = bits[rows[b] * words + w];
        both += ones(one & other);
        either += ones(one | other);
      }
      sum += either === 0 ? 0 : both / either;
    }
  }
  return sum;
}

export const similarity: Metric<typeof params> = {
  name: "similarity",
  doc: "Share of the items that either of two knows which both know; the mean over all pairs (0 where neither knows anything).",
  source:
    "Jaccard 1901. Between groups: Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (s; 0 for two empty groups, as in their code)",
  unit: "",
  ahead: "neither",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { groups } = world;
    const known = repertoireOf(world, values.of);
    const { words } = known;
    const { peopled, peopledCount: count, offsets } = groups;
    if (values.between === "groups") {
      const unions = new Int32Array(count * words);
      for (let k = 0; k < count; k++)
        knownInGroup(known, groups, peopled[k], unions.subarray(k * words, (k + 1) * words));
      const order = Int32Array.from({ length: count }, (_, k) => k);
      return (2 * sumOfShares(unions, words, order, [0, count])) / (count * (count - 1));
    }
    let sum = 0;
    let pairs = 0;
    for (let k = 0; k < count; k++) {
      const ends = [offsets[peopled[k]], offsets[peopled[k] + 1]] as const;
      const people = ends[1] - ends[0];
      sum += sumOfShares(known.bits, words, groups.members, ends);
      pairs += (people * (people - 1)) / 2;
    }
    return sum / pairs;
  },
};
