/** A real Slurm of one node: an array and its merge, cancelled and submitted again, and a shard that fails. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installSlurm, startSlurm, until, type Slurm } from "../../support/slurm.ts";
import { chunksIn, littleStudy, resultsIn } from "../../support/studies.ts";
import { folder, ratchet, type Ended } from "../ratchet.ts";

const ALL = process.env["RATCHET_TEST"] === "all";
const TIME = 600_000;

describe.runIf(ALL)("on a real Slurm", { timeout: TIME }, () => {
  let place = "";
  let slurm: Slurm | undefined;
  let why: string | undefined;

  beforeAll(async () => {
    why = installSlurm();
    if (why !== undefined) return;
    place = mkdtempSync(join(tmpdir(), "ratchet-slurm-"));
    slurm = await startSlurm(place);
    await until(slurm.isIdle);
  }, TIME);

  afterAll(async () => {
    await slurm?.stop();
    if (place !== "") rmSync(place, { recursive: true, force: true });
  }, TIME);

  /** The cluster; where it cannot be had the test is left out, and that is said. */
  function cluster(leaveOut: () => void): Slurm {
    if (slurm !== undefined) return slurm;
    console.info(`not run: the tests on a real Slurm (${why})`);
    leaveOut();
    throw new Error(why);
  }

  test("an array and its merge make the files of a local run", async ({ skip }) => {
    const site = new Site(cluster(skip), { points: 3, replicates: 6 });
    const { array, merge } = site.submit("--shards", "3", "--cpus", "2");
    await site.ended(merge);
    expect(site.logs()).not.toContain("error");
    expect([...site.slurm.states(array), ...site.slurm.states(merge)]).toEqual(
      Array.from({ length: 4 }, () => "COMPLETED"),
    );
    expect(site.results()).toEqual(site.local());
  });

  test("cancelled and submitted again, it makes only what is missing", async ({ skip }) => {
    const site = new Site(cluster(skip), { points: 8, replicates: 300 });
    const { chunks } = JSON.parse(site.ratchet("plan", "--json").stdout) as { chunks: number };
    const first = site.submit("--shards", "8");
    await until(() => chunksIn(site.out).length > 0);
    site.slurm.cancel(first.array, first.merge);
    await site.ended(first.array);
    await site.ended(first.merge);
    const kept = chunksIn(site.out);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(chunks);
    const times = kept.map((name) => site.changed(name));
    expect(site.ratchet("status").status).toBe(4);
    site.clean();

    const again = site.submit("--shards", "8");
    await site.ended(again.merge);
    expect(site.slurm.states(again.merge)).toEqual(["COMPLETED"]);
    expect(kept.map((name) => site.changed(name))).toEqual(times);
    expect(chunksIn(site.out)).toHaveLength(chunks);
    const { computed, reused } = site.counts();
    console.info(`of ${chunks} chunks ${kept.length} outlasted the cancelling; ${reused} reused`);
    expect(computed).toBeGreaterThanOrEqual(1);
    expect(reused).toBeGreaterThanOrEqual(1);
    expect(site.results()).toEqual(site.local());
  });

  test("a shard whose runs fail stops the merge, and status names them", async ({ skip }) => {
    const response = "log(sum(lost)) @ 0..20"; // where nobody forgets, that is no number
    const site = new Site(cluster(skip), { points: 1, replicates: 4, people: 8, response });
    const { array, merge } = site.submit("--shards", "2");
    await site.ended(merge);
    expect(site.slurm.states(array).toSorted()).toEqual(["COMPLETED", "FAILED"]);
    expect(site.slurm.states(merge)).toEqual(["CANCELLED"]);
    expect(Object.keys(site.results())).not.toContain("runs.parquet");
    const { status, stdout } = site.ratchet("status", "--failed");
    expect(status).toBe(4);
    expect(stdout).toMatch(/E_\w+ +point 0: Keep, .*replicate 0/);
  });

  test("a shard that never came to work stops the merge, and status names it", async ({ skip }) => {
    const site = new Site(cluster(skip), { points: 3, replicates: 2 });
    const files = site.edited([
      ["# What your cluster needs first", "test $SLURM_ARRAY_TASK_ID != 2 || exit 7\n$&"],
      ['--shard "$SLURM_ARRAY_TASK_ID/$shards"', "--shard auto"],
    ]);
    const array = site.sbatch(files.run);
    const merge = site.sbatch(`--dependency=afterok:${array}`, files.merge);
    await site.ended(merge);
    expect(site.slurm.states(merge)).toEqual(["CANCELLED"]);
    expect(site.logs()).toContain("shard 3/3 (Slurm: SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1");
    const { status, stdout } = site.ratchet("status");
    expect(status).toBe(4);
    expect(stdout).toContain("in shards 2/3\n");
    const refused = site.ratchet("merge");
    expect(refused.status).toBe(4);
    expect(refused.stderr).toContain("--shard 2/3");
  });
});

/** A little study in a folder of its own, on a cluster. */
class Site {
  readonly slurm: Slurm;
  readonly cwd = join(folder({}), "50 % \"sure\" & 'safe'");
  readonly out = join(this.cwd, "results", "little");

  constructor(slurm: Slurm, shape: Parameters<typeof littleStudy>[0]) {
    this.slurm = slurm;
    mkdirSync(this.cwd);
    for (const [name, text] of Object.entries(littleStudy(shape))) {
      writeFileSync(join(this.cwd, name), text);
    }
  }

  ratchet(name: string, ...args: readonly string[]): Ended {
    const words = ["study", ...name.split(" "), "little.study.yaml", ...args];
    return ratchet(words, { cwd: this.cwd, env: this.slurm.env });
  }

  submit(...args: readonly string[]): { array: string; merge: string } {
    const { status, stdout, stderr } = this.ratchet("submit slurm", ...args, "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return JSON.parse(stdout) as { array: string; merge: string };
  }

  sbatch(...args: readonly string[]): string {
    const env = { ...process.env, ...this.slurm.env };
    const ran = spawnSync("sbatch", ["--parsable", ...args], {
      cwd: this.cwd,
      env,
      encoding: "utf8",
    });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
    return ran.stdout.trim();
  }

  async ended(job: string): Promise<void> {
    await until(() => this.slurm.states(job).every((state) => ENDED.has(state)));
  }

  results(): Record<string, string> {
    return resultsIn(this.out);
  }

  /** What the same study makes here, in one go. */
  local(): Record<string, string> {
    const { status, stderr } = this.ratchet("run", "--out", "local", "--quiet");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return resultsIn(join(this.cwd, "local"));
  }

  /** Drafts of killed programs stay for an hour: as if that had passed. */
  clean(): void {
    for (const name of readdirSync(join(this.out, "chunks")))
      if (name.endsWith(".tmp")) utimesSync(join(this.out, "chunks", name), 1, 1);
    expect(this.ratchet("clean")).toMatchObject({ status: 0, stderr: "" });
  }

  /** When a chunk was last written. */
  changed(name: string): number {
    return statSync(join(this.out, "chunks", name)).mtimeMs;
  }

  logs(): string {
    const cluster = join(this.out, "cluster");
    const logs = readdirSync(cluster).filter((name) => name.endsWith(".log"));
    return logs.map((name) => readFileSync(join(cluster, name), "utf8")).join("\n");
  }

  /** What all shards say that they have made and found. */
  counts(): { computed: number; reused: number } {
    const sum = (word: string): number =>
      [...this.logs().matchAll(new RegExp(`(\\d+) (?:chunks )?${word}`, "g"))].reduce(
        (total, [, n]) => total + Number(n),
        0,
      );
    return { computed: sum("computed"), reused: sum("reused") };
  }

  /** The files that would be submitted, with some words changed for others. */
  edited(changes: readonly (readonly [string, string])[]): { run: string; merge: string } {
    const { stdout } = this.ratchet("submit slurm", "--shards", "3", "--dry-run", "--json");
    const { files } = JSON.parse(stdout) as { files: Record<string, string> };
    mkdirSync(join(this.out, "cluster"), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      writeFileSync(
        path,
        changes.reduce((now, [from, to]) => now.replace(from, to), text),
      );
    }
    const [run = "", merge = ""] = Object.keys(files);
    return { run, merge };
  }
}

const ENDED = new Set(["COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL"]);
