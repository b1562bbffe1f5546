/** The worked examples of CONTRIBUTING.md work: each is short, compiles in its place, and passes the contract. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bin, root } from "../../tools/bin.mjs";
import { copyOfSources, type Copy } from "./copy.ts";

interface Example {
  readonly path: string;
  readonly lines: readonly string[];
}

const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const examples: Example[] = [...text.matchAll(/```diff\n\+\+\+ (\S+)\n([\s\S]*?)```/g)].map(
  ([, path = "", body = ""]) => ({
    path,
    lines: body.split("\n").filter((line) => line.startsWith("+") && !line.startsWith("+++")),
  }),
);

let copy: Copy;
beforeAll(() => {
  copy = copyOfSources();
  for (const { path, lines } of examples) {
    copy.plant(path, `${lines.map((line) => line.slice(1)).join("\n")}\n`);
    addToList(path, lines.join("\n"));
  }
});
afterAll(() => copy.remove());

/** The one line in the room's list, and its import. */
function addToList(path: string, body: string): void {
  const list = path.replace(/[^/]+$/, "index.ts");
  if (!copy.has(list)) return;
  const name = /export const (\w+)/.exec(body)?.[1] ?? "";
  const before = readFileSync(join(copy.folder, list), "utf8");
  const after = before
    .replace(
      /^import \{/m,
      `import { ${name} } from "./${path.split("/").at(-1) ?? ""}";\nimport {`,
    )
    .replace(/(: readonly \w+\[\] = \[)/, `$1\n  ${name},`);
  expect(after).not.toBe(before);
  copy.plant(list, after);
}

test("there are four, each of at most 30 lines", () => {
  expect(examples.map(({ path }) => path.split("/").slice(1, -1).join("/"))).toEqual([
    "sim/mechanisms",
    "sim/networks",
    "sim/metrics",
    "viz",
  ]);
  for (const { path, lines } of examples) expect(lines.length, path).toBeLessThanOrEqual(30);
});

test("they compile", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [bin("typescript") ?? "", "-b", "--pretty", "false", "src/viz"],
    {
      cwd: copy.folder,
      encoding: "utf8",
    },
  );
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("the new parts pass the contract by being listed", () => {
  copy.plant(
    "vitest.config.mjs",
    'export default { test: { include: ["tests/contract/**/*.test.ts"] } };\n',
  );
  const args = [bin("vitest") ?? "", "run", "--config", "vitest.config.mjs", "--reporter", "json"];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
    numFailedTests: number;
    numPassedTests: number;
  };
  expect(report.numFailedTests).toBe(0);
  expect(report.numPassedTests).toBeGreaterThan(50);
  for (const name of ["overflow", "hub-and-ring", "known-by-all"]) expect(stdout).toContain(name);
});
