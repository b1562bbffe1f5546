/** The closing line of `npm test` must not miss anything that went wrong. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countReport } from "../../tools/report.mjs";

const folder = mkdtempSync(join(tmpdir(), "ratchet-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(...files: { status: string; tests: string[] }[]): string {
  const path = join(folder, "tests.json");
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

test("passed, failed and skipped tests are counted; a test to be written is skipped", () => {
  const path = report(
    { status: "failed", tests: ["passed", "failed", "failed", "pending"] },
    { status: "passed", tests: ["passed", "todo", "skipped"] },
  );
  expect(countReport(path, 1)).toEqual({ passed: 2, failed: 2, skipped: 3 });
});

test("a file that did not load is a failure", () => {
  const path = report({ status: "failed", tests: [] }, { status: "passed", tests: ["passed"] });
  expect(countReport(path, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("a file whose preparation failed is a failure, though its tests say they were skipped", () => {
  const path = report({ status: "failed", tests: ["skipped", "skipped"] });
  expect(countReport(path, 1)).toEqual({ passed: 0, failed: 1, skipped: 2 });
});

test("an error outside of any test is a failure", () => {
  const path = report({ status: "passed", tests: ["passed"] });
  expect(countReport(path, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(countReport(path, null)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("no report, half a report and a report without tests are failures", () => {
  const failure = { passed: 0, failed: 1, skipped: 0 };
  expect(countReport(join(folder, "absent.json"), 0)).toEqual(failure);
  writeFileSync(join(folder, "half.json"), '{"testResults":[{"status"');
  expect(countReport(join(folder, "half.json"), 0)).toEqual(failure);
  expect(countReport(report(), 0)).toEqual(failure);
});
