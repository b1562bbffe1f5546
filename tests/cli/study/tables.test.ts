/** ratchet study export and query: the tables for whoever has no reader of Parquet. */
import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskAt } from "../../../src/cli/study/disk.ts";
import { storeOn } from "../../../src/lab/chunks/store.ts";
import { memoryDisk } from "../../../src/lab/study/memory.ts";
import { planOf } from "../../../src/lab/study/plan.ts";
import { resolvedText } from "../../../src/lab/study/resolved.ts";
import { writeResults } from "../../../src/lab/study/results.ts";
import { openParquet, sourceOf } from "../../../src/lab/tables/read.ts";
import { DUCK_MODULES, openDuck } from "../../lab/tables/duck.ts";
import { studyOf } from "../../sim/study/base.ts";
import { formulas as parser } from "../../support/formulas.ts";
import { command, ratchet, type Ended } from "../ratchet.ts";
import { AUTHORS, studyFolder } from "./study.ts";

const SERIES = ["replicates: 6", "series: {every: 10}\nreplicates: 6"] as const;
const study = (cwd: string, name: string, ...args: readonly string[]): Ended =>
  ratchet(["study", name, "sizes.yaml", ...args], { cwd });

const cellsOf = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

/** The rows of a Parquet file as CSV has them. */
async function rowsOf(file: string): Promise<string[][]> {
  const reader = await openParquet(sourceOf(readFileSync(file)));
  const rows = Array.from({ length: reader.height + 1 }, (): string[] => []);
  for (const { name } of reader.columns) {
    const cells = Array.from(await reader.read(name), (cell) => String(cell ?? ""));
    for (const [k, cell] of [name, ...cells].entries()) rows[k]?.push(cell);
  }
  return rows;
}

test("export: every table as CSV, the series as a long table too; nothing of it is in the crate", async () => {
  const cwd = studyFolder(SERIES);
  const before = study(cwd, "export");
  expect(before.status).toBe(4);
  expect(before.stderr).toContain("has no design.parquet\n  run: ratchet study run sizes.yaml");
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const results = join(cwd, "results", "sizes");
  const crate = readFileSync(join(results, "ro-crate-metadata.json"));

  expect(study(cwd, "export").stdout).toBe(
    ["design", "runs", "series"].map((name) => `wrote results/sizes/csv/${name}.csv\n`).join(""),
  );
  for (const name of ["design", "runs", "series"])
    expect(cellsOf(join(results, "csv", `${name}.csv`)), name).toEqual(
      await rowsOf(join(results, `${name}.parquet`)),
    );

  const { stdout } = study(cwd, "export", "--long", "--json");
  expect(JSON.parse(stdout)).toEqual({ study: "sizes", files: ["results/sizes/csv/long.csv"] });
  const [head = [], ...wide] = await rowsOf(join(results, "series.parquet"));
  const long = wide.flatMap(([run = "", tick = "", ...values]) =>
    values.map((value, k) => [run, tick, head[k + 2] ?? "", value]),
  );
  expect(cellsOf(join(results, "csv", "long.csv"))).toEqual([
    ["run", "tick", "metric", "value"],
    ...long,
  ]);
  expect(readFileSync(join(results, "ro-crate-metadata.json"))).toEqual(crate);
  expect(readdirSync(join(results, "csv")).toSorted()).toEqual([
    "design.csv",
    "long.csv",
    "runs.csv",
    "series.csv",
  ]);
});

test("export: tables of another state of the study, and torn ones, are refused; so is a long table without series", () => {
  const cwd = studyFolder();
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const long = study(cwd, "export", "--long");
  expect(long.status).toBe(2);
  expect(long.stderr).toContain("series: {every: 1}");

  const file = join(cwd, "sizes.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("[5, 10, 20]", "[5, 10, 21]"));
  const other = study(cwd, "export");
  expect(other.status).toBe(4);
  expect(other.stderr).toContain("another state of the study");

  writeFileSync(file, text);
  truncateSync(join(cwd, "results", "sizes", "runs.parquet"), 500);
  const torn = study(cwd, "export");
  expect(torn.status).toBe(5);
  expect(torn.stderr).toContain("runs.parquet is no whole table");
  expect(existsSync(join(cwd, "results", "sizes", "csv"))).toBe(false);
});

test("a table in which a bit has flipped gives no figures", () => {
  const cwd = studyFolder(AUTHORS);
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const results = join(cwd, "results", "sizes");
  const table = join(results, "runs.parquet");
  const whole = readFileSync(table);
  rmSync(join(results, "chunks"), { recursive: true });
  const figures = study(cwd, "summary");
  expect(figures.status).toBe(0);
  const said =
    "runs.parquet is not what was written: its SHA-256 is not that in datapackage.json\n";
  const way = "  make it again: ratchet study run sizes.yaml\n";
  for (const at of [40, Math.floor(whole.length / 2)]) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    writeFileSync(table, bytes);
    for (const what of ["summary", "export"]) {
      const { status, stdout, stderr } = study(cwd, what);
      expect({ status, stdout }).toEqual({ status: 5, stdout: "" });
      expect(stderr).toContain(said + way);
    }
  }
  truncateSync(table, 500);
  expect(study(cwd, "summary")).toMatchObject({ status: 5, stdout: "" });
  rmSync(join(results, "datapackage.json"));
  expect(study(cwd, "summary")).toMatchObject({ status: 5, stdout: "" });
  writeFileSync(table, whole);
  expect(study(cwd, "summary")).toMatchObject({ status: 0, stdout: figures.stdout });
});

/** Whether the command finds DuckDB by itself: beside it, or beside this folder and those above it. */
const findsDuck = (cwd: string): boolean =>
  [command, join(cwd, "package.json")].some((from) => {
    try {
      return createRequire(from).resolve("@duckdb/node-api") !== "";
    } catch {
      return false;
    }
  });

test("query: without DuckDB it says how to install it", (context) => {
  const cwd = studyFolder();
  if (findsDuck(cwd)) {
    console.info("not run: ratchet study query without DuckDB (it is installed here)");
    return context.skip();
  }
  const { status, stderr } = study(cwd, "query", "SELECT 1");
  expect(status).toBe(2);
  expect(stderr).toContain("npm install @duckdb/node-api@1.5.6-r.1");
});

test("query: SQL over design, runs and series, as a table or as JSON", async (context) => {
  if ((await openDuck()) === null) {
    console.info("not run: ratchet study query (DuckDB is not here, and cannot be fetched)");
    return context.skip();
  }
  const cwd = studyFolder(SERIES);
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  symlinkSync(DUCK_MODULES, join(cwd, "node_modules"));
  const sql = `SELECT structure, "population.size" AS size, count(*) AS runs
    FROM runs JOIN design USING (point) GROUP BY ALL ORDER BY ALL`;
  const { stdout, status } = study(cwd, "query", sql);
  expect(status).toBe(0);
  expect(stdout.trimEnd().split("\n")).toEqual([
    "structure  size  runs",
    ...["Forget", "Keep"].flatMap((name) =>
      [5, 10, 20].map((size) => `${name.padEnd(9)}  ${String(size).padEnd(4)}  6`),
    ),
  ]);
  const json = study(cwd, "query", "SELECT count(*) AS n, max(tick) FROM series", "--json");
  expect(JSON.parse(json.stdout)).toEqual({ columns: ["n", "max(tick)"], rows: [[108, 20]] });
  const wrong = study(cwd, "query", "SELECT foo FROM runs");
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('"foo" not found');
});

test("the files are the same bytes where they are made in memory, as in a browser", async () => {
  const cwd = studyFolder(SERIES, AUTHORS);
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const results = join(cwd, "results", "sizes");
  const open = (name: string) => {
    const bytes = readFileSync(join(cwd, name));
    return { text: bytes.toString(), sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  const made = studyOf(readFileSync(join(cwd, "sizes.yaml"), "utf8"), { open });
  const plan = planOf(made, parser);
  const disk = memoryDisk();
  const store = storeOn(diskAt(results), "chunks");
  await writeResults(disk, { plan, resolved: resolvedText(made), store, blocks: plan.blocks });
  const files = readdirSync(results).filter((name) => !["chunks", "log.jsonl"].includes(name));
  expect([...disk.files.keys()].toSorted()).toEqual(files.toSorted());
  for (const [path, bytes] of disk.files)
    expect(Buffer.compare(bytes, readFileSync(join(results, path))), path).toBe(0);
});
