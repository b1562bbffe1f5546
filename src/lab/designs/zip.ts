/** The first levels together, the second levels together, and so on. */
import type { FactorValue, Levels } from "../../sim/index.ts";
import type { DesignKind, LevelsDesign, Row } from "./kind.ts";
import { rowOf } from "./rows.ts";

export const zip: DesignKind = {
  name: "zip",
  doc: "The first levels of all factors together, then the second levels, and so on; all have as many",
  rows: ({ factors }: LevelsDesign) => lengthOf(factors),
  words: ({ factors }: LevelsDesign) => String(lengthOf(factors)),
  points: ({ factors }: LevelsDesign) => sideBySide(factors),
};

const lengthOf = (factors: readonly Levels[]): number => factors[0]?.values.length ?? 1;

/** Row after row of the columns; fails where one is shorter than the first. */
export function sideBySide(factors: readonly Levels[]): Row[] {
  return Array.from({ length: lengthOf(factors) }, (_, row) =>
    rowOf(
      factors,
      factors.map(({ path, values }): FactorValue => {
        const value = values[row];
        if (value === undefined) throw new RangeError(`${path}: no value for row ${row}`);
        return value;
      }),
    ),
  );
}
