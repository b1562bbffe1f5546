/**
 * Equal groups in which nearly everybody is tied to everybody; in each, one tie is moved so that it leads to the group before.
 * As networkx connected_caveman_graph: in the group that starts at person s, the tie (s, s + 1) becomes (s, s - 1), on a
 * ring of all people. Draws nothing.
 */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  cliques: {
    kind: "integer",
    doc: "Number of groups, all of the same size.",
    unit: "groups",
    min: 2,
    default: 4,
  },
} as const satisfies Params;

/** In groups of two, moving their only tie would leave pairs instead of a ring. */
const LEAST = 3;

export const connectedCaveman: NetworkPart<typeof params> = {
  name: "connected-caveman",
  doc: "Equal villages in which nearly everybody learns from everybody; one tie of each leads to the next village instead.",
  source:
    "Watts 1999, Am. J. Sociol. 105:493; construction of networkx connected_caveman_graph, as in Moser & Smaldino 2023",
  params,
  problem: (n, { cliques }) => sizeProblem(n, (size) => sizeFault(size, cliques), LEAST * cliques),
  entries: (n, { cliques }) => n * (n / cliques - 1),
  build(n, { cliques }) {
    const ties = new TieList();
    const groups = new Int32Array(n);
    const size = n / cliques;
    for (let i = 0; i < n; i++) {
      const s = i - (i % size);
      groups[i] = s / size;
      if (i === s) ties.add(s, (s - 1 + n) % n);
      for (let j = s; j < i; j++) if (i !== s + 1) ties.add(j, i);
    }
    return ties.network(n, { kind: "groups", groups });
  },
};

function sizeFault(n: number, cliques: number): string | null {
  if (n < LEAST * cliques) return `${cliques} groups need at least ${LEAST} people each`;
  return n % cliques === 0 ? null : `${cliques} groups of equal size do not divide it`;
}
