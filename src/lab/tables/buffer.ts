/** The cells of a column that wait until a row group is full. Numbers are held as numbers, whatever they came in. */
import type { Cells, Column } from "../study/types.ts";

/** Cells as the Parquet writer takes them. */
export type Held = Float64Array | (number | string | boolean | null)[];

export interface Buffer {
  /** Takes the cells `from` to `to` (not included) of a batch, behind those that are there. */
  take(cells: Cells, from: number, to: number): void;
  /** What was taken, and forgets it. Valid until the next `take`. */
  give(): Held;
}

export const bufferFor = (column: Column): Buffer =>
  column.type === "integer" || column.type === "number" ? numberBuffer(column) : textBuffer(column);

const FIRST_ROWS = 1024;

function numberBuffer({ name, required }: Column): Buffer {
  let held = new Float64Array(FIRST_ROWS);
  let count = 0;
  return {
    take(cells, from, to) {
      const after = count + to - from;
      if (after > held.length) {
        const larger = new Float64Array(Math.max(after, 2 * held.length));
        larger.set(held.subarray(0, count));
        held = larger;
      }
      for (let k = from; k < to; k++) held[count + k - from] = numberOf(cells[k], name);
      count = after;
    },
    give() {
      const given = held.subarray(0, count);
      count = 0;
      if (!given.some(Number.isNaN)) return given;
      if (required === true) throw new Error(`column ${name}: a value is missing`);
      return Array.from(given, (value) => (Number.isNaN(value) ? null : value));
    },
  };
}

/** NaN for a missing value; 0 in the place of -0, which only some readers tell apart. */
function numberOf(cell: Cells[number] | undefined, column: string): number {
  if (typeof cell === "number") return cell + 0;
  if (cell === null) return Number.NaN;
  throw new TypeError(`column ${column}: ${String(cell)} is no number`);
}

function textBuffer({ name, type, required }: Column): Buffer {
  let held: (string | boolean | null)[] = [];
  return {
    take(cells, from, to) {
      for (let k = from; k < to; k++) {
        const cell = cells[k] ?? null;
        if (cell === null ? required === true : typeof cell !== type) {
          throw new TypeError(`column ${name}: ${String(cell)} is no ${type}`);
        }
        if (typeof cell !== "number") held.push(cell);
      }
    },
    give() {
      const given = held;
      held = [];
      return given;
    },
  };
}
