/** Tables read back from Parquet files, column by column, in the browser and in Node. */
import { parquetMetadataAsync } from "hyparquet/src/metadata.js";
import { parquetScan } from "hyparquet/src/scan.js";
import type { FileMetaData } from "hyparquet/src/types.js";
import type { Batch, Cells, Column, Table } from "../study/types.ts";

/** A file of which parts are read: bytes in memory, or a file on disk. */
export interface Source {
  readonly byteLength: number;
  /** Bytes `start` to `end`, not included; to the end when it is left out. */
  readonly slice: (start: number, end?: number) => ArrayBuffer | Promise<ArrayBuffer>;
}

export const sourceOf = (bytes: Uint8Array): Source => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
});

/** A Parquet file that is open for reading. */
export interface Reader {
  readonly columns: readonly Pick<Column, "name" | "type">[];
  readonly height: number;
  /** Stretches that are best read at once: the first row of each row group, and the one behind its last. */
  readonly groups: readonly { readonly from: number; readonly to: number }[];
  readonly metadata: Readonly<Record<string, string>>;
  /** The cells of a column, missing ones null: rows `from` to `to`, not included; all when they are left out. */
  read(column: string, from?: number, to?: number): Promise<Cells>;
}

/** Throws an Error with the reason where it is no Parquet file. */
export async function openParquet(source: Source): Promise<Reader> {
  const file = { byteLength: source.byteLength, slice: source.slice };
  const metadata = await parquetMetadataAsync(file);
  const { ranges } = await parquetScan({ file, metadata });
  const height = Number(metadata.num_rows);
  return {
    columns: columnsOf(metadata),
    height,
    groups: ranges.map(({ rowStart, rowEnd }) => ({ from: rowStart, to: rowEnd })),
    metadata: Object.fromEntries(
      (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]),
    ),
    async read(column, from = 0, to = height) {
      const scan = await parquetScan({ file, metadata }); // a new one, since it keeps what it has read
      const parts: Cells[] = [];
      for (const range of ranges) {
        const rowStart = Math.max(from, range.rowStart);
        const rowEnd = Math.min(to, range.rowEnd);
        if (rowStart >= rowEnd) continue;
        parts.push((await scan.readColumn({ column, rowStart, rowEnd })) as Cells);
      }
      return joined(parts);
    },
  };
}

/** One array of several; that itself where there is only one. */
function joined(parts: readonly Cells[]): Cells {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const all: (number | string | boolean | null)[] = [];
  for (const part of parts) for (const cell of part) all.push(cell);
  return all;
}

/** The table that an open file holds, one row group at a time. */
export const tableFrom = (name: string, reader: Reader): Table => ({
  name,
  columns: reader.columns.map((column) => ({ ...column, description: "" })),
  async *rows(): AsyncGenerator<Batch> {
    for (const { from, to } of reader.groups) {
      const batch: Cells[] = [];
      for (const { name: column, type } of reader.columns)
        batch.push(slim(await reader.read(column, from, to), type));
      yield batch;
    }
  },
});

/** Numbers in an array of numbers, NaN in the place of null: a third of the memory. */
const slim = (cells: Cells, type: Column["type"]): Cells =>
  type === "number" && Array.isArray(cells)
    ? Float64Array.from(cells, (cell: number | null) => cell ?? Number.NaN)
    : cells;

const TYPES: Readonly<Record<string, Column["type"]>> = {
  INT32: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  BYTE_ARRAY: "string",
};

const columnsOf = ({ schema }: FileMetaData): Pick<Column, "name" | "type">[] =>
  schema.slice(1).map(({ name, type = "" }) => ({ name, type: TYPES[type] ?? "string" }));
