/** ratchet replicate: what it prints, and what it writes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, ratchet } from "./ratchet.ts";

interface Answer {
  readonly mode: string;
  readonly verdict: string;
  readonly experiments: readonly (Record<string, unknown> & {
    readonly cells: readonly Record<string, unknown>[];
  })[];
}

const small = ["replicate", "D12", "--quiet"];

test("--json has one entry for each experiment, with its worst cell's figures and all cells", () => {
  const { stdout, stderr, status } = ratchet(["replicate", "D12", "d02", "--quiet", "--json"]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  const { mode, verdict, experiments } = JSON.parse(stdout) as Answer;
  expect({ mode, verdict }).toEqual({ mode: "quick", verdict: "pass" });
  expect(experiments.map(({ id }) => id)).toEqual(["D02", "D12"]); // in the order of the suite
  for (const { cells, ...entry } of experiments) {
    for (const key of ["expected", "measured", "se", "z", "seconds"])
      expect(typeof entry[key], key).toBe("number");
    for (const key of ["id", "paper", "experiment", "evidence", "verdict"])
      expect(typeof entry[key], key).toBe("string");
    const worst = cells.find(({ name }) => name === entry["worst"]);
    for (const key of ["expected", "measured", "se", "z", "verdict"])
      expect(entry[key]).toBe(worst?.[key]);
    const strain = Math.max(...cells.map(({ z }) => Math.abs(Number(z))));
    expect(Math.abs(Number(entry["z"]))).toBe(strain);
  }
});

test("a table for people: the experiment, and each cell with its rule and power when it is asked for by name", () => {
  const { stdout, status } = ratchet(small);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /verdict +expected +measured +± s\.e\. +z +s +evidence +paper: experiment\nD12 +pass /,
  );
  expect(stdout).toMatch(
    /pass D12 N=100: 4[78]\.\d+ ± 0\.\d+ against 47\.736, z = -?\d\.\d\d \(at most 4 s\.e\., 100 runs; a shift of \d\.\d is caught with power 0\.99\)/,
  );
  expect(stdout).toContain("quick: pass; 1 of 1 experiment pass, 2 cells, 0 repeated, ");
});

test("--doc writes what came out as a document, always the same", () => {
  const cwd = folder({});
  const files = ["one.md", "two.md"].map((file) => {
    const { status, stderr } = ratchet([...small, "--doc", file], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${file} was written\n` });
    return readFileSync(join(cwd, file), "utf8");
  });
  expect(files[1]).toBe(files[0]);
  expect(files[0]).toMatch(/^# Replications\n/);
  expect(files[0]).toContain("1 of 1 experiments pass; 2 cells, 0 repeated: **pass**.");
  expect(files[0]).toContain("| exact | 2 | 2 | 0 | 0 |");
  expect(files[0]).toContain("### How many people does a skill need? (`henrich`)");
});

test("a document that cannot be written is told before anything is run", () => {
  const args = ["replicate", "--full", "--doc", "no/such/folder.md"];
  const { stdout, stderr, status } = ratchet(args, { cwd: folder({}) });
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  expect(stderr).toContain("no/such/folder.md cannot be written");
});
