/**
 * A ring on which some ties are moved to anybody: short ways between all, yet friends of friends are mostly friends.
 * Draws: two words for each tie (i, i + d) of the ring, d = 1 for everybody first, whether it is moved or not: one
 * says whether, the other names the new partner by rank among those with whom i has no tie yet. So the same seed
 * rewires, at a higher rate, the same ties and more.
 */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { eachRingTie, ringProblem } from "../core/ring.ts";
import { degreePlain } from "../core/shared-params.ts";
import { TieSet } from "../core/tie-set.ts";

const params = {
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person on the ring, half of them on each side; even and below the number of people.",
    unit: "people",
    min: 0,
    default: 8,
    symbol: "k",
    plain: degreePlain,
  },
  rewire: {
    kind: "number",
    doc: "Chance that a tie is moved from the neighbour to anybody, for each tie.",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p",
    plain: {
      label: "Ties to anywhere",
      ends: ["none", "all"],
      says: "How many ties lead to anybody at all rather than to those nearby.",
    },
  },
} as const satisfies Params;

export const smallWorld: NetworkPart<typeof params> = {
  name: "small-world",
  doc: "People stand in a circle and learn from the nearest ones, but some ties lead to anybody: a few shortcuts.",
  source:
    "Watts & Strogatz 1998, Nature 393:440; all ties of one distance before the next, as in networkx",
  params,
  problem: (n, { degree }) => ringProblem(n, degree),
  entries: (n, { degree }) => n * degree,
  build(n, { degree, rewire }, draws) {
    const ties = new TieSet(n);
    eachRingTie(n, degree, (i, j) => ties.add(i, j));
    eachRingTie(n, degree, (i, j) => {
      const moves = draws.unit() < rewire;
      const strangers = ties.strangers(i);
      const rank = draws.below(strangers);
      if (!moves || strangers === 0) return;
      const partner = ties.stranger(i, rank);
      ties.drop(i, j);
      ties.add(i, partner);
    });
    return ties.network({ kind: "ring" });
  },
};
