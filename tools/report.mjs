/** Counts vitest's JSON report, so that nothing that went wrong is missing from the sum. */
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number; failed: number; skipped: number }} Sum */
/** @typedef {{ status: string; assertionResults: { status: string }[] }} File */

/** @param {string} file @returns {File[]} */
function filesOf(file) {
  if (!existsSync(file)) return [];
  try {
    return JSON.parse(readFileSync(file, "utf8")).testResults ?? [];
  } catch {
    return []; // cut short: counted as a failure by who asks
  }
}

/**
 * Tests that passed, failed and were skipped. A file that did not load, an unhandled error, a missing report and no test at all
 * count as a failure each.
 * @param {string} file the report
 * @param {number | null} status vitest's exit code
 * @returns {Sum}
 */
export function countReport(file, status) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { status: whole, assertionResults } of filesOf(file)) {
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    const passed = assertionResults.filter((test) => test.status === "passed").length;
    sum.passed += passed;
    sum.skipped += assertionResults.length - passed - failed;
    sum.failed += failed === 0 && whole === "failed" ? 1 : failed;
  }
  const empty = sum.passed + sum.failed === 0;
  if (sum.failed === 0 && (status !== 0 || empty)) sum.failed = 1;
  return sum;
}
