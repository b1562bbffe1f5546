/** Scratch: what was decided in a turn is dead after it. */
import { SCRATCH, type Columns, type ScratchName } from "../core/columns.ts";
import { intColumn } from "../core/need.ts";

export interface ScratchReset {
  all(n: number): void;
  one(row: number): void;
}

/** Resets what was decided: for everybody at the start of a list, for one row at the start of its turn. */
export function scratchReset(scratch: Columns, capacity: number): ScratchReset {
  const names = Object.keys(scratch) as ScratchName[];
  const columns = names.map((name) => intColumn(scratch, name));
  const widths = Int32Array.from(columns, (column) => column.length / capacity);
  const nones = Int32Array.from(names, (name) => SCRATCH[name].none);
  return {
    all(n) {
      for (let k = 0; k < columns.length; k++) columns[k].fill(nones[k], 0, n * widths[k]);
    },
    one(row) {
      for (let k = 0; k < columns.length; k++) {
        const width = widths[k];
        if (width === 1) columns[k][row] = nones[k];
        else columns[k].fill(nones[k], row * width, (row + 1) * width);
      }
    },
  };
}
