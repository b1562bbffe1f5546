/** Where ratchet run cannot write, or nobody reads what it writes: one line says so, before the runs where it can. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TABLE_COLUMNS } from "../../src/sim/scenario/check.ts";
import { SMALL } from "../lab/small.ts";
import { command, folder, ratchet, started, type Ended } from "./ratchet.ts";

const run = ["run", "small.yaml", "--quiet"];

/** In a shell, where "ratchet" is the command; a pipe has the exit code of what fails in it. */
function shell(script: string, cwd: string): Ended {
  const whole = `set -o pipefail; ratchet() { "${process.execPath}" "${command}" "$@"; }; ${script}`;
  return spawnSync("bash", ["-c", whole], { cwd, encoding: "utf8" });
}

const devices = existsSync("/dev/full") && existsSync("/dev/stdout");
const lines = (text: string): string[] => text.trimEnd().split("\n");

describe("what can be known before the runs is refused before", () => {
  /** With so many runs it would take a while. */
  const long = [...run, "--replicates", "2000"];

  test.each([
    [["--csv", "there"], '--csv: "there" is a folder, not a file'],
    [["--series", "there"], '--series: "there" is a folder, not a file'],
    [["--csv", ""], "--csv needs the name of a file"],
    [["--csv", "a.csv", "--series", "./a.csv"], "would write the same file"],
    [["--csv", "a.csv", "--series", "there/../a.csv"], "would write the same file"],
    [["--csv", "old.csv", "--series", "link.csv"], "would write the same file"],
    [["--csv", "new.csv", "--series", "dangling.csv"], "would write the same file"],
    [["--csv", "small.yaml"], "--csv would replace the scenario, small.yaml"],
    [["--series", "link.yaml"], "--series would replace the scenario, link.yaml"],
    [["--csv", "small.yaml/a.csv"], "small.yaml/a.csv cannot be written: not a directory"],
    [["--csv", "nowhere/a.csv"], "nowhere/a.csv cannot be written: no such file or directory"],
  ])("%j", (args, words) => {
    const cwd = folder({ "small.yaml": SMALL, "old.csv": "old" });
    mkdirSync(join(cwd, "there"));
    symlinkSync("old.csv", join(cwd, "link.csv"));
    symlinkSync("small.yaml", join(cwd, "link.yaml"));
    symlinkSync("new.csv", join(cwd, "dangling.csv"));
    const before = readdirSync(cwd);
    const { stdout, stderr, status } = ratchet([...long, ...args], { cwd });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(lines(stderr)).toEqual([expect.stringContaining(words)]);
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, "small.yaml"), "utf8")).toBe(SMALL);
    expect(readFileSync(join(cwd, "old.csv"), "utf8")).toBe("old");
  });

  test.runIf(devices)("a full device, and a scenario from standard input", () => {
    const cwd = folder();
    const full = ratchet([...long, "--csv", "/dev/full"], { cwd });
    expect(full).toMatchObject({ stdout: "", status: 2 });
    expect(full.stderr).toBe("error: /dev/full cannot be written: no space left on device\n");
    const input = shell("ratchet run - --csv small.yaml < small.yaml", cwd);
    expect(input).toMatchObject({ stdout: "", status: 2 });
    expect(input.stderr).toBe("error: --csv would replace the scenario, small.yaml\n");
  });
});

describe("a write that fails later is told in one line, and ends with 4", () => {
  test("a file that can grow no more", () => {
    const cwd = folder();
    const limited = `ulimit -f 4; trap "" XFSZ; ratchet ${run.join(" ")} --replicates 300 --series a.csv`;
    const { stdout, stderr, status } = shell(limited, cwd);
    expect({ stdout, status }).toEqual({ stdout: "", status: 4 });
    expect(stderr).toBe("error: a.csv cannot be written: file too large\n");
    expect(readdirSync(cwd)).toEqual(["small.yaml"]);
  });

  test("a folder that has come in its place: what was made is still printed", async () => {
    const cwd = folder();
    const child = started([...run, "--replicates", "30000", "--csv", "a.csv"], cwd);
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (piece) => (stdout += String(piece)));
    child.stderr?.on("data", (piece) => (stderr += String(piece)));
    const ended = new Promise((resolve) => child.once("close", resolve));
    await expect.poll(() => readdirSync(cwd).length, { timeout: 20_000, interval: 5 }).toBe(2);
    mkdirSync(join(cwd, "a.csv"));
    writeFileSync(join(cwd, "a.csv", "b"), "");
    expect(await ended).toBe(4);
    expect(lines(stderr)).toEqual([expect.stringMatching(/^error: a\.csv cannot be written: /)]);
    expect(stdout).toContain("30000 runs of each structure");
    expect(readdirSync(cwd)).toEqual(["a.csv", "small.yaml"]);
  });

  test.runIf(devices).each(["run small.yaml --quiet", "run small.yaml --quiet --json", "list"])(
    "%s, and standard output is full",
    (words) => {
      const { stderr, status } = shell(`ratchet ${words} > /dev/full`, folder());
      expect(status).toBe(4);
      expect(stderr).toBe("error: standard output cannot be written: no space left on device\n");
    },
  );
});

describe.runIf(devices)("tables that are no files", () => {
  test("a reader that has seen enough is no error", () => {
    const long = `ratchet ${run.join(" ")} --replicates 20000 --series /dev/stdout | head -2`;
    const { stdout, stderr, status } = shell(long, folder());
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(lines(stdout)).toHaveLength(2);
  });

  test("a reader of a table alone does not end the rest", () => {
    const both = `ratchet ${run.join(" ")} --series >(head -1 > /dev/null) --csv a.csv`;
    const cwd = folder();
    const { stdout, stderr, status } = shell(both, cwd);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toContain("A small group");
    expect(lines(readFileSync(join(cwd, "a.csv"), "utf8"))).toHaveLength(11);
  });

  test("a table on standard output stands before the report, in a file too", () => {
    const cwd = folder();
    const printed = shell(`ratchet ${run.join(" ")} --csv /dev/stdout > all.txt`, cwd);
    expect(printed).toMatchObject({ stderr: "", status: 0 });
    const all = lines(readFileSync(join(cwd, "all.txt"), "utf8"));
    expect(all[0]).toMatch(/^structure,replicate,hash,/);
    expect(all[11]).toBe("A small group");
    expect(readdirSync(cwd).toSorted()).toEqual(["all.txt", "small.yaml"]);
  });
});

test("no metric can be called what the tables have columns for", () => {
  const cwd = folder();
  ratchet([...run, "--csv", "a.csv", "--series", "b.csv"], { cwd });
  const metrics = new Set(["repertoire", "mean-repertoire", "gained", "lost"]);
  const heads = ["a.csv", "b.csv"].flatMap((file) =>
    (lines(readFileSync(join(cwd, file), "utf8"))[0] ?? "").split(","),
  );
  const own = new Set(heads.filter((column) => !metrics.has(column)));
  expect([...own].toSorted()).toEqual([...TABLE_COLUMNS].toSorted());
});
