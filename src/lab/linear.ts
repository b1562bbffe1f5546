/** Linear regression by least squares. */
import type { Observation } from "./logit.ts";
import { at, dot, inverted } from "./matrix.ts";

/**
 * Fits the chance x b, without bias where that is what it is; null where the explaining numbers do not tell the coefficients
 * apart.
 */
export function fitLinear(observations: readonly Observation[]): readonly number[] | null {
  const size = observations[0]?.x.length ?? 0;
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const products = Array.from({ length: size }, () => 0);
  for (const { x, y } of observations) {
    for (let k = 0; k < size; k++) {
      if (y) products[k] = at(products, k) + at(x, k);
      const row = squares[k] ?? [];
      for (let l = 0; l < size; l++) row[l] = at(row, l) + at(x, k) * at(x, l);
    }
  }
  return inverted(squares)?.map((row) => dot(row, products)) ?? null;
}
