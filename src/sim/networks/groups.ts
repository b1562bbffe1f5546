/**
 * The groups that the population is made of: inside each everybody is tied to everybody, and a few ties drawn at random
 * join each group to each other one. People who move between groups change their ties with their place.
 */
import { joinBlocks } from "../core/blocks.ts";
import type { NetworkPart, Nodes } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  between: {
    kind: "integer",
    doc: "Number of ties between each two groups, drawn at random; 0: the groups never meet.",
    unit: "ties",
    min: 0,
    default: 0,
    plain: {
      label: "Ties between groups",
      ends: ["none", "many"],
      says: "How many people of one group learn from somebody of another.",
    },
  },
} as const satisfies Params;

export const groups: NetworkPart<typeof params> = {
  name: "groups",
  doc: "The groups of the population: inside a group everybody learns from everybody, and a few ties lead to each other group.",
  params,
  problem(_n, { between }, nodes) {
    if (nodes?.are !== "people" || !nodes.groups.declared)
      return "joins the people of the groups of the population, and there are none: add population.groups";
    const { names, sizes } = nodes.groups;
    const [least = 0, next = least] = peopled(sizes).toSorted((a, b) => sizes[a] - sizes[b]);
    const most = sizes[least] * sizes[next];
    if (least === next || between <= most) return null;
    return `cannot have ${between} ties between ${names[least]} and ${names[next]}: there are ${most} pairs of people`;
  },
  entries(_n, { between }, nodes) {
    if (nodes === undefined) return 0;
    const { sizes } = nodes.groups;
    const many = peopled(sizes).length;
    return (
      peopled(sizes).reduce((sum, g) => sum + sizes[g] * (sizes[g] - 1), 0) +
      many * (many - 1) * between
    );
  },
  build(n, { between }, draws, nodes) {
    const ties = new TieList();
    if (nodes === undefined) throw new Error("it was not asked whether there are groups");
    const { of, offsets, members, sizes } = nodes.groups;
    const rowsOf = (g: number): Int32Array => members.subarray(offsets[g], offsets[g + 1]);
    for (const g of peopled(sizes)) {
      const rows = rowsOf(g);
      for (let i = 0; i < rows.length; i++) for (let j = 0; j < i; j++) ties.add(rows[j], rows[i]);
      for (let h = 0; h < g; h++)
        if (sizes[h] > 0) joinBlocks({ a: rowsOf(h), b: rows }, between, draws, ties);
    }
    return ties.network(n, { kind: "groups", groups: of.slice(0, n) });
  },
};

/** The groups that have people, ascending. */
const peopled = (sizes: Nodes["groups"]["sizes"]): number[] =>
  Array.from(sizes, (_, g) => g).filter((g) => sizes[g] > 0);
