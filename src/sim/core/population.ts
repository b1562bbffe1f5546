/** Who is there, as a scenario file says it: how many people, in which groups, and how that changes. */

/** A group that is named in the file. */
export interface GroupSpec {
  readonly name: string;
  readonly size: number;
  /** Where it lies, on any plane. */
  readonly at?: readonly [x: number, y: number];
}

/** Before tick `at` there are `size` people: in the group that is named, or in all groups together, which stay equal. */
export interface PopulationChange {
  readonly at: number;
  readonly size: number;
  readonly group?: string;
  /** True: an intervention says so, and no list of changes. */
  readonly intervention?: true;
  /** The number under which networks are drawn from then on; left out: its place in the list, counted from 1. */
  readonly draw?: number;
}

export interface PopulationSpec {
  readonly size: number;
  /** So many groups of equal size, or those of a list; left out: nobody speaks of groups. */
  readonly groups?: number | readonly GroupSpec[];
  /** In the order of time. */
  readonly changes: readonly PopulationChange[];
}

/** Names of the groups; of groups that have none of their own: group-1, group-2 ... */
export function groupNames({ groups }: PopulationSpec): readonly string[] {
  if (groups === undefined) return ["everybody"];
  if (typeof groups !== "number") return groups.map(({ name }) => name);
  return Array.from({ length: groups }, (_, g) => `group-${g + 1}`);
}

/** The sizes of the groups at the start and after each change: one list, which the next change changes. */
export function* courseOf(population: PopulationSpec): Generator<Int32Array> {
  const names = groupNames(population);
  const { groups, size, changes } = population;
  const listed = typeof groups === "object" ? groups : null;
  const count = names.length;
  const sizes = Int32Array.from(
    { length: count },
    (_, g) => listed?.[g]?.size ?? Math.floor(size / count),
  );
  yield sizes;
  for (const change of changes) {
    if (change.group === undefined) sizes.fill(Math.floor(change.size / count));
    else sizes[names.indexOf(change.group)] = change.size;
    yield sizes;
  }
}

/** The sizes of the groups after so many changes. */
export function sizesAfter(population: PopulationSpec, changes: number): Int32Array {
  let made = 0;
  for (const sizes of courseOf(population)) if (made++ === changes) return sizes;
  throw new Error(`there is no change ${changes} of the population`);
}

/** Number of people in all groups together. */
export function peopleIn(sizes: Int32Array): number {
  let people = 0;
  for (const size of sizes) people += size;
  return people;
}

/** After how many changes there are most people, for the first time. */
export function largestAfter(population: PopulationSpec): number {
  let [made, largest, most] = [0, 0, -1];
  for (const sizes of courseOf(population)) {
    const people = peopleIn(sizes);
    if (people > most) [largest, most] = [made, people];
    made++;
  }
  return largest;
}

/** The largest number of people that there will be. */
export const mostPeople = (population: PopulationSpec): number =>
  peopleIn(sizesAfter(population, largestAfter(population)));
