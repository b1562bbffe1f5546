/** The paths to who is there: how many people, in which groups, and how that changes. */
import { MOST_GROUPS, MOST_PEOPLE, MOST_RESIZES, MOST_TICKS } from "../forms/limits.ts";
import type { Path } from "../places.ts";
import { itemsOf, textAt, treeAt, type Tree } from "../tree.ts";
import type { Field } from "./fields.ts";

type Bare = Omit<Field, "path">;
/** `at`: where it stands, when the path does not say that itself. */
export type Placed = readonly [path: string, field: Bare, at?: Path];

const PEOPLE = { kind: "integer", unit: "people", max: MOST_PEOPLE } as const;

const SIZE: Bare = {
  ...PEOPLE,
  min: 1,
  doc: "Number of people",
  symbol: "N",
  plain: {
    label: "People in the group",
    ends: ["few", "many"],
    says: "More people find more, and fewer things depend on one person.",
  },
};

const GROUPS: Bare = {
  kind: "integer",
  unit: "groups",
  min: 1,
  max: MOST_PEOPLE,
  doc: "Number of groups of equal size",
  plain: {
    label: "Groups",
    ends: ["few", "many"],
    says: "Into how many groups of equal size the people are divided.",
  },
};

/** The size of a group that has a name. */
const groupSize = (name: string): Bare => ({
  ...PEOPLE,
  min: 0,
  doc: `Number of people in the group ${name}`,
  plain: { label: `People in ${name}`, ends: ["few", "many"], says: `How many live in ${name}.` },
});

const GROUP_PLACE: Bare = { kind: "number", doc: "Where the group lies" };

const LATER_SIZE: Bare = {
  ...PEOPLE,
  min: 0,
  doc: "Number of people from then on",
  plain: {
    label: "People after the change",
    ends: ["few", "many"],
    says: "How many people there are once the group has changed.",
  },
};

const other = (doc: string): Bare => ({ kind: "other", doc });

export const POPULATION: readonly Placed[] = [
  ["population", other("Who is there")],
  ["population.size", SIZE],
  ["population.groups", GROUPS],
  ["population.changes", other("Changes of the number of people")],
];

/** Of a list of groups, by their positions; and their sizes by their names, where paths can hold them. */
export function groupPaths(model: Tree): readonly Placed[] {
  const groups = itemsOf(treeAt(model, ["population", "groups"])).slice(0, MOST_GROUPS);
  return groups.flatMap((group, g): readonly Placed[] => {
    const at = `population.groups.${g}`;
    const name = textAt(group, "name") ?? "";
    const size = groupSize(name);
    return [
      [`${at}.name`, other("Name of the group")],
      [`${at}.size`, size],
      [`population.groups.${name}.size`, size, ["population", "groups", g, "size"]],
      [`${at}.at.0`, GROUP_PLACE],
      [`${at}.at.1`, GROUP_PLACE],
    ];
  });
}

/** Number of changes of the population. */
export const resizesOf = (model: Tree): number =>
  Math.min(itemsOf(treeAt(model, ["population", "changes"])).length, MOST_RESIZES);

export function changePaths(k: number): readonly Placed[] {
  const at = `population.changes.${k}`;
  const tick: Bare = {
    kind: "integer",
    unit: "ticks",
    min: 1,
    max: MOST_TICKS,
    doc: "The tick before which it happens",
  };
  return [
    [`${at}.at`, tick],
    [`${at}.size`, LATER_SIZE],
    [`${at}.group`, other("Name of the group")],
  ];
}
