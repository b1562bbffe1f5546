/** How much of what two know is the same. */
import type { Repertoire } from "../core/knowledge.ts";
import { layerOf, repertoireOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { knownInGroup } from "../core/union.ts";
import type { World } from "../core/world.ts";
import { ones } from "../exact/bits.ts";

const params = {
  between: {
    kind: "choice",
    options: ["people", "groups"],
    doc: "Whose knowledge is compared: that of each two people of the same group, or that of each two groups",
    default: "people",
  },
  over: {
    kind: "layer",
    doc: "Of people: only those who are tied in this network layer, open or not (left out: all of the same group)",
    optional: true,
  },
  of,
} as const satisfies Params;

/** Share of what either row of words knows which both know; 0 where neither knows anything. */
function shareOf(bits: Int32Array, words: number, a: number, b: number): number {
  let both = 0;
  let either = 0;
  for (let w = 0; w < words; w++) {
    const one = bits[a * words + w];
    const other = bits[b * words + w];
    both += ones(one & other);
    either += ones(one | other);
  }
  return either === 0 ? 0 : both / either;
}

export const similarity: Metric<typeof params> = {
  name: "similarity",
  doc: "Share of the items that either of two knows which both know; the mean over all pairs (0 where neither knows anything).",
  source:
    "Jaccard 1901. Between groups: Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (s; 0 for two empty groups, as in their code)",
  unit: "of 1",
  ahead: "neither",
  needs: ["repertoire", "recipes"],
  params,
  read(world, { between, over, of: kind }) {
    const known = repertoireOf(world, kind);
    if (between === "groups") return ofGroups(world, known);
    return over === undefined
      ? ofPeople(world, known)
      : ofTied(world.n, known, layerOf(world, over));
  },
};

/** Mean over all pairs of groups that have people. */
function ofGroups({ groups }: World, known: Repertoire): number {
  const { words } = known;
  const { peopled, peopledCount: count } = groups;
  const unions = new Int32Array(count * words);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    knownInGroup(known, groups, peopled[k], unions.subarray(k * words, (k + 1) * words));
    for (let l = 0; l < k; l++) sum += shareOf(unions, words, l, k);
  }
  return (2 * sum) / (count * (count - 1));
}

/** Mean over all pairs of people of the same group. */
function ofPeople({ groups }: World, { bits, words }: Repertoire): number {
  const { offsets, members } = groups;
  let sum = 0;
  let pairs = 0;
  for (let g = 0; g < groups.count; g++) {
    for (let a = offsets[g]; a < offsets[g + 1]; a++) {
      for (let b = a + 1; b < offsets[g + 1]; b++)
        sum += shareOf(bits, words, members[a], members[b]);
      pairs += offsets[g + 1] - a - 1;
    }
  }
  return sum / pairs;
}

/** Mean over all pairs that are tied. */
function ofTied(n: number, { bits, words }: Repertoire, ties: Network): number {
  let sum = 0;
  let pairs = 0;
  for (let row = 0; row < n; row++) {
    const degree = ties.degree(row);
    for (let d = 0; d < degree; d++) sum += shareOf(bits, words, row, ties.at(row, d));
    pairs += degree;
  }
  return sum / pairs;
}
