/** Files of one's own in a scenario: `{csv: FILE}` in the place of a list of ties is read in. */
import { RatchetError } from "../core/errors.ts";
import type { Wrong } from "./explain.ts";
import { nameFault, type OpenFile, type OwnFile } from "./own-file.ts";
import { CsvError, readCsv, type CsvRow } from "./text/csv.ts";
import { childOf, type Branch, type Origin, type Tree } from "./tree.ts";
import { quoted, show } from "./words.ts";

/** Most ties that a file may hold: a scenario holds so many values, and a tie is three or four. */
const MOST_TIES = 50_000;

/** Something is wrong with a file, told where it is named. */
export class OwnFault extends Error {
  readonly code: "E_FILE" | "E_CSV";
  readonly hint: string | undefined;

  constructor(code: OwnFault["code"], message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** A file by its name. Throws an OwnFault. */
export function openOwn(name: string, open: OpenFile | undefined): OwnFile {
  const wrong = nameFault(name, false);
  if (wrong !== null) throw new OwnFault("E_FILE", wrong.message, wrong.hint);
  if (open === undefined) {
    const message = "files of one's own are read by the command, and not here";
    throw new OwnFault("E_FILE", message, "write out what stands in the file");
  }
  try {
    const found = open(name);
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    throw new OwnFault("E_FILE", error.message);
  }
  throw new OwnFault("E_FILE", `there is no file ${quoted(name)} beside this one`);
}

/** The rows of a file that is at most so long. Throws an OwnFault. */
export function rowsIn(name: string, { text }: OwnFile, most: number): readonly CsvRow[] {
  try {
    const rows = readCsv(text);
    const extra = rows[most + 1];
    if (extra === undefined) return rows;
    throw csvFault(name, extra.line, `more than ${most} rows`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw csvFault(name, error.fault.line, error.message);
  }
}

export const csvFault = (name: string, line: number, message: string, hint?: string): OwnFault =>
  new OwnFault("E_CSV", `${name}:${line}: ${message}`, hint);

/** A number as it stands in a table; null: it is none. */
export const numberOf = (cell: string): number | null =>
  /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/u.test(cell) && Number.isFinite(Number(cell))
    ? Number(cell)
    : null;

export interface Owning {
  readonly open: OpenFile | undefined;
  readonly refuse: (from: Origin, wrong: Wrong) => void;
}

/** The tree with every `{csv: FILE}` in it replaced by the ties that stand in the file; what is wrong is told. */
export function withOwnData(tree: Tree, owning: Owning): Tree {
  const known = new Map<string, readonly (readonly number[])[]>();
  const grown = (here: Tree): Tree => {
    if (here.kind === "leaf") return here;
    if (here.kind === "list") {
      const items = here.items.map(grown);
      return items.every((item, k) => item === here.items[k]) ? here : { ...here, items };
    }
    if (here.entries.has("csv")) return tiesOf(here, known, owning);
    const entries = [...here.entries].map(([key, child]) => [key, grown(child)] as const);
    const same = entries.every(([key, child]) => here.entries.get(key) === child);
    return same ? here : { ...here, entries: new Map(entries) };
  };
  return grown(tree);
}

function tiesOf(
  branch: Branch,
  known: Map<string, readonly (readonly number[])[]>,
  { open, refuse }: Owning,
): Tree {
  const { from } = branch;
  const leaf = childOf(branch, "csv");
  const name = leaf?.kind === "leaf" ? leaf.value : undefined;
  const mark = "value";
  const other = [...branch.entries.keys()].find((key) => key !== "csv");
  const path = [...from.path, ...(other === undefined ? ["csv"] : [other])];
  if (other !== undefined) {
    const message = `unknown key ${quoted(other)} beside csv`;
    refuse(
      { ...from, path },
      { code: "E_KEY", path: [], mark: "key", message, hint: "leave it out" },
    );
  } else if (typeof name !== "string" || name === "") {
    const message = `expected the name of a CSV file, found ${show(name)}`;
    refuse({ ...from, path }, { code: "E_VALUE", path: [], mark, message });
  } else {
    try {
      const ties = known.get(name) ?? readTies(name, openOwn(name, open));
      known.set(name, ties);
      return listOf(ties, from);
    } catch (error) {
      if (!(error instanceof OwnFault)) throw error;
      const { code, message, hint } = error;
      refuse({ ...from, path }, { code, path: [], mark, message, hint });
    }
  }
  return { kind: "list", items: [], from };
}

/** Each tie remembers where the file is named, and which it is. */
function listOf(ties: readonly (readonly number[])[], from: Origin): Tree {
  const at = (...more: readonly number[]): Origin => ({ ...from, path: [...from.path, ...more] });
  const items = ties.map((tie, k): Tree => {
    const values = tie.map((value, j): Tree => ({ kind: "leaf", value, from: at(k, j) }));
    return { kind: "list", items: values, from: at(k) };
  });
  return { kind: "list", items, from };
}

/** Two numbers, counted from 0, and perhaps a weight on each line; a first line of names is passed over. */
function readTies(name: string, file: OwnFile): readonly (readonly number[])[] {
  const rows = rowsIn(name, file, MOST_TIES);
  const [first] = rows;
  const named = first !== undefined && first.cells.every((cell) => numberOf(cell) === null);
  return rows.slice(Number(named)).map(({ line, cells }) => {
    if (cells.length < 2 || cells.length > 3) {
      const message = `expected two numbers and perhaps a weight, found ${cells.length} columns`;
      throw csvFault(name, line, message);
    }
    return cells.map((cell, k) => {
      const value = numberOf(cell);
      const fits =
        k < 2 ? value !== null && Number.isSafeInteger(value) && value >= 0 : (value ?? 0) > 0;
      if (value !== null && fits) return value;
      const wanted = k < 2 ? "a whole number, counted from 0" : "a weight above 0";
      throw csvFault(name, line, `expected ${wanted}, found ${show(cell)}`);
    });
  });
}
