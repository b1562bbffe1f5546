/**
 * `npm test`: every check, one after another, and one closing line with the sum. A failing step does not stop the next one.
 * `--all` asks the tests for their heavier variants (RATCHET_TEST=all).
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "./bin.mjs";
import { ensureBrowser } from "./browser.mjs";
import { countReport } from "./report.mjs";
import { setup } from "./setup.mjs";

/** @typedef {import("./report.mjs").Sum} Sum */

const REPORT = join(root, ".cache", "tests.json");
const all = process.argv.includes("--all");
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(all && { RATCHET_TEST: "all" }) };
const sum = { passed: 0, failed: 0, skipped: 0 };

/** @param {Sum} more */
function add(more) {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

/** @param {string} name @param {boolean} ok @param {number} start */
function tell(name, ok, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(8)} ${ok ? "passed" : "FAILED"} in ${seconds} s`);
}

/**
 * One static check: one passed or failed test.
 * @param {string} name @param {string} tool @param {readonly string[]} args @param {string} advice what mends a failure
 */
function check(name, tool, args, advice) {
  const script = bin(tool);
  if (script === undefined) {
    console.log(`not run: ${name} (${tool} is not installed)`);
    return add({ passed: 0, failed: 0, skipped: 1 });
  }
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const ok = status === 0;
  tell(name, ok, start);
  if (!ok) console.log(`${stdout}${stderr}${advice}`.trimEnd());
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

/** The browser tests need a Chromium. Without one they are not run; with --all that is a failure. @returns {readonly string[]} */
function browserArguments() {
  const { file, advice } = ensureBrowser();
  if (file !== undefined) {
    console.log(`browser: ${file}`);
    env.RATCHET_CHROMIUM = file;
    return [];
  }
  console.log(`not run: the tests in a browser (${advice})`);
  add(all ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 });
  return ["--project", "node", "--project", "alone"];
}

/** @param {readonly string[]} args */
function runTests(args) {
  rmSync(REPORT, { force: true }); // an old report must not be counted
  const script = bin("vitest");
  const start = performance.now();
  // Both streams go to stdout, so that a log of it reads in order.
  const options = {
    cwd: root,
    env,
    stdio: /** @type {import("node:child_process").StdioOptions} */ (["ignore", 1, 1]),
  };
  const status =
    script === undefined
      ? 1
      : spawnSync(process.execPath, [script, "run", ...args], options).status;
  const counted = countReport(REPORT, status);
  tell("tests", counted.failed === 0, start);
  add(counted);
}

await setup();
const projects = browserArguments();
check("types", "typescript", ["-b"], "");
check("lint", "oxlint", ["--type-aware", "--deny-warnings"], "");
check("format", "oxfmt", ["--check", "."], "To format everything, type: npx oxfmt .");
check("unused", "knip", [], "");
runTests(projects);
console.log(
  `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`,
);
process.exitCode = sum.failed === 0 ? 0 : 1;
