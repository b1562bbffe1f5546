/**
 * Millions of rows: the command makes the result files of a study from its chunks in bounded memory and time. The runs
 * are made up (only their chunks are there), so that nothing but the tables is measured.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskAt } from "../../../src/cli/study/disk.ts";
import { storeOn } from "../../../src/lab/chunks/store.ts";
import { planOf } from "../../../src/lab/study/plan.ts";
import type { Block, Chunk, StudyRun } from "../../../src/lab/study/types.ts";
import { openParquet, sourceOf } from "../../../src/lab/tables/read.ts";
import { command } from "../../cli/ratchet.ts";
import { studyOf } from "../../sim/study/base.ts";
import { HEAVY } from "../../support/checks.ts";
import { SMALL } from "../small.ts";

/** 500 rows for each run: run, tick and four metrics. 10 million rows, or half a million. */
const TICKS = 500;
const POINTS = HEAVY ? 200 : 10;
const REPLICATES = 100;
const ROWS = POINTS * REPLICATES * TICKS;

/** What 10 million rows may take: CPU seconds and MB; as CSV, whose columns are read back as JavaScript's arrays, more. */
const BAR = { cpu: 12, megabytes: 250, csv: 350 };

const SCENARIO = SMALL.replace("horizon: 20", `horizon: ${TICKS - 1}`);
const STUDY = {
  kind: "study",
  version: 1,
  id: "many-rows",
  title: "Many rows",
  extends: "small.yaml",
  seed: "2026",
  replicates: { count: REPLICATES },
  design: {
    kind: "grid",
    factors: {
      structure: { values: ["Forget"] },
      "population.size": { from: 10, to: 9 + POINTS, step: 1 },
    },
  },
  responses: { known: "repertoire @ last", kept: "gained - lost @ last" },
  series: { every: 1 },
  limits: { runs: 1_000_000, bytes: 4e9 },
};

const folder = mkdtempSync(join(tmpdir(), "ratchet-scale-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Counts that rise, a level in steps, and a number of which none is like another, as metrics are. */
function seriesOf(run: number): Float64Array {
  const series = new Float64Array(4 * TICKS);
  let [luck, gained] = [run + 1, 0];
  for (let tick = 0; tick < TICKS; tick++) {
    luck = (Math.imul(luck, 1_664_525) + 1_013_904_223) >>> 0;
    gained += luck % 3;
    series.set([gained % 33, gained / 64, gained, luck / 4_294_967_296], 4 * tick);
  }
  return series;
}

function chunkOf({ key, point, from, count }: Block): Chunk {
  const runs = Array.from({ length: count }, (_, k): StudyRun => {
    const luck = (from + k) % 7;
    return {
      replicate: from + k,
      seed: "2026",
      status: "ok",
      hash: (point * REPLICATES + from + k).toString(16).padStart(16, "0"),
      stopped: "horizon",
      ticks: TICKS - 1,
      final: [luck, luck / 64, luck, luck / 10],
      responses: [luck, luck - luck / 10],
    };
  });
  return {
    key,
    metrics: ["repertoire", "mean-repertoire", "gained", "lost"],
    responses: ["known", "kept"],
    runs,
    series: runs.map((_, k) => seriesOf(point * REPLICATES + from + k)),
  };
}

beforeAll(async () => {
  writeFileSync(join(folder, "small.yaml"), SCENARIO);
  writeFileSync(join(folder, "many.yaml"), JSON.stringify(STUDY));
  const open = (name: string) =>
    name === "small.yaml" ? { text: SCENARIO, sha256: "0".repeat(64) } : null;
  const store = storeOn(diskAt(join(folder, "out")), "chunks");
  for (const block of planOf(studyOf(STUDY, { open })).blocks) await store.put(chunkOf(block));
});

interface Measured {
  readonly cpu: number;
  readonly megabytes: number;
  /** How many times slower than usual the machine was. */
  readonly slow: number;
}

function measured(name: string): Measured {
  const file = join(folder, `${name}.json`);
  const preload = pathToFileURL(join(import.meta.dirname, "measured.mjs")).href;
  const args = ["--import", preload, command, "study", name, "many.yaml"];
  if (name !== "check") args.push("--out", "out");
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, RATCHET_MEASURED: file },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expect(existsSync(file)).toBe(true);
  return JSON.parse(readFileSync(file, "utf8")) as Measured;
}

/** When garbage is collected depends on who else computes: what is above the bar once must be below it the next time. */
function expectMemory(name: string, { megabytes }: Measured): void {
  const least = megabytes < BAR.megabytes ? megabytes : measured(name).megabytes;
  expect(least).toBeLessThan(BAR.megabytes);
}

test(`${ROWS / 1e6} million rows are read from chunks and written as Parquet in at most 250 MB and their share of 12 CPU seconds`, async () => {
  const alone = measured("check"); // reads the study and its files, as every command does
  const made = measured("merge");
  const share = HEAVY ? made.cpu : made.cpu - alone.cpu;
  // Half a million rows are over before the compiler is through with its work.
  const bar = BAR.cpu * made.slow * (HEAVY ? 1 : (ROWS / 1e7) * 3);
  console.info(
    `${ROWS} rows: ${made.cpu.toFixed(2)} CPU s, of which ${alone.cpu.toFixed(2)} for the start; ` +
      `${made.megabytes.toFixed(0)} MB; machine ${made.slow.toFixed(2)} times slower than usual; bar ${bar.toFixed(2)} CPU s`,
  );
  expect(share).toBeLessThan(bar);
  expectMemory("merge", made);
  const reader = await openParquet(sourceOf(readFileSync(join(folder, "out/series.parquet"))));
  expect(reader.height).toBe(ROWS);
  const noise = await reader.read("lost", ROWS - TICKS, ROWS);
  const last = seriesOf(POINTS * REPLICATES - 1);
  expect(Array.from(noise)).toEqual(Array.from({ length: TICKS }, (_, k) => last[4 * k + 3]));
});

test("the same rows as CSV stay in 350 MB", () => {
  const { cpu, megabytes } = measured("export");
  console.info(`${ROWS} rows as CSV: ${cpu.toFixed(2)} CPU s, ${megabytes.toFixed(0)} MB`);
  expect(megabytes).toBeLessThan(BAR.csv);
  expect(statSync(join(folder, "out/csv/series.csv")).size).toBeGreaterThan(20 * ROWS);
});
