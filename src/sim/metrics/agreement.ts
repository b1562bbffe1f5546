/** On how much people agree. */
import { answeredIn, differingIn } from "../core/answers.ts";
import type { Beliefs } from "../core/knowledge.ts";
import { beliefsOf, layerOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { ones } from "../exact/bits.ts";

const params = {
  over: {
    kind: "layer",
    doc: "Only those of whom one is tied to the other in this network layer, open or not (left out: each two people)",
    optional: true,
  },
  of,
} as const satisfies Params;

export const agreement: Metric<typeof params> = {
  name: "agreement",
  doc: "Share of the questions to which two people give the same answer: the mean over all pairs. Who has no answer agrees with nobody.",
  source:
    "Fang, Lee & Schilling 2010, Organization Science 21:625 (dissimilarity, of which this is the rest)",
  unit: "of 1",
  ahead: "neither",
  needs: ["beliefs"],
  params,
  read(world, { over, of: kind }) {
    const beliefs = beliefsOf(world, kind);
    return over === undefined ? ofAll(beliefs, world.n) : ofTied(beliefs, layerOf(world, over));
  },
};

/** By the numbers of those who give each answer. */
function ofAll({ holders, shape }: Beliefs, n: number): number {
  let pairs = 0;
  for (let item = 0; item < holders.count.length; item++)
    pairs += (holders.count[item] * (holders.count[item] - 1)) / 2;
  return pairs / (((n * (n - 1)) / 2) * shape.count);
}

/** Over the lists of ties: each that leads both ways stands in two of them. */
function ofTied({ belief, shape }: Beliefs, ties: Network): number {
  const { count, stride, words } = shape;
  let same = 0;
  let pairs = 0;
  for (let row = 0; row < ties.n; row++) {
    const own = row * stride;
    pairs += ties.degree(row);
    for (let d = ties.degree(row) - 1; d >= 0; d--) {
      const other = ties.at(row, d) * stride;
      for (let w = 0; w < words; w++) {
        const differ = differingIn(shape, belief, own, belief, other, w);
        same += ones(answeredIn(shape, belief, own, w) & ~differ);
      }
    }
  }
  return same / (pairs * count);
}
