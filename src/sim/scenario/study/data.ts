/** Files of one's own that a study names: lists of points, and what was observed. */
import { csvFault, numberOf, openOwn, rowsIn, type OwnFault } from "../own-data.ts";
import type { OpenFile, OwnFile } from "../own-file.ts";
import type { CsvRow } from "../text/csv.ts";
import { nearest } from "../nearest.ts";
import { quoted, show, thereAre } from "../words.ts";
import type { Observed } from "./distance.ts";
import { STRUCTURE, type FactorValue, type Levels } from "./model.ts";

/** Most rows of such a file. */
const MOST_ROWS = 200_000;

/** A table with a line of names. */
interface Table {
  readonly file: OwnFile;
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Throws an OwnFault. */
function tableOf(name: string, open: OpenFile): Table {
  const file = openOwn(name, open);
  const [head, ...rows] = rowsIn(name, file, MOST_ROWS);
  if (head === undefined) throw csvFault(name, 1, "the file is empty");
  const names = head.cells.map((cell) => cell.trim());
  const nameless = names.indexOf("");
  if (nameless >= 0) throw csvFault(name, head.line, `column ${nameless + 1} has no name`);
  const twice = names.find((each, k) => names.indexOf(each) !== k);
  if (twice !== undefined)
    throw csvFault(name, head.line, `two columns are called ${quoted(twice)}`);
  if (rows.length === 0)
    throw csvFault(name, head.line, "there are no rows below the names of the columns");
  const uneven = rows.find(({ cells }) => cells.length !== names.length);
  if (uneven !== undefined) {
    const message = `expected ${names.length} columns, found ${uneven.cells.length}`;
    throw csvFault(name, uneven.line, message);
  }
  return { file, names, rows };
}

/** A list of points: a factor for each column, and on which line each point stands. */
export interface Listed {
  readonly sha256: string;
  readonly factors: readonly Levels[];
  readonly lines: readonly number[];
}

/** Throws an OwnFault. */
export function listedIn(name: string, open: OpenFile): Listed {
  const { file, names, rows } = tableOf(name, open);
  const factors = names.map((path, k): Levels => {
    const values = rows.map(({ line, cells }) => {
      const cell = cells[k] ?? "";
      if (cell.trim() === "") throw csvFault(name, line, `no value for ${quoted(path)}`);
      return path === STRUCTURE ? cell : valueOf(cell);
    });
    return { path, values };
  });
  return { sha256: file.sha256, factors, lines: rows.map(({ line }) => line) };
}

function valueOf(cell: string): FactorValue {
  const text = cell.trim();
  if (text === "true" || text === "false") return text === "true";
  return numberOf(text) ?? text;
}

/** Throws an OwnFault. */
export function observedIn(
  { csv, tick }: { readonly csv: string; readonly tick: string },
  open: OpenFile,
): Observed & { readonly sha256: string } {
  const { file, names, rows } = tableOf(csv, open);
  const at = names.indexOf(tick);
  if (at < 0) throw noColumn(csv, tick, names);
  const ticks = rows.map(({ line, cells }) => {
    const value = numberOf(cells[at] ?? "");
    if (value !== null && Number.isSafeInteger(value) && value >= 0) return { line, value };
    throw csvFault(csv, line, `expected a tick (0, 1, 2 ...), found ${show(cells[at])}`);
  });
  const seen = new Set<number>();
  for (const { line, value } of ticks) {
    if (seen.has(value)) throw csvFault(csv, line, `tick ${value} stands here twice`);
    seen.add(value);
  }
  const order = rows
    .map((_, k) => k)
    .toSorted((a, b) => (ticks[a]?.value ?? 0) - (ticks[b]?.value ?? 0));
  const columns = names.flatMap((name, k) => {
    if (k === at) return [];
    const values = rows.map(({ line, cells }) => observation(csv, line, cells[k] ?? ""));
    return [[name, order.map((row) => values[row] ?? null)] as const];
  });
  return {
    sha256: file.sha256,
    ticks: order.map((row) => ticks[row]?.value ?? 0),
    columns: new Map(columns),
  };
}

function noColumn(csv: string, tick: string, names: readonly string[]): OwnFault {
  const near = nearest(tick, names);
  const hint = near === undefined ? thereAre(names) : `did you mean ${quoted(near)}?`;
  return csvFault(csv, 1, `no column is called ${quoted(tick)}`, hint);
}

/** An empty cell is no observation. */
function observation(csv: string, line: number, cell: string): number | null {
  if (cell.trim() === "" || cell.trim() === "NA") return null;
  const value = numberOf(cell);
  if (value !== null) return value;
  throw csvFault(csv, line, `expected a number, found ${show(cell)}`);
}
