/** People on a ring, each tied to the nearest on both sides. Draws nothing. */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { eachRingTie, ringProblem } from "../core/ring.ts";
import { degreePlain } from "../core/shared-params.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person, half of them on each side; even and below the number of people.",
    unit: "people",
    min: 0,
    default: 4,
    symbol: "k",
    plain: degreePlain,
  },
} as const satisfies Params;

export const ringLattice: NetworkPart<typeof params> = {
  name: "ring-lattice",
  doc: "People stand in a circle and each learns from the nearest ones on both sides.",
  source: "Watts & Strogatz 1998, Nature 393:440 (rewiring 0)",
  params,
  problem: (n, { degree }) => ringProblem(n, degree),
  entries: (n, { degree }) => n * degree,
  build(n, { degree }) {
    const ties = new TieList();
    eachRingTie(n, degree, (i, j) => ties.add(i, j));
    return ties.network(n, { kind: "ring" });
  },
};
