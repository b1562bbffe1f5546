/** The files of a study: what they hold, that they are the same however the work was cut, and that none is ever half there. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { memoryDisk } from "../../../src/lab/study/memory.ts";
import { writeResults } from "../../../src/lab/study/results.ts";
import type { Cells, Disk } from "../../../src/lab/study/types.ts";
import { openParquet, sourceOf } from "../../../src/lab/tables/read.ts";
import { METRICS, madeResults, STUDY } from "./made-study.ts";

async function filesOf(size: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const disk = memoryDisk();
  await writeResults(disk, madeResults(size));
  return disk.files;
}

const files = await filesOf(6);
const bytesAt = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
const textAt = (path: string): string => new TextDecoder().decode(bytesAt(path));

async function columnsAt(path: string): Promise<Record<string, Cells[number][]>> {
  const reader = await openParquet(sourceOf(bytesAt(path)));
  const pairs = reader.columns.map(async ({ name }) => [name, Array.from(await reader.read(name))]);
  return Object.fromEntries(await Promise.all(pairs));
}

describe("the tables", () => {
  test("design: a row for each point, with its values", async () => {
    const design = await columnsAt("design.parquet");
    expect(Object.keys(design)).toEqual([
      "point",
      "row",
      "structure",
      "population.size",
      "step.choose-neighbour.probability",
    ]);
    expect(design["point"]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(design["row"]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(design["structure"]?.slice(0, 3)).toEqual(["Keep", "Forget", "Keep"]);
    expect(design["population.size"]).toEqual([20, 20, 20, 20, 40, 40, 40, 40]);
    expect(design["step.choose-neighbour.probability"]?.slice(0, 4)).toEqual([
      0.25, 0.25, 0.5, 0.5,
    ]);
  });

  test("runs: a row for each run, in the order of the plan; a failed one says so", async () => {
    const runs = await columnsAt("runs.parquet");
    expect(Object.keys(runs)).toEqual(
      [
        "run point replicate seed status code stopped ticks hash".split(" "),
        "known repertoire done".split(" "),
        "last.repertoire mean-repertoire gained lost many-known".split(" "),
      ].flat(),
    );
    expect(runs["run"]).toEqual(Array.from({ length: 48 }, (_, k) => k));
    expect(runs["point"]).toEqual(Array.from({ length: 48 }, (_, k) => Math.floor(k / 6)));
    const failed = 2 * 6 + 4;
    expect(runs["status"]?.[failed]).toBe("failed");
    expect(runs["code"]?.[failed]).toBe("E_TIMEOUT");
    for (const name of ["stopped", "ticks", "hash", "known", "gained"])
      expect(runs[name]?.[failed]).toBeNull();
    expect(runs["status"]?.filter((status) => status === "ok")).toHaveLength(47);
    expect(runs["done"]?.slice(0, 6)).toEqual([null, 2, 3, null, 5, 6]);
    expect(runs["known"]?.[0]).toBe(runs["last.repertoire"]?.[0]);
  });

  test("series: every metric at every fifth tick of every run, missing where it is not there", async () => {
    const series = await columnsAt("series.parquet");
    expect(Object.keys(series)).toEqual(["run", "tick", ...METRICS]);
    expect(series["run"]).toHaveLength(47 * 5);
    expect(series["tick"]?.slice(0, 6)).toEqual([0, 5, 10, 15, 20, 0]);
    expect(series["run"]).not.toContain(16);
    expect(series["many-known"]?.every((value) => value === null)).toBe(true);
    expect(series["gained"]?.every((value) => typeof value === "number")).toBe(true);
  });

  test("summary: what can be worked out by hand from the runs", async () => {
    const runs = await columnsAt("runs.parquet");
    const lines = textAt("summary.csv").trimEnd().split("\n");
    expect(lines[0]).toBe(
      "point,structure,population.size,step.choose-neighbour.probability,response,n,failed,reached,mean,sd,low,high,median,p5,p95,restricted_mean",
    );
    expect(lines).toHaveLength(1 + 8 * 3);
    const known = runs["known"]?.slice(0, 6).map(Number) ?? [];
    const mean = known.reduce((sum, x) => sum + x, 0) / 6;
    expect(lines[1]?.split(",").slice(0, 9)).toEqual([
      "0",
      "Keep",
      "20",
      "0.25",
      "known",
      "6",
      "0",
      "",
      String(mean),
    ]);
    const times = lines[3]?.split(",") ?? [];
    expect(times.slice(4, 10)).toEqual(["done", "6", "0", "4", "", ""]);
    // With 20 for never: scipy.stats.t.interval(0.95, 5, mean, sem) of 20, 2, 3, 20, 5, 6.
    expect(Number(times[10])).toBeCloseTo(0.536416520997987, 12);
    expect(Number(times[11])).toBeCloseTo(18.130250145668683, 12);
    expect(times[15]).toBe(String((20 + 2 + 3 + 20 + 5 + 6) / 6));
    const third = lines[1 + 2 * 3]?.split(",") ?? [];
    expect(third.slice(4, 7)).toEqual(["known", "5", "1"]);
  });
});

describe("the files about the tables", () => {
  const json = (path: string): unknown => JSON.parse(textAt(path));

  test("the Data Package names every column of every table, with unit, meaning and keys", async () => {
    const { resources } = json("datapackage.json") as {
      resources: { path: string; hash: string; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ path }) => path)).toEqual([
      "design.parquet",
      "runs.parquet",
      "series.parquet",
      "summary.csv",
    ]);
    for (const { path, schema, hash } of resources.filter((each) => each.path !== "summary.csv")) {
      const reader = await openParquet(sourceOf(bytesAt(path)));
      expect(schema.fields.map(({ name }) => name)).toEqual(reader.columns.map(({ name }) => name));
      expect(hash).toBe(`sha256:${createHash("sha256").update(bytesAt(path)).digest("hex")}`);
    }
    await expect(textAt("datapackage.json")).toMatchFileSnapshot("golden/datapackage.json");
  });

  test("the crate lists every file with the hash of its bytes, and no moment and no machine", () => {
    const { "@graph": graph } = json("ro-crate-metadata.json") as {
      "@graph": { "@id": string; "@type": string; sha256?: string }[];
    };
    const listed = graph.filter((entity) => entity["@type"] === "File");
    expect(listed.map((entity) => entity["@id"]).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== "ro-crate-metadata.json").toSorted(),
    );
    for (const entity of listed)
      expect(entity.sha256).toBe(createHash("sha256").update(bytesAt(entity["@id"])).digest("hex"));
    const ids = new Set(graph.map((entity) => entity["@id"]));
    for (const [, id = ""] of textAt("ro-crate-metadata.json").matchAll(
      /\{\s*"@id": "([^"]+)"\s*\}/gu,
    ))
      expect(ids.has(id) || id.startsWith("http")).toBe(true);
    expect(textAt("ro-crate-metadata.json")).not.toMatch(/Date|startTime|endTime/u);
  });

  test("the README says what was asked, every column, and how to open the files", async () => {
    const text = textAt("README.md");
    expect(text).toContain(STUDY.question);
    for (const word of ["arrow", "pandas", "polars", "Parquet2", "DuckDB"])
      expect(text).toContain(word);
    await expect(text).toMatchFileSnapshot("golden/README.md");
  });
});

/** A disk on which the n-th act that changes something fails, and all after it, as on a full one. */
function failingAt(n: number): { disk: Disk; files: ReadonlyMap<string, Uint8Array> } {
  const memory = memoryDisk();
  let acts = 0;
  const guarded =
    <In extends readonly unknown[], Out>(act: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      if (++acts >= n) throw new Error("no space left");
      return await act(...given);
    };
  const disk: Disk = {
    ...memory,
    create: guarded(async (path: string) => {
      const draft = await memory.create(path);
      return {
        write: guarded(async (bytes: Uint8Array) => draft.write(bytes)),
        sync: guarded(async () => draft.sync()),
        close: guarded(async () => draft.close()),
      };
    }),
    rename: guarded(async (from: string, to: string) => memory.rename(from, to)),
    syncFolder: guarded(async (path: string) => memory.syncFolder(path)),
  };
  return { disk, files: memory.files };
}

test("the n-th act on the disk failing, for every n: each file is there whole, or not there", async () => {
  const given = madeResults(6);
  for (let n = 1; ; n++) {
    const { disk, files: there } = failingAt(n);
    const failed = await writeResults(disk, given).then(
      () => false,
      () => true,
    );
    for (const [path, bytes] of there) {
      expect(files.has(path), `${path} after act ${n}`).toBe(true);
      expect(Buffer.compare(bytes, bytesAt(path)), `${path} after act ${n}`).toBe(0);
    }
    expect(there.has("ro-crate-metadata.json") && there.size < files.size).toBe(false);
    if (!failed) {
      expect(n).toBeGreaterThan(40);
      expect(there.size).toBe(files.size);
      return;
    }
  }
});

describe("the same study", () => {
  test("is the same bytes however its work was cut into blocks", async () => {
    for (const size of [1, 4]) {
      const others = await filesOf(size);
      expect([...others.keys()].toSorted()).toEqual([...files.keys()].toSorted());
      for (const [path, bytes] of others)
        expect(Buffer.compare(bytes, bytesAt(path)), path).toBe(0);
    }
  });

  test("with a chunk missing is refused, and the tables that were there stay", async () => {
    const disk = memoryDisk();
    const given = madeResults(6);
    await writeResults(disk, given);
    const before = new Map(disk.files);
    const last = given.blocks.at(-1)?.key;
    const store = { get: async (key: string) => (key === last ? null : given.store.get(key)) };
    await expect(writeResults(disk, { ...given, store })).rejects.toMatchObject({
      code: "E_INCOMPLETE",
      message: expect.stringContaining("point 7, replicates 0 to 5"),
    });
    expect([...disk.files.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    for (const [path, bytes] of disk.files) expect(bytes).toEqual(before.get(path));
  });
});
