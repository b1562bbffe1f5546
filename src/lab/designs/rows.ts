/** Rows from columns. */
import type { Factor, FactorValue } from "../../sim/index.ts";
import { valueAt } from "./factor.ts";
import type { Row } from "./kind.ts";

/** `n` rows of what each factor has in its column of shares. */
export function rowsAt(
  factors: readonly Factor[],
  columns: readonly ArrayLike<number>[],
  n: number,
): Row[] {
  return Array.from({ length: n }, (_, row) =>
    rowOf(
      factors,
      factors.map((factor, k) => valueAt(factor, columns[k]?.[row] ?? Number.NaN)),
    ),
  );
}

/** A row of these values, one for each factor. */
export const rowOf = (factors: readonly Factor[], values: readonly FactorValue[]): Row =>
  Object.fromEntries(factors.flatMap(({ path }, k) => pairOf(path, values[k])));

const pairOf = (path: string, value: FactorValue | undefined): [string, FactorValue][] =>
  value === undefined ? [] : [[path, value]];
