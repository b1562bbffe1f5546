/** The form of a population: how many people, in which groups, and how that changes. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import type { GroupSpec, PopulationChange } from "../../core/population.ts";
import { about, type Form } from "./about.ts";
import { either, group, integer, list, number, text } from "./basic.ts";
import { MOST_GROUPS, MOST_PEOPLE, MOST_RESIZES, MOST_TICKS } from "./limits.ts";

const people = (min: number, doc: string): Form<number> =>
  integer({ formula: "number", min, max: MOST_PEOPLE, unit: "people", doc });

const groupName = text(60, "Name of a group");

const change = group(
  {
    at: integer({
      min: 1,
      max: MOST_TICKS,
      unit: "ticks",
      doc: "The tick before which it happens",
    }),
    size: people(0, "Number of people from then on: in the group, or in all groups together"),
    group: z.exactOptional(groupName),
  },
  { label: "change" },
);

const place = about(z.tuple([number(), number()]), {
  kind: "list",
  expected: "two numbers [x, y]",
  doc: "Where the group lies, on any plane",
});

const one = group(
  {
    name: groupName,
    size: people(0, "Number of people in the group"),
    at: z.exactOptional(place),
  },
  { label: "group" },
);

const GROUPS = {
  doc: "Groups of people: so many of equal size, or a list of groups with a name and a size of their own",
  expected: "a number of equal groups, or a list of groups {name, size}",
};
const count = integer({ min: 1, max: MOST_PEOPLE, unit: "groups", doc: GROUPS.doc });
const listed = list(one as unknown as Form<GroupSpec>, {
  least: 1,
  most: MOST_GROUPS,
  doc: GROUPS.doc,
});

const size = people(
  1,
  "Number of people; where groups have a size of their own, their sum, or left out",
);
const changes = orElse(
  list(change, { most: MOST_RESIZES, doc: "Changes of the number of people" }),
  () => [],
);
const words = { label: "population", doc: "Who is there" };

/** Groups that are listed say how many people there are. */
export const populationForm = either(
  [
    group(
      { size, groups: z.exactOptional(about(count, { ...GROUPS, kind: "number" })), changes },
      words,
    ),
    group(
      { size: z.exactOptional(size), groups: listed, changes },
      { ...words, label: "population-in-groups" },
    ),
  ] as readonly Form<RawPopulation>[],
  {
    ...words,
    kind: "group",
    expected: "a group of keys (size, groups, changes)",
    keys: ["size", "groups", "changes"],
    pick: (value) => Number(Array.isArray((value as { groups?: unknown } | null)?.groups)),
  },
);

export interface RawPopulation {
  readonly size?: number;
  readonly groups?: number | readonly GroupSpec[];
  readonly changes: readonly PopulationChange[];
}
