/** Tables as text, as the command writes summary.csv and sensitivity.csv. */
import { CsvError, readCsv } from "../../src/sim/index.ts";

/** Rows of cells; the first row is the head. Null: it is no such table. */
export function rowsOf(text: string): readonly (readonly string[])[] | null {
  try {
    const rows = readCsv(text).map(({ cells }) => cells);
    return rows.every(({ length }) => length === rows[0]?.length) ? rows : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
