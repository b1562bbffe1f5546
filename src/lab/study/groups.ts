/** The points of a study put together by the values of some factors. */
import { STRUCTURE, type FactorValue, type Study } from "../../sim/index.ts";
import { factorColumns } from "./tables/factors.ts";
import type { Point } from "./types.ts";

export interface Group {
  /** What the points have in common: the value of each factor asked for, in their order; null: not known. */
  readonly values: readonly (FactorValue | null)[];
  /** Places of the points in the plan. */
  readonly points: readonly number[];
}

/** Names by which points differ: the structure first, then the factors. */
export const factorNames = ({ design }: Pick<Study, "design">): string[] => [
  STRUCTURE,
  ...design.factors.map(({ path }) => path).filter((path) => path !== STRUCTURE),
];

/**
 * The points in groups, one for each combination of values of these factors that there is, in the order of the plan. At
 * a point that says nothing of a factor it is as the scenario has it.
 */
export function groupsOf(study: Study, points: readonly Point[], by: readonly string[]): Group[] {
  const columns = factorColumns(study, points);
  const readers = by.map((name) => {
    const column = columns.find((each) => each.column.name === name);
    return (point: Point): FactorValue | null =>
      name === STRUCTURE ? point.structure : (column?.valueAt(point) ?? null);
  });
  const groups = new Map<string, { values: (FactorValue | null)[]; points: number[] }>();
  for (const point of points) {
    const values = readers.map((read) => read(point));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, points: [] };
    group.points.push(point.at);
    groups.set(key, group);
  }
  return [...groups.values()];
}
