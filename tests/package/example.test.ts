/** The package, used as its readers use it: the example of the README runs, and its types hold. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bin, root } from "../../tools/bin.mjs";
import * as surface from "../../src/sim/index.ts";

const example = join(root, "examples", "first-run.mjs");

test("the example has 20 lines, and uses parse and run of the package", () => {
  const text = readFileSync(example, "utf8");
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  expect(text).toContain('import { parse, run } from "ratchet"');
  expect(typeof surface.parse).toBe("function");
  expect(typeof surface.run).toBe("function");
});

test("it runs as the README says, and sees villages ahead", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [example], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const rounds = [...stdout.matchAll(/by round (\d+)/g)].map(([, round]) => Number(round));
  expect(rounds).toHaveLength(2);
  expect(rounds[0]).toBeLessThan(rounds[1] ?? 0);
});

test("its types hold for a reader with strict settings, and refuse a wrong use", () => {
  spawnSync(process.execPath, [bin("typescript") ?? "", "-b", "src/sim"], { cwd: root });
  const folder = mkdtempSync(join(tmpdir(), "ratchet-types-"));
  try {
    mkdirSync(join(folder, "node_modules", "@types"), { recursive: true });
    symlinkSync(root, join(folder, "node_modules", "ratchet"), "junction");
    symlinkSync(
      join(root, "node_modules", "@types", "node"),
      join(folder, "node_modules", "@types", "node"),
      "junction",
    );
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: "nodenext",
      target: "es2023",
      types: ["node"],
      skipLibCheck: true,
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["good.mts", "bad.ts"] }),
    );
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    writeFileSync(join(folder, "good.mts"), readFileSync(example, "utf8"));
    writeFileSync(
      join(folder, "bad.ts"),
      'import { run } from "ratchet";\nrun("not-too-many-friends");\n',
    );
    const { stdout } = spawnSync(
      process.execPath,
      [bin("typescript") ?? "", "-p", folder, "--pretty", "false"],
      { encoding: "utf8" },
    );
    expect(stdout).toContain("bad.ts(2,5): error TS2345");
    expect(stdout).not.toContain("good.mts");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
