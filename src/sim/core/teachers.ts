/** From whom a person learns in this turn: several demonstrators in their order, or one model. */
import { intColumn } from "./need.ts";
import type { World } from "./world.ts";

interface Teachers {
  /** How many a person can have. */
  readonly most: number;
  /** The k-th of this row; -1: none. */
  at(row: number, k: number): number;
}

/** Those that earlier parts of the list choose; several take the place of one. */
export function teachersOf({ scratch, capacity }: World): Teachers {
  const { demonstrators } = scratch;
  if (demonstrators === undefined) {
    const model = intColumn(scratch, "model");
    return { most: 1, at: (row) => model[row] };
  }
  const most = demonstrators.length / capacity;
  return { most, at: (row, k) => demonstrators[row * most + k] };
}
