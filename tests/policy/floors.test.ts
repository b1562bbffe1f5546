/** The floors of the house hold: each fault is planted into a copy of the sources, and must be refused. */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, root } from "../../tools/bin.mjs";
import { copyOfSources, type Copy } from "./copy.ts";
import { ALLOWED, LINT_FAULTS, TARGET, TARGETS, TYPE_FAULTS } from "./faults.ts";

interface LintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  readonly number_of_files: number;
}

let copy: Copy;

function run(tool: string, ...args: string[]): { status: number | null; stdout: string } {
  const options = { cwd: copy.folder, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [bin(tool) ?? "", ...args], options);
}

beforeAll(() => {
  copy = copyOfSources();
});

afterAll(() => copy.remove());

describe("the compiler", () => {
  test("passes the sources, and has seen each file of the engine", () => {
    const { status, stdout } = run("typescript", "-b", "--pretty", "false");
    expect(stdout).toBe("");
    expect(status).toBe(0);
    // A file of declarations (.d.ts) makes none.
    const engine = copy.files.filter((file) => /^src\/sim\/.*(?<!\.d)\.ts$/.test(file));
    expect(engine.length).toBeGreaterThan(0);
    const unseen = engine.filter(
      (file) => !copy.has(`dist/types/${file.replace(/\.ts$/, ".d.ts")}`),
    );
    expect(unseen).toEqual([]);
  });

  test("refuses each planted fault", () => {
    for (const target of TARGETS) copy.plant(target, TARGET);
    for (const { file, text } of TYPE_FAULTS) copy.plant(file, text);
    const { status, stdout } = run("typescript", "-b", "src/sim", "--pretty", "false");
    expect(status).not.toBe(0);
    const lines = stdout.split("\n");
    const missed = TYPE_FAULTS.filter(
      ({ file, code }) => !lines.some((line) => line.startsWith(`${file}(`) && line.includes(code)),
    );
    expect(missed).toEqual([]);
  });
});

describe("the linter", () => {
  test("knows each room of the engine", () => {
    const floors = readFileSync(join(root, ".oxlintrc.json"), "utf8");
    const rooms = readdirSync(join(root, "src/sim"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms).toContain("core");
    const open = new Set(["core", "random", "exact", "knowledge"]); // what a part may import; of knowledge, types
    const missing = rooms.filter((room) => !open.has(room) && !floors.includes(`"../${room}/**"`));
    expect(missing).toEqual([]);
  });

  test("refuses each planted fault, passes everything else, and has seen each file", () => {
    for (const target of TARGETS) copy.plant(target, TARGET);
    for (const { file, text } of [...LINT_FAULTS, ...ALLOWED]) copy.plant(file, text);
    const { stdout } = run("oxlint", "--type-aware", "--deny-warnings", "--format", "json");
    const report = JSON.parse(stdout) as LintReport;
    const found = report.diagnostics.map(
      ({ code, filename }) => `${filename.replaceAll("\\", "/")} ${code}`,
    );
    expect(LINT_FAULTS.filter(({ file, code }) => !found.includes(`${file} ${code}`))).toEqual([]);
    expect(found.filter((line) => !line.includes("/planted-"))).toEqual([]);
    const scripts = copy.files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
    expect(report.number_of_files).toBeGreaterThanOrEqual(scripts.length + LINT_FAULTS.length);
  });
});
