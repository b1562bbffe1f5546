/** The people learned from in one turn, several at once. */
import { intColumn } from "./need.ts";
import type { World } from "./world.ts";

export interface Demonstrators {
  /** Those of row i stand at i * width and behind; -1 where there are no more of them. */
  readonly rows: Int32Array;
  readonly width: number;
}

export function demonstratorsOf(world: World): Demonstrators {
  const rows = intColumn(world.scratch, "demonstrators");
  return { rows, width: rows.length / world.capacity };
}
