/** One table of a study, however it was written: the names of its columns, and each of them when it is asked for. */
import { openParquet, type Source } from "../../src/lab/tables/read.ts";
import { RatchetError } from "../../src/sim/index.ts";
import { rowsOf } from "./csv.ts";
import type { Bytes } from "./types.ts";

export type Cell = number | string | boolean | null;

export interface Sheet {
  readonly names: readonly string[];
  readonly rows: number;
  /** All of a column. */
  column(name: string): Promise<ArrayLike<Cell>>;
}

const MAGIC = "PAR1";

export async function isParquet(data: Bytes): Promise<boolean> {
  return (await data.slice(0, MAGIC.length).text()) === MAGIC;
}

export const sourceOf = (data: Bytes): Source => ({
  byteLength: data.size,
  slice: (start, end) => data.slice(start, end).arrayBuffer(),
});

/** Throws a RatchetError where the file is damaged. */
export async function parquetSheet(name: string, data: Bytes): Promise<Sheet> {
  const damaged = (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error);
    throw new RatchetError("E_FILE", "", `${name} cannot be read: ${why}`);
  };
  const reader = await openParquet(sourceOf(data)).catch(damaged);
  return {
    names: reader.columns.map((column) => column.name),
    rows: reader.height,
    column: (wanted) => reader.read(wanted).catch(damaged),
  };
}

/** Null: it is no table. A cell that is a number is read as one. */
export function csvSheet(text: string): Sheet | null {
  const [names, ...rows] = rowsOf(text) ?? [];
  if (names === undefined || names.length < 2) return null;
  return {
    names,
    rows: rows.length,
    column(name) {
      const at = names.indexOf(name);
      return Promise.resolve(rows.map((row) => cellOf(row[at] ?? "")));
    },
  };
}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function cellOf(text: string): Cell {
  if (text === "") return null;
  return NUMBER.test(text) ? Number(text) : text;
}
