/** A wide table as a long one: a row for each value. It has as many times the rows, so it is made only when asked for. */
import type { Batch, Cells, Column, Table } from "../study/types.ts";
import { heightOf } from "./sink.ts";

/** Rows of the wide table that are turned at once. */
const ROWS_AT_ONCE = 10_000;

const VALUES: readonly Column[] = [
  { name: "metric", type: "string", description: "Which metric", required: true },
  { name: "value", type: "number", description: "Its value", required: true },
];

/** The columns before `keys` stay, the others become rows, those of a row one after the other; missing values are left out. */
export const longTable = (wide: Table, keys: number): Table => ({
  name: "long",
  columns: [...wide.columns.slice(0, keys), ...VALUES],
  async *rows() {
    const names = wide.columns.slice(keys).map(({ name }) => name);
    for await (const batch of wide.rows()) {
      for (let from = 0; from < heightOf(batch); from += ROWS_AT_ONCE)
        yield longBatch(
          batch.map((cells) => cells.slice(from, from + ROWS_AT_ONCE)),
          names,
          keys,
        );
    }
  },
});

function longBatch(batch: Batch, names: readonly string[], keys: number): Batch {
  const [heads, values] = [batch.slice(0, keys), batch.slice(keys)];
  const columns = Array.from({ length: keys + 2 }, (): Cells[number][] => []);
  for (let row = 0; row < heightOf(batch); row++) {
    for (const [k, cells] of values.entries()) {
      const value = cells[row] ?? null;
      if (value === null || Number.isNaN(value)) continue;
      const long = [...heads.map((head) => head[row] ?? null), names[k] ?? "", value];
      for (const [at, column] of columns.entries()) column.push(long[at] ?? null);
    }
  }
  return columns;
}
