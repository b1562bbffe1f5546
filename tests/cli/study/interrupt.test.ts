/** ratchet study run, broken off: Ctrl-C, SIGTERM, a reader that has gone. It says how to go on, and goes on. */
import { spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { command, ratchet, started } from "../ratchet.ts";
import { studyFolder } from "./study.ts";

/** Chunks of a few runs each, so that there is always one under way. */
const LARGER = [
  ["replicates: 6", "replicates: 25"],
  [
    "population.size: {values: [5, 10, 20]}",
    "population.size: {values: [5, 10, 20, 40]}\n    horizon: {values: [100, 200, 300, 400]}",
  ],
] as const;
const CHUNKS = 32;
const SLOW_DISK = new URL("slow-disk.mjs", import.meta.url);
const BOTH = ["SIGINT", "SIGTERM"] as const;
const SIGNALS = process.env["RATCHET_TEST"] === "all" ? [...BOTH, ...BOTH, ...BOTH] : BOTH;

const results = (cwd: string, ...path: readonly string[]): string =>
  join(cwd, "results", "sizes", ...path);

function chunksIn(cwd: string): readonly string[] {
  const folder = results(cwd, "chunks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".chunk"));
}

/** What is being written, or was; not what only tries whether the folder can be written. */
function draftsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^\w.*\.tmp$/.test(name));
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** What it says, and how it ends. */
async function endOf(child: ChildProcess): Promise<Ended> {
  let stderr = "";
  child.stderr?.on("data", (text: Buffer) => (stderr += text.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return { code, stderr };
}

const run = ["study", "run", "sizes.yaml", "--workers", "2"];

test("broken off again and again, it says how to go on and comes to the same bytes", async () => {
  const undisturbed = studyFolder(...LARGER);
  expect(ratchet([...run, "--quiet"], { cwd: undisturbed }).status).toBe(0);
  const cwd = studyFolder(...LARGER);
  let brokenOff = 0;
  for (const [k, signal] of SIGNALS.entries()) {
    const before = chunksIn(cwd).length;
    const child = started(run, cwd);
    const ended = endOf(child);
    while (child.exitCode === null && chunksIn(cwd).length < before + 1 + 2 * k)
      await setTimeout(2);
    child.kill(signal);
    const { code, stderr } = await ended;
    if (code === 0) continue; // it was done before it heard of it
    brokenOff++;
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    expect(stderr).toContain(`what was made is safe in ${join("results", "sizes")}/chunks\n`);
    expect(stderr).toContain("continue with: ratchet study run sizes.yaml\n");
    expect(chunksIn(cwd).length).toBeGreaterThan(before);
    expect(readdirSync(results(cwd)).filter((name) => name.endsWith(".parquet"))).toEqual([]);
  }
  expect(brokenOff).toBeGreaterThan(0);
  const there = chunksIn(cwd).length;
  const last = ratchet([...run, "--quiet", "--json"], { cwd });
  expect(last.status).toBe(0);
  expect(JSON.parse(last.stdout)).toMatchObject({ computed: CHUNKS - there, reused: there });
  for (const name of ["runs.parquet", "summary.csv", "design.parquet"])
    expect(readFileSync(results(cwd, name))).toEqual(readFileSync(results(undisturbed, name)));
});

test.each(["run", "merge"])("%s takes with it what is half written", async (name) => {
  const cwd = studyFolder(...LARGER);
  if (name === "merge") expect(ratchet([...run, "--no-merge", "--quiet"], { cwd }).status).toBe(0);
  const folder = name === "merge" ? results(cwd) : results(cwd, "chunks");
  const child = started(["study", name, "sizes.yaml"], cwd, SLOW_DISK);
  const ended = endOf(child);
  while (child.exitCode === null && draftsIn(folder).length === 0) await setTimeout(2);
  child.kill("SIGTERM");
  const { code, stderr } = await ended;
  expect(code).toBe(143);
  expect(stderr).toContain(`continue with: ratchet study ${name} sizes.yaml\n`);
  expect(draftsIn(folder)).toEqual([]);
  expect(ratchet([...run, "--quiet"], { cwd }).status).toBe(0);
});

test("whoever reads what it prints may go: the files are whole", () => {
  const cwd = studyFolder();
  const piped = (args: string): ReturnType<typeof spawnSync> =>
    spawnSync("bash", ["-o", "pipefail", "-c", `"${process.execPath}" "${command}" ${args}`], {
      cwd,
      encoding: "utf8",
    });
  const { status, stderr } = piped("study run sizes.yaml --quiet | true");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(existsSync(results(cwd, "ro-crate-metadata.json"))).toBe(true);
  expect(ratchet(["study", "status", "sizes.yaml"], { cwd }).status).toBe(0);
  expect(piped("study status sizes.yaml --json | true").status).toBe(0);
});

test("when nobody hears how far it is any more it ends, and the next one goes on", () => {
  const cwd = studyFolder(...LARGER);
  const words = `"${process.execPath}" "${command}" study run sizes.yaml --progress json`;
  spawnSync("bash", ["-c", `${words} 2> >(head -n 1 >/dev/null)`], { cwd });
  const { status } = ratchet([...run, "--quiet"], { cwd });
  expect(status).toBe(0);
  expect(chunksIn(cwd)).toHaveLength(CHUNKS);
});
