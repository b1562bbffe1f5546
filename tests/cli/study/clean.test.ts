/** ratchet study clean removes what is not needed, and nothing else. */
import {
  appendFileSync,
  existsSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { chunksIn, filesIn, study, studyFolder, studyText } from "./kept-study.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // a busy machine is no fault

let cwd = "";
let results = "";
beforeEach(() => {
  cwd = studyFolder();
  results = join(cwd, "results", "kept");
});

const rewrite = (changed: Readonly<Record<string, string>>): void =>
  writeFileSync(join(cwd, "kept.yaml"), studyText(changed));
const run = (): string => {
  const { status, stdout, stderr } = study(cwd, "run", "--json", "--quiet");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
};
const FEWER = { design: "{kind: grid, factors: {step.invent.probability: {values: [0.1, 0.3]}}}" };

test("chunks of points that the study has no more go, when it is not a trial", () => {
  run();
  const before = chunksIn(results);
  expect(study(cwd, "clean").stdout).toMatch(
    /^removed 0 chunks that are not needed \(0 B\) and 0 leftovers/,
  );
  rewrite(FEWER);
  const told = /^would remove 4 chunks that are not needed \([1-9][\d.]* kB\) and 0 leftovers/;
  expect(study(cwd, "clean", "--dry-run").stdout).toMatch(told);
  expect(chunksIn(results)).toEqual(before);
  expect(study(cwd, "clean").stdout).toMatch(/^removed 4 chunks that are not needed/);
  const left = chunksIn(results);
  expect(left.size).toBe(2);
  for (const [name, bytes] of left) expect(before.get(name)).toBe(bytes);
  expect(JSON.parse(run())).toMatchObject({ computed: 2, reused: 2 });
});

test("what a study that has grown can be made of stays", () => {
  run();
  rewrite({ replicates: "{count: 6}" });
  expect(study(cwd, "clean").stdout).toMatch(/^removed 0 chunks/);
  run();
  expect(chunksIn(results).size).toBe(12);
  expect(study(cwd, "clean").stdout).toMatch(/^removed 6 chunks/);
  expect(JSON.parse(run())).toMatchObject({ computed: 0, reused: 6 });
});

test("all chunks of replicates that may come stay as long as it is not known how many", () => {
  rewrite({
    replicates: "{min: 5, max: 15, block: 5, until: {response: known, halfWidth: 1e-9}}",
  });
  run();
  const before = chunksIn(results);
  expect(before.size).toBe(18);
  const [first = ""] = before.keys();
  rmSync(join(results, "chunks", first));
  expect(study(cwd, "clean").stdout).toMatch(/^removed 0 chunks/);
  expect(JSON.parse(run())).toMatchObject({ computed: 1, reused: 17 });
  expect(chunksIn(results)).toEqual(before);
});

test("leftovers go when nobody can be writing them; other files never do", () => {
  run();
  const chunks = join(results, "chunks");
  const [name = ""] = chunksIn(results).keys();
  const old = [join(chunks, `${name}.7-x.tmp`), join(results, "series.parquet.7-x.tmp")];
  const young = join(chunks, `${name}.8-x.tmp`);
  const others = [join(results, "notes.txt"), join(chunks, "notes.txt"), join(cwd, "x.tmp")];
  for (const path of [...old, young, ...others]) writeFileSync(path, "x".repeat(100));
  for (const path of [...old, ...others]) utimesSync(path, 1, 1);
  const { stdout } = study(cwd, "clean");
  expect(stdout).toBe(
    "removed 0 chunks that are not needed (0 B) and 2 leftovers (200 B) in results/kept\n" +
      "left 1 file that somebody may be writing: younger than an hour\n",
  );
  expect(old.map(existsSync)).toEqual([false, false]);
  expect([young, ...others].map(existsSync)).toEqual([true, true, true, true]);
});

test("all chunks go once the results stand, and come back the same", () => {
  run();
  const [files, chunks] = [filesIn(results), chunksIn(results)];
  const { stdout } = study(cwd, "clean", "--all", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ study: "kept", chunks: 6, leftovers: 0, left: 0 });
  expect(readdirSync(join(results, "chunks"))).toEqual([]);
  expect(filesIn(results)).toEqual(files);
  expect(JSON.parse(run())).toMatchObject({ computed: 6, reused: 0 });
  expect([filesIn(results), chunksIn(results)]).toEqual([files, chunks]);
});

test("but not when they do not stand", () => {
  run();
  const before = chunksIn(results);
  const spoiled: readonly [string, () => void][] = [
    [
      "summary.csv is not what was written",
      () => appendFileSync(join(results, "summary.csv"), "x"),
    ],
    ["runs.parquet is missing", () => rmSync(join(results, "runs.parquet"))],
    ["an earlier form of the study", () => rewrite(FEWER)],
    ["an earlier form", () => writeFileSync(join(results, "datapackage.json"), "{")],
    ["there are no result files", () => rmSync(join(results, "ro-crate-metadata.json"))],
  ];
  for (const [words, spoil] of spoiled) {
    spoil();
    const { status, stderr } = study(cwd, "clean", "--all");
    expect(status).toBe(4);
    expect(stderr).toContain(words);
    expect(stderr).toContain("run: ratchet study merge kept.yaml");
    expect(chunksIn(results)).toEqual(before);
  }
});

test("a folder that is not there is as clean as can be", () => {
  expect(study(cwd, "clean", "--out", "nowhere")).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(cwd, "nowhere"))).toBe(false);
});
