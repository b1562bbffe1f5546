/** What happens to a study's folder: chunks are spoiled, the disk is full, nobody may write, another program is at it. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { command, started, type Ended } from "../ratchet.ts";
import { chunksIn, filesIn, study, studyFiles } from "./kept-study.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // a busy machine is no fault

/** Six chunks of 130 kB. */
const LARGE = { replicates: "{count: 10}", series: "{every: 1}" };

let cwd = "";
let files = new Map<string, string>();
let chunks = new Map<string, string>();
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "ratchet-"));
  for (const [name, text] of Object.entries(studyFiles(LARGE, 400)))
    writeFileSync(join(cwd, name), text);
  expect(study(cwd, "run", "--quiet", "--out", "whole").status).toBe(0);
  files = filesIn(join(cwd, "whole"));
  chunks = chunksIn(join(cwd, "whole"));
  expect(chunks.size).toBe(6);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (out: string): Ended => study(cwd, "run", "--quiet", "--json", "--out", out);
/** It goes on, with so many chunks reused, and comes to what it must. */
function expectWhole(out: string, reused: number): void {
  const { stdout, status, stderr } = run(out);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ computed: 6 - reused, reused });
  expect(chunksIn(join(cwd, out))).toEqual(chunks);
  expect(filesIn(join(cwd, out))).toEqual(files);
}

test("spoiled chunks are found and made again", () => {
  expect(run("spoiled").status).toBe(0);
  const at = (k: number): string => join(cwd, "spoiled", "chunks", [...chunks.keys()][k] ?? "");
  const [torn, flipped, other, kept] = [0, 1, 2, 3].map(at) as [string, string, string, string];
  truncateSync(torn, 65_536);
  const bytes = readFileSync(flipped);
  bytes[100_000] = (bytes[100_000] ?? 0) ^ 64;
  writeFileSync(flipped, bytes);
  writeFileSync(other, readFileSync(kept));
  writeFileSync(at(4), "");
  const status = study(cwd, "status", "--out", "spoiled");
  expect(status.status).toBe(4);
  expect(status.stdout).toMatch(/2 of 6 done, 4 spoiled/);
  const merged = study(cwd, "merge", "--out", "spoiled");
  expect(merged.status).toBe(4);
  expect(merged.stderr).toContain("4 of 6 chunks are missing");
  expect(filesIn(join(cwd, "spoiled"))).toEqual(files); // those that were there
  expectWhole("spoiled", 2);
});

test("two programs on one folder", async () => {
  const args = ["study", "run", "kept.yaml", "--out", "both", "--quiet", "--workers", "1"];
  const both = [started(args, cwd), started(args, cwd)];
  const codes = await Promise.all(
    both.map((one) => new Promise((resolve) => void one.once("exit", resolve))),
  );
  expect(codes).toEqual([0, 0]);
  expectWhole("both", 6);
  expect(readdirSync(join(cwd, "both", "chunks"))).toHaveLength(6);
});

/** Told once, with the reason and how to go on, and with exit code 4. */
function expectLost({ status, stderr, stdout }: Ended, out: string, why: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
  const [first = "", second, ...more] = stderr.trimEnd().split("\n");
  expect(first).toMatch(/^error: \S+ cannot be (written|made): /);
  expect(first).toMatch(why);
  expect(second).toBe(
    `  what was made before is safe; go on with: ratchet study run kept.yaml --out ${out}`,
  );
  expect(more).toEqual([]);
}

test.runIf(process.platform === "linux")("no file may be so large", () => {
  const script = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
  const args = [command, "study", "run", "kept.yaml", "--out", "small", "--quiet"];
  const ended = spawnSync("bash", ["-c", script, process.execPath, ...args], {
    cwd,
    encoding: "utf8",
    timeout: 120_000,
  });
  expectLost(
    ended,
    "small",
    /small\/chunks\/[0-9a-f]{64}\.chunk cannot be written: file too large/,
  );
  expect(readdirSync(join(cwd, "small", "chunks"))).toEqual([]);
  expectWhole("small", 0);
});

/** Told before anything is run, with the way out. */
function expectRefused(ended: Ended, out: string, why: string): void {
  expect(ended).toMatchObject({
    status: 4,
    stdout: "",
    stderr:
      `error: ${out} cannot be written: ${why}; nothing was run\n` +
      `  mend that, or name another folder with --out; then: ratchet study run kept.yaml --out ${out}\n`,
  });
}

/** A file system of half a megabyte; false: it cannot be had here. */
function mounted(place: string): boolean {
  mkdirSync(place);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=512k", "none", place]);
  if (status === 0) onTestFinished(() => void spawnSync("umount", [place]));
  else console.info("not run: a file system of half a megabyte (mount is not permitted)");
  return status === 0;
}

test("the disk is full, then nobody may write, then there is room", () => {
  const place = join(cwd, "disk");
  if (!mounted(place)) return;
  expectLost(run("disk"), "disk", /: no space left on device$/);
  const some = chunksIn(place);
  expect(some.size).toBeGreaterThan(0);
  expect(some.size).toBeLessThan(6);
  expect(readdirSync(join(place, "chunks"))).toHaveLength(some.size);
  for (const [name, bytes] of some) expect(chunks.get(name)).toBe(bytes);

  spawnSync("mount", ["-o", "remount,ro", place]);
  expectRefused(run("disk"), "disk", "read-only file system");
  expectRefused(run("disk/below/it"), "disk/below/it", "read-only file system");
  expect(chunksIn(place)).toEqual(some);

  spawnSync("mount", ["-o", "remount,rw,size=808k", place]); // for the chunks, not for the tables
  const merged = run("disk");
  expect(merged.status).toBe(4);
  expect(merged.stderr).toMatch(/^error: disk\/\S+ cannot be written: no space left on device\n/);
  expect(chunksIn(place)).toEqual(chunks);
  expect(readdirSync(place).filter((name) => name.endsWith(".tmp"))).toEqual([]);

  spawnSync("mount", ["-o", "remount,size=8m", place]);
  expectWhole("disk", 6);
});

test.skipIf(process.getuid?.() === 0)("nobody may write into the folder", () => {
  const place = join(cwd, "locked");
  mkdirSync(place);
  chmodSync(place, 0o555);
  onTestFinished(() => chmodSync(place, 0o755));
  expectRefused(run("locked"), "locked", "permission denied");
  chmodSync(place, 0o755);
  expectWhole("locked", 0);
});

test("the folder of results is a file", () => {
  writeFileSync(join(cwd, "file"), "mine");
  const also = "so file/below cannot be a folder of results; name another with --out";
  for (const [out, why] of [
    ["file", "so it cannot be the folder of results; name another with --out"],
    ["file/below", also],
  ] as const)
    for (const what of ["run", "status", "export"])
      expect(study(cwd, what, "--out", out)).toMatchObject({
        status: 4,
        stdout: "",
        stderr: `error: file is a file, ${why}\n`,
      });
  expect(readFileSync(join(cwd, "file"), "utf8")).toBe("mine");
});

test.runIf(process.platform === "linux")("a place where there are no folders", () => {
  expectRefused(run("/proc/none"), "/proc/none", "no such file or directory");
});
