/** Tables in files: what is written can be read, and the same rows are the same bytes. */
import {
  array,
  assert,
  asyncProperty,
  boolean,
  double,
  integer,
  option,
  record,
  string,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryDisk } from "../../../src/lab/study/memory.ts";
import type { Batch, Cells, Column, Table } from "../../../src/lab/study/types.ts";
import { csvSink } from "../../../src/lab/tables/csv.ts";
import { parquetSink } from "../../../src/lab/tables/parquet.ts";
import { openParquet, sourceOf, tableFrom } from "../../../src/lab/tables/read.ts";
import { pour, type OpenSink } from "../../../src/lab/tables/sink.ts";

const COLUMNS: readonly Column[] = [
  { name: "run", type: "integer", description: "", required: true },
  { name: "ticks", type: "integer", description: "" },
  { name: "known", type: "number", description: "" },
  { name: "status", type: "string", description: "" },
  { name: "open", type: "boolean", description: "" },
];

type Cell = Cells[number];

const tableOf = (rows: readonly (readonly Cell[])[], sizes: readonly number[]): Table => ({
  name: "made",
  columns: COLUMNS,
  async *rows() {
    for (let from = 0, k = 0; from < rows.length; k++) {
      const to = from + Math.max(1, sizes[k % sizes.length] ?? 1);
      yield COLUMNS.map((_, column) => rows.slice(from, to).map((row) => row[column] ?? null));
      from = to;
    }
  },
});

async function bytesOf(table: Table, open: OpenSink): Promise<Uint8Array> {
  const disk = memoryDisk();
  const draft = await disk.create("file");
  await pour(table, draft, open);
  await draft.close();
  return disk.files.get("file") ?? new Uint8Array();
}

const parquet = parquetSink({ "ratchet.model": "test" });
const csvOf = async (table: Table): Promise<string> =>
  new TextDecoder().decode(await bytesOf(table, csvSink));

const int32 = integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const row = record({
  run: int32,
  ticks: option(int32),
  known: option(double({ noNaN: true })),
  status: option(string({ unit: "grapheme" })),
  open: option(boolean()),
}).map(({ run, ticks, known, status, open }): Cell[] => [run, ticks, known, status, open]);
const sizes = array(integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

const plain = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((cells) => cells.map((cell) => (cell === 0 ? 0 : cell)));

async function rowsOf(table: Table): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of table.rows())
    for (let k = 0; k < (batch[0]?.length ?? 0); k++)
      rows.push(
        batch
          .map((cells) => cells[k] ?? null)
          .map((cell) => (Object.is(cell, Number.NaN) ? null : cell)),
      );
  return rows;
}

describe("Parquet", () => {
  test("any rows come back as they were, 0 for -0", async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 60 }), sizes, async (rows, by) => {
        const reader = await openParquet(sourceOf(await bytesOf(tableOf(rows, by), parquet)));
        expect(reader.height).toBe(rows.length);
        expect(await rowsOf(tableFrom("made", reader))).toEqual(plain(rows));
      }),
      { numRuns: 100 },
    );
  });

  test("the same rows are the same bytes, whatever batches they come in", async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 60 }), sizes, sizes, async (rows, some, others) => {
        const bytes = await bytesOf(tableOf(rows, some), parquet);
        expect(await bytesOf(tableOf(rows, others), parquet)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test("columns know what they are, and the file says by which model it was made", async () => {
    const bytes = await bytesOf(tableOf([[0, 1, 2, "ok", true]], [1]), parquet);
    const { columns, metadata } = await openParquet(sourceOf(bytes));
    expect(columns).toEqual(COLUMNS.map(({ name, type }) => ({ name, type })));
    expect(metadata).toEqual({ "ratchet.model": "test" });
  });

  test("a missing value in a column where none may be is an error that names the column", async () => {
    const table = tableOf([[null, 1, 2, "ok", true]], [1]);
    await expect(bytesOf(table, parquet)).rejects.toThrow("column run: a value is missing");
  });

  test("a text among numbers, and a number among texts, are errors that name the column", async () => {
    await expect(bytesOf(tableOf([[0, "one", 2, "ok", true]], [1]), parquet)).rejects.toThrow(
      "column ticks: one is no number",
    );
    await expect(bytesOf(tableOf([[0, 1, 2, 3, true]], [1]), parquet)).rejects.toThrow(
      "column status: 3 is no string",
    );
  });
});

describe("row groups", () => {
  const HEIGHT = 450_000;
  const columns: readonly Column[] = [
    { name: "run", type: "integer", description: "", required: true },
    { name: "known", type: "number", description: "" },
  ];
  const long = (size: number): Table => ({
    name: "long",
    columns,
    async *rows(): AsyncGenerator<Batch> {
      for (let from = 0; from < HEIGHT; from += size) {
        const rows = Math.min(size, HEIGHT - from);
        const run = Int32Array.from({ length: rows }, (_, k) => from + k);
        const known = Float64Array.from(run, (k) => (k % 7 === 0 ? Number.NaN : k / 8));
        yield [run, known];
      }
    },
  });

  test("of 200,000 rows, cut at the same rows whatever the batches; any stretch can be read", async () => {
    const bytes = await bytesOf(long(1_000), parquet);
    expect(Buffer.compare(await bytesOf(long(123_457), parquet), bytes)).toBe(0);
    const reader = await openParquet(sourceOf(bytes));
    expect(reader.height).toBe(HEIGHT);
    for (const [from, to] of [
      [0, 5],
      [199_990, 200_010],
      [399_999, 400_001],
      [449_998, 450_000],
    ] as const) {
      const known = await reader.read("known", from, to);
      expect(Array.from(known)).toEqual(
        Array.from({ length: to - from }, (_, k) => ((from + k) % 7 === 0 ? null : (from + k) / 8)),
      );
    }
  });
});

describe("CSV", () => {
  test("names, quotes as RFC 4180 says, empty for missing, numbers as JSON writes them", async () => {
    const rows: Cell[][] = [
      [0, 5, 0.1, "ok", true],
      [1, null, 1e21, 'say "a, b"', false],
      [2, 7, -0, "two\nlines", null],
      [3, 8, null, "", true],
      [4, 9, 5e-324, null, true],
    ];
    expect(await csvOf(tableOf(rows, [2]))).toBe(
      [
        "run,ticks,known,status,open",
        "0,5,0.1,ok,true",
        '1,,1e+21,"say ""a, b""",false',
        '2,7,0,"two\nlines",',
        '3,8,,"",true',
        "4,9,5e-324,,true",
        "",
      ].join("\n"),
    );
  });

  test("the same text whatever the batches", async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 30 }), sizes, sizes, async (rows, some, others) => {
        expect(await csvOf(tableOf(rows, some))).toBe(await csvOf(tableOf(rows, others)));
      }),
      { numRuns: 50 },
    );
  });
});
