/** From whom a person learns in this turn: several demonstrators in their order, or one model. */
import type { World } from "./world.ts";

export interface Demonstrators {
  /** How many a person can have. */
  readonly most: number;
  /** The k-th of this row; -1: none. */
  at(row: number, k: number): number;
}

/** Those that earlier parts of the list choose; several take the place of one. */
export function demonstratorsOf({ scratch, capacity }: World): Demonstrators {
  const { demonstrators, model } = scratch;
  if (demonstrators === undefined) return { most: 1, at: (row) => model[row] };
  const most = demonstrators.length / capacity;
  return { most, at: (row, k) => demonstrators[row * most + k] };
}
