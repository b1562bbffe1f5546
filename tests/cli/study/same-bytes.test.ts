/** The result files are the same to the last byte, whatever made them: workers, shards in any order, other Nodes. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../../tools/bin.mjs";
import { chunksIn, littleStudy, resultsIn } from "../../support/studies.ts";
import { command, folder, ratchet } from "../ratchet.ts";

const ALL = process.env["RATCHET_TEST"] === "all";
/** Of a busy machine: each test starts the command up to a dozen times. */
const TIME = 600_000;

const FILES = littleStudy(ALL ? { points: 12, replicates: 30 } : { points: 2, replicates: 10 });

/** Runs the command in a folder, and wants it to end well. */
function done(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = ratchet(["study", ...args], { cwd });
  expect({ args, status, stderr: status === 0 ? "" : stderr }).toMatchObject({ status: 0 });
}

const plainRun = (cwd: string, out: string, workers: number): Record<string, string> => {
  done(cwd, "run", "little.study.yaml", "--out", out, "--workers", String(workers), "--quiet");
  return resultsIn(join(cwd, out));
};

/** What one worker makes of the study in one go. */
let whole: Record<string, string> | undefined;
const wholeStudy = (): Record<string, string> => (whole ??= plainRun(folder(FILES), "whole", 1));

describe("the same bytes", { timeout: TIME }, () => {
  const cwd = (): string => folder(FILES);

  test("from one worker and two", () => {
    const names = Object.keys(wholeStudy());
    for (const name of ["design.parquet", "runs.parquet", "series.parquet", "summary.csv"])
      expect(names).toContain(name);
    expect(plainRun(cwd(), "two", 2)).toEqual(wholeStudy());
  });

  test.each([1, 3, 8])("from %i shards, the last one first", (of) => {
    const here = cwd();
    for (let k = of; k >= 1; k--) {
      const shard = ["--out", "cut", "--shard", `${k}/${of}`, "--workers", "1", "--quiet"];
      done(here, "run", "little.study.yaml", ...shard);
      expect(existsSync(join(here, "cut", "runs.parquet"))).toBe(false);
    }
    done(here, "merge", "little.study.yaml", "--out", "cut");
    expect(resultsIn(join(here, "cut"))).toEqual(wholeStudy());
  });
});

describe("where it is seen on the way how many replicates are needed", { timeout: TIME }, () => {
  const until = "{response: known, halfWidth: 0.6}";
  const replicates = `{min: 5, max: 40, block: 5, until: ${until}}`;
  const sequential = littleStudy({ points: 2, replicates });

  test("shards come to the same numbers, and the same bytes", () => {
    const here = folder(sequential);
    const one = plainRun(here, "whole", 2);
    const parts = chunksIn(join(here, "whole")).length;
    expect(parts).toBeGreaterThan(4); // some points needed more than the first round,
    expect(parts).toBeLessThan(4 * 8); // and some less than all
    for (const k of [3, 1, 2])
      done(here, "run", "little.study.yaml", "--out", "cut", "--shard", `${k}/3`, "--quiet");
    done(here, "merge", "little.study.yaml", "--out", "cut");
    expect(resultsIn(join(here, "cut"))).toEqual(one);
  });

  test("more shards than points are refused", () => {
    const args = ["study", "run", "little.study.yaml", "--shard", "1/5"];
    const { status, stderr } = ratchet(args, { cwd: folder(sequential) });
    expect(stderr).toContain("4 points cannot be split into 5 shards");
    expect(status).toBe(3);
  });
});

/** Of each of these versions; the one that runs the tests is among them, whichever it is. */
const NODES = { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0" };

describe.runIf(ALL)("the same bytes from Node", { timeout: TIME }, () => {
  test.for(Object.entries(NODES))("%s", ([major, version], { skip }) => {
    if (process.versions.node.startsWith(`${major}.`)) return;
    const node = fetched(major, version);
    if (node === undefined) {
      console.info(`not run: Node ${version} cannot be had from npm`);
      return skip();
    }
    const here = folder(FILES);
    const words = ["study", "run", "little.study.yaml", "--out", "other", "--workers", "2"];
    const ran = spawnSync(node, [command, ...words, "--quiet"], { cwd: here, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim()).toBe(`v${version}`);
    expect(resultsIn(join(here, "other"))).toEqual(wholeStudy());
  });
});

/** The program, from a package that runs nothing when it is installed; undefined: it cannot be had. */
function fetched(major: string, version: string): string | undefined {
  const prefix = join(root, ".cache", "nodes", version);
  const program = join(prefix, "node_modules", `node${major}`, "bin", "node");
  if (!existsSync(program)) {
    const name = `node-${process.platform}-${process.arch}`;
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--no-package-lock"];
    const what = `node${major}@npm:${name}@${version}`;
    spawnSync("npm", ["install", "--prefix", prefix, ...quiet, what], { stdio: "ignore" });
  }
  return existsSync(program) ? program : undefined;
}
