/**
 * Groups in which everybody is tied to everybody, with a few ties, or none, between groups that stand side by side on a ring.
 * People stand in order of their group; when the groups cannot be equal, the first ones have one person more.
 * The first bridge from a group to the next joins the last person of the one to the first of the other, the second bridge
 * the last but one to the second, and so on: up to half a group's size, every bridge of a group ends at a different person.
 * Two groups have one pair of neighbours only, not two. Draws nothing.
 */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  cliques: {
    kind: "integer",
    doc: "Number of groups; their sizes differ by at most one person.",
    unit: "groups",
    min: 1,
    default: 8,
  },
  bridges: {
    kind: "integer",
    doc: "Number of ties between two groups that stand side by side on a ring of groups; 0: the groups never meet.",
    unit: "ties",
    min: 0,
    default: 1,
    plain: {
      label: "Ties between villages",
      ends: ["none", "many"],
      says: "How many people learn from somebody in the next village.",
    },
  },
} as const satisfies Params;

export const caveman: NetworkPart<typeof params> = {
  name: "caveman",
  doc: "Separate villages: inside a village everybody learns from everybody, and a few ties join each village to the next.",
  source:
    "Watts 1999, Am. J. Sociol. 105:493 (caveman graph); bridges are added, no tie is taken away",
  params,
  problem(n, { cliques, bridges }) {
    const smallest = cliques === 1 ? 1 : Math.max(1, bridges); // a bridge to one side for each person
    const least = cliques * smallest;
    const why = `${cliques} groups of at least ${smallest} need ${least}`;
    return sizeProblem(n, (size) => (size >= least ? null : why), least);
  },
  entries(n, { cliques, bridges }) {
    const size = Math.floor(n / cliques);
    const larger = n % cliques;
    return (
      larger * (size + 1) * size +
      (cliques - larger) * size * (size - 1) +
      2 * pairs(cliques) * bridges
    );
  },
  build(n, { cliques, bridges }) {
    const ties = new TieList();
    const groups = new Int32Array(n);
    const size = Math.floor(n / cliques);
    const start = (c: number): number => c * size + Math.min(c, n % cliques);
    for (let c = 0; c < cliques; c++)
      for (let i = start(c); i < start(c + 1); i++) {
        groups[i] = c;
        for (let j = start(c); j < i; j++) ties.add(i, j);
      }
    for (let c = 0; c < pairs(cliques); c++)
      for (let b = 0; b < bridges; b++)
        ties.add(start(c + 1) - 1 - b, start((c + 1) % cliques) + b);
    return ties.network(n, { kind: "groups", groups });
  },
};

/** Number of pairs of groups that stand side by side. */
function pairs(cliques: number): number {
  return cliques > 2 ? cliques : cliques - 1;
}
