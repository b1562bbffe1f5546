/** Every level of each factor with every level of all others. */
import type { FactorValue, Levels } from "../../sim/index.ts";
import type { DesignKind, LevelsDesign, Row } from "./kind.ts";
import { rowOf } from "./rows.ts";

export const grid: DesignKind = {
  name: "grid",
  doc: "Every level of each factor with every level of all others (full factorial); the last factor changes fastest",
  rows: ({ factors }: LevelsDesign) => rowsIn(factors),
  words: ({ factors }: LevelsDesign) =>
    factors.length === 0 ? "1" : factors.map(({ values }) => values.length).join(" x "),
  points({ factors }: LevelsDesign): Row[] {
    const n = rowsIn(factors);
    return Array.from({ length: n }, (_, row) => {
      let apart = n;
      const values = factors.map(({ values: levels }): FactorValue => {
        apart /= levels.length;
        return levels[Math.floor(row / apart) % levels.length] ?? "";
      });
      return rowOf(factors, values);
    });
  },
};

const rowsIn = (factors: readonly Levels[]): number =>
  factors.reduce((n, { values }) => n * values.length, 1);
