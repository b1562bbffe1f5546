/** Which Chromium is taken, and that none is no error: the build and the server load the same configuration. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserOptions, findBrowser } from "../../tools/browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "ratchet-browser-"));
const file = (name: string): string => join(folder, name);

for (const name of ["chromium", "google-chrome", "mine"]) {
  writeFileSync(file(name), "#!/bin/sh\n");
  chmodSync(file(name), 0o755);
}
writeFileSync(file("plain"), "");

beforeEach(() => {
  for (const name of ["RATCHET_CHROMIUM", "CHROME_PATH", "CHROME_BIN"]) vi.stubEnv(name, undefined);
  vi.stubEnv("PATH", folder);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

test("a variable goes before PATH, and chromium before google-chrome", () => {
  expect(findBrowser()).toBe(file("chromium"));
  vi.stubEnv("CHROME_BIN", file("mine"));
  expect(findBrowser()).toBe(file("mine"));
});

test("what cannot be started is passed over", () => {
  vi.stubEnv("RATCHET_CHROMIUM", file("plain"));
  vi.stubEnv("CHROME_PATH", file("absent"));
  expect(findBrowser()).toBe(file("chromium"));
});

test("without a browser the options name none", () => {
  vi.stubEnv("PATH", file("nowhere"));
  expect(findBrowser()).toBeUndefined();
  expect(browserOptions()).not.toHaveProperty("executablePath");
});
