/**
 * Camps of families: in each group of the population everybody is tied to everybody, close kin most of all. Families are
 * made of people who stand side by side: two parents, and their children.
 */
import { pack } from "../core/network.ts";
import type { Edge, Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";

const share = (doc: string, usual: number) =>
  ({ kind: "number", doc, min: 0.000001, max: 1, default: usual }) as const;

const params = {
  family: {
    kind: "integer",
    doc: "Number of people in a family: two parents, the others their children; the last of a group may be smaller.",
    unit: "people",
    min: 1,
    default: 5,
  },
  parents: share("Weight of the tie between two parents.", 0.5),
  children: share("Weight of the tie between a parent and a child.", 0.5),
  siblings: share("Weight of the tie between two children of the same parents.", 0.25),
  others: share("Weight of the tie between two people of the group who are no close kin.", 0.05),
} as const satisfies Params;

export const families: NetworkPart<typeof params> = {
  name: "families",
  doc: "The groups of the population, in families: everybody knows everybody in the own group, and close kin best.",
  source:
    "Vinicius, Rizzo, Battiston & Migliano 2025 (model.py, generate_network): relatedness 0.5 of parents and children, 0.25 " +
    "of siblings, 0.05 of other people of the camp",
  params,
  problem: (_n, _values, nodes) =>
    nodes?.are === "people" && nodes.groups.declared
      ? null
      : "joins the people of the groups of the population, and there are none: add population.groups",
  entries: (_n, _values, nodes) =>
    (nodes?.groups.sizes ?? new Int32Array(0)).reduce((sum, size) => sum + size * (size - 1), 0),
  weighted: ({ parents, children, siblings, others }) =>
    new Set([parents, children, siblings, others]).size > 1,
  build(n, values, _draws, nodes) {
    if (nodes === undefined) throw new Error("it was not asked whether there are groups");
    const { of, offsets, members, count } = nodes.groups;
    const ties: Edge[] = [];
    for (let g = 0; g < count; g++) {
      const first = offsets[g];
      for (let a = 0; a < offsets[g + 1] - first; a++)
        for (let b = 0; b < a; b++)
          ties.push([members[first + b], members[first + a], weightOf(values, b, a)]);
    }
    return pack(n, ties, { kind: "groups", groups: of.slice(0, n) });
  },
};

/** Weight of the tie of the a-th and the b-th of a group, a < b. */
function weightOf(
  {
    family,
    parents,
    children,
    siblings,
    others,
  }: Record<"family" | "parents" | "children" | "siblings" | "others", number>,
  a: number,
  b: number,
): number {
  if (Math.floor(a / family) !== Math.floor(b / family)) return others;
  const [elder, younger] = [a % family, b % family];
  if (younger < 2) return parents;
  return elder < 2 ? children : siblings;
}
