/** ratchet study check, plan, run, status and merge, from start to end: what they print, what they keep, how they end. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ratchet } from "../ratchet.ts";
import { spoil, studyFolder } from "./study.ts";

/** What differs from run to run and from change to change. */
const plain = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{8}\b/g, "<hash>")
    .replaceAll(/\d[\d.e-]* s \(probe of \d+ runs\) \/ \d+ workers = .*/g, "<cost>")
    .replaceAll(/^\[[#·]{20}\].*\n/gm, "") // on a slow machine
    .replaceAll(/ in \d+ s$/gm, " in <time>")
    .replaceAll(/, \d+ s$/gm, ", <time>");

const chunksIn = (cwd: string): string[] =>
  readdirSync(join(cwd, "results", "sizes", "chunks")).toSorted();

test("a study from start to end, in words", async () => {
  const cwd = studyFolder();
  const said: string[] = [];
  for (const args of [
    ["check", "sizes.yaml"],
    ["plan", "sizes.yaml"],
    ["status", "sizes.yaml"],
    ["merge", "sizes.yaml"],
    ["run", "sizes.yaml", "--shard", "1/3", "--workers", "1"],
    ["merge", "sizes.yaml"],
    ["run", "sizes.yaml", "--workers", "2"],
    ["status", "sizes.yaml"],
    ["run", "sizes.yaml"],
  ]) {
    const { status, stdout, stderr } = ratchet(["study", ...args], { cwd });
    said.push(`$ ratchet study ${args.join(" ")}`, stdout + stderr, `[exit ${status}]\n`);
  }
  await expect(plain(said.join("\n"))).toMatchFileSnapshot("../golden/study.txt");
});

test("a chunk that is gone or spoiled is told, and made anew to the same bytes", () => {
  const cwd = studyFolder();
  const run = (...args: readonly string[]): ReturnType<typeof ratchet> =>
    ratchet(["study", ...args, "--quiet"], { cwd });
  expect(run("run", "sizes.yaml").status).toBe(0);
  const results = join(cwd, "results", "sizes");
  const before = chunksIn(cwd).map((name) => readFileSync(join(results, "chunks", name), "hex"));
  const runs = readFileSync(join(results, "runs.parquet"), "hex");

  const [first = "", second = ""] = chunksIn(cwd);
  rmSync(join(results, "chunks", first));
  spoil(results, "chunks", second);
  const merged = ratchet(["study", "merge", "sizes.yaml"], { cwd });
  expect(merged.status).toBe(4);
  expect(merged.stderr).toContain("E_INCOMPLETE");
  expect(merged.stderr).toContain("ratchet study run sizes.yaml");
  const state = ratchet(["study", "status", "sizes.yaml", "--json"], { cwd });
  expect(state.status).toBe(4);
  expect(JSON.parse(state.stdout)).toMatchObject({ chunks: 6, done: 4, missing: 1, spoiled: 1 });

  rmSync(join(results, "runs.parquet"));
  const again = ratchet(["study", "run", "sizes.yaml", "--json", "--quiet"], { cwd });
  expect(JSON.parse(again.stdout)).toMatchObject({ computed: 2, reused: 4, failed: 0, runs: 36 });
  expect(chunksIn(cwd).map((name) => readFileSync(join(results, "chunks", name), "hex"))).toEqual(
    before,
  );
  expect(readFileSync(join(results, "runs.parquet"), "hex")).toBe(runs);
});

test("runs that fail are rows, the command ends with 4 and says which", () => {
  const cwd = studyFolder(["repertoire @ last", "1 / lost @ last"]);
  const { status, stdout, stderr } = ratchet(["study", "run", "sizes.yaml", "--quiet"], { cwd });
  expect(status).toBe(4);
  expect(stdout).toContain("failed");
  expect(stderr).toContain("ratchet study status sizes.yaml --failed");
  const state = ratchet(["study", "status", "sizes.yaml", "--failed"], { cwd });
  expect(state.status).toBe(4);
  expect(state.stdout).toContain("E_FORMULA");
  expect(state.stdout).toMatch(/point 2: Keep, population\.size=20, replicate 5/);
  const { failed } = JSON.parse(
    ratchet(["study", "status", "sizes.yaml", "--json"], { cwd }).stdout,
  ) as { failed: readonly { readonly point: { readonly structure: string } }[] };
  const keep = failed.filter(({ point }) => point.structure === "Keep");
  expect(keep).toHaveLength(18); // nothing is ever lost where nobody forgets
  expect(failed.length).toBeLessThan(36);
});

test("runs that had too little time stay failed until they are asked for, which is said", () => {
  const cwd = studyFolder(["replicates: 6", "replicates: 6\nlimits: {wallclockPerRun: 1.0e-6}"]);
  const way = "  ratchet study run sizes.yaml --retry-failed\n";
  const told = /^36 runs stay failed for want of time.*limits\.wallclockPerRun/mu;
  const run = (...more: string[]): ReturnType<typeof ratchet> =>
    ratchet(["study", "run", "sizes.yaml", "--json", "--quiet", ...more], { cwd });
  expect(run()).toMatchObject({ status: 4 });
  const file = join(cwd, "sizes.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("1.0e-6", "600"));
  const again = run();
  expect(JSON.parse(again.stdout)).toMatchObject({ computed: 0, mishaps: 36 });
  expect(again.stderr).toMatch(told);
  expect(again.stderr).toContain(way);
  const status = ratchet(["study", "status", "sizes.yaml"], { cwd });
  expect(status.stdout).toMatch(told);
  expect(status.stdout).toContain(way);
  const shard = run("--shard", "1/2");
  expect(shard.stderr).toContain("  ratchet study run sizes.yaml --shard 1/2 --retry-failed\n");
  const mended = run("--retry-failed");
  expect(mended).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(mended.stdout)).toMatchObject({ computed: 6, failed: 0, mishaps: 0 });
});

test("wrong files and refused plans end with 3, wrong words with 2", () => {
  const wrong = studyFolder(["population.size: {values", "population.sise: {values"]);
  for (const command of ["check", "plan", "run", "status", "merge"]) {
    const { status, stdout, stderr } = ratchet(["study", command, "sizes.yaml"], { cwd: wrong });
    expect(status, command).toBe(3);
    expect(stdout + stderr, command).toMatch(/sizes\.yaml:13:5 error .*population\.size/s);
  }
  const large = studyFolder(["replicates: 6", "replicates: 6\nlimits: {runs: 35}"]);
  const refused = ratchet(["study", "run", "sizes.yaml"], { cwd: large });
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain("2 x 3 x 6 = 36 runs");
  const usage = ratchet(["study", "run", "sizes.yaml", "--shrad", "1/2"], { cwd: large });
  expect(usage.status).toBe(2);
  expect(usage.stderr).toContain("--shard");
});
