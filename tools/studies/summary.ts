/** Reads summary.csv of a study: a row for each response at each point. */
import { readCsv } from "../../src/sim/index.ts";

/** A row: cells by the names of their columns; an empty text: nothing can be said. */
export type Row = Readonly<Record<string, string>>;

/** The rows below the head. Throws where a row is not as long as the head. */
export function rowsOf(text: string): readonly Row[] {
  const [head, ...rows] = readCsv(text);
  const names = head?.cells ?? [];
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length) throw new Error(`line ${line}: not as long as the head`);
    return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? ""]));
  });
}

/** A number of a row; NaN: nothing can be said. */
export function numberIn(row: Row, name: string): number {
  const cell = row[name];
  if (cell === undefined) throw new Error(`there is no column "${name}"`);
  return cell === "" ? Number.NaN : Number(cell);
}
