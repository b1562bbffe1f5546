/** Three readers that share no code see the same values in every table; CSV is read by what people have. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParquet, wasmMemory } from "parquet-wasm/node";
import { afterAll, describe, expect, test } from "vitest";
import { memoryDisk } from "../../../src/lab/study/memory.ts";
import { writeResults } from "../../../src/lab/study/results.ts";
import type { Cells, Column, Table } from "../../../src/lab/study/types.ts";
import { csvSink } from "../../../src/lab/tables/csv.ts";
import { parquetSink } from "../../../src/lab/tables/parquet.ts";
import { openParquet, sourceOf, tableFrom } from "../../../src/lab/tables/read.ts";
import { pour } from "../../../src/lab/tables/sink.ts";
import { arrowColumns } from "./arrow.ts";
import { openDuck } from "./duck.ts";
import { madeResults } from "./made-study.ts";

type Cell = Cells[number];
type Columns = Readonly<Record<string, readonly Cell[]>>;

/** What is hard to write: ends of ranges, missing values, texts that look like something else. */
const HARD: Columns = {
  whole: [-2_147_483_648, 2_147_483_647, 0, null, 7, -1],
  real: [0.1, 5e-324, 1.797_693_134_862_315_7e308, null, -2.5, 1 / 3],
  ends: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, 1, 2, 3],
  text: ["", "NA", 'say "a, b"', null, "two\nlines", "Zürich 🐚 漢"],
  said: [true, false, null, true, true, false],
  none: [null, null, null, null, null, null],
};

const TYPES: Readonly<Record<string, Column["type"]>> = {
  whole: "integer",
  text: "string",
  said: "boolean",
};

const hard: Table = {
  name: "hard",
  columns: Object.keys(HARD).map((name) => ({
    name,
    type: TYPES[name] ?? "number",
    description: "",
  })),
  async *rows() {
    yield Object.values(HARD);
  },
};

/** Large enough for several row groups and pages, with and without dictionaries. */
const LONG_ROWS = 230_000;
const long: Table = {
  name: "long",
  columns: ["tick", "level", "noise"].map((name) => ({ name, type: "number", description: "" })),
  async *rows() {
    const at = Float64Array.from({ length: LONG_ROWS }, (_, k) => k);
    yield [
      at.map((k) => k % 500),
      at.map((k) => (k % 11 === 0 ? Number.NaN : (k % 64) / 64)),
      at.map((k) => ((k * 2_654_435_761) % 4_294_967_296) / 4_294_967_296),
    ];
  },
};

const folder = mkdtempSync(join(tmpdir(), "ratchet-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const disk = memoryDisk();
await writeResults(disk, madeResults(4));
for (const table of [hard, long]) {
  const draft = await disk.create(`${table.name}.parquet`);
  await pour(table, draft, parquetSink({}));
  await draft.close();
}
const tables = [...disk.files.keys()].filter((path) => path.endsWith(".parquet"));
for (const path of tables) writeFileSync(join(folder, path), disk.files.get(path) ?? "");

async function ownColumns(path: string): Promise<Columns> {
  const reader = await openParquet(sourceOf(disk.files.get(path) ?? new Uint8Array()));
  const columns: Record<string, Cell[]> = {};
  for (const { name } of reader.columns) columns[name] = Array.from(await reader.read(name));
  return columns;
}

/** Columns that must be the same, the first difference told: of long ones a whole listing would say nothing. */
function expectSame(found: Readonly<Record<string, readonly unknown[]>>, wanted: Columns): void {
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  for (const [name, cells] of Object.entries(wanted)) {
    const other = found[name] ?? [];
    expect(other.length, name).toBe(cells.length);
    const at = cells.findIndex((cell, k) => !Object.is(cell, other[k]));
    expect(at < 0 ? null : { name, at, wanted: cells[at], found: other[at] }).toBeNull();
  }
}

describe("hyparquet, parquet-wasm and DuckDB read what was written", () => {
  test("hyparquet: what is hard to write", async () => {
    expectSame(await ownColumns("hard.parquet"), HARD);
  });

  test.each(tables)("parquet-wasm: %s", async (path) => {
    const stream = readParquet(disk.files.get(path) ?? new Uint8Array()).intoFFI();
    const { buffer } = wasmMemory();
    const found = arrowColumns(buffer, stream.schemaAddr(), stream.arrayAddrs());
    expectSame(found, await ownColumns(path));
  });

  test("DuckDB: every table, its types and its metadata", async (context) => {
    const ask = await openDuck();
    if (ask === null) {
      console.info("not run: Parquet in DuckDB (it is not here, and cannot be fetched)");
      return context.skip();
    }
    for (const path of tables) {
      const found = await ask(`SELECT * FROM '${join(folder, path)}'`);
      expectSame(found, await ownColumns(path));
    }
    const runs = join(folder, "runs.parquet");
    const types = await ask(`DESCRIBE SELECT run, seed, known FROM '${runs}'`);
    expect(types["column_type"]).toEqual(["INTEGER", "VARCHAR", "DOUBLE"]);
    const said = await ask(
      `SELECT decode(key) AS name FROM parquet_kv_metadata('${runs}') ORDER BY name`,
    );
    expect(said["name"]).toEqual([
      "ratchet.chunks",
      "ratchet.luck",
      "ratchet.model.version",
      "ratchet.study",
    ]);
  });
});

describe("CSV", () => {
  /** Each table as a CSV file in the folder, and its cells as they must be read: texts; null is an empty cell. */
  async function csvFile(path: string): Promise<string> {
    const reader = await openParquet(sourceOf(disk.files.get(path) ?? new Uint8Array()));
    const draft = await disk.create("table.csv");
    await pour(tableFrom(path, reader), draft, csvSink);
    await draft.close();
    const file = join(folder, path.replace(/\.parquet$/u, ".csv"));
    writeFileSync(file, disk.files.get("table.csv") ?? "");
    return file;
  }

  const python = (code: string, file: string) =>
    spawnSync("python3", ["-c", code, file], { encoding: "utf8", maxBuffer: 1 << 28 });

  const READ = `
import csv, json, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = list(csv.reader(file))
print(json.dumps([rows[0], [list(column) for column in zip(*rows[1:])]]))`;

  test("is read by Python as it was written", async (context) => {
    if (python("", "").status !== 0) {
      console.info("not run: CSV in Python (python3 is not installed)");
      return context.skip();
    }
    for (const path of tables.filter((name) => name !== "long.parquet")) {
      const { stdout } = python(READ, await csvFile(path));
      const [names, columns] = JSON.parse(stdout) as [string[], string[][]];
      const wanted = await ownColumns(path);
      expect(names).toEqual(Object.keys(wanted));
      for (const [k, cells] of Object.values(wanted).entries())
        expect(columns[k], names[k]).toEqual(
          cells.map((cell) => (cell === null ? "" : String(cell))),
        );
    }
  });

  const PANDAS = `
import json, sys
import pandas as pd
table = pd.read_csv(sys.argv[1], keep_default_na=False, na_values=[""], float_precision="round_trip")
print(json.dumps([[None if pd.isna(x) else x for x in table[name].tolist()] for name in table]))`;

  test("is read by pandas: every number to its last bit", async (context) => {
    if (python("import pandas", "").status !== 0) {
      console.info("not run: CSV in pandas (it is not installed)");
      return context.skip();
    }
    for (const path of ["runs.parquet", "series.parquet"]) {
      const { stdout } = python(PANDAS, await csvFile(path));
      const wanted = Object.values(await ownColumns(path));
      expect((JSON.parse(stdout) as unknown[][]).length).toBe(wanted.length);
      for (const [k, column] of (JSON.parse(stdout) as unknown[][]).entries())
        if (typeof wanted[k]?.find((cell) => cell !== null) === "number")
          expect(column).toEqual(wanted[k]);
    }
  });

  const R = `
table <- read.csv(commandArgs(TRUE)[1], check.names = FALSE, na.strings = "")
writeLines(c(nrow(table), names(table), sprintf("%.17g", sum(table$known, na.rm = TRUE))))`;

  test("is read by R", async (context) => {
    if (spawnSync("Rscript", ["--version"]).status !== 0) {
      console.info("not run: CSV in R (it is not installed)");
      return context.skip();
    }
    const file = await csvFile("runs.parquet");
    const { stdout } = spawnSync("Rscript", ["-e", R, file], { encoding: "utf8" });
    const wanted = await ownColumns("runs.parquet");
    const [rows, ...rest] = stdout.trim().split("\n");
    expect(Number(rows)).toBe(wanted["run"]?.length);
    expect(rest.slice(0, -1)).toEqual(Object.keys(wanted));
    const sum = (wanted["known"] ?? []).reduce<number>((all, x) => all + Number(x ?? 0), 0);
    expect(Number(rest.at(-1))).toBe(sum);
  });
});
