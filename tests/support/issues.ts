/** What every fault of a file must say, and texts of faults that are held word for word. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import type { Issue, ScenarioError } from "../../src/sim/scenario/issues.ts";

/** Faults of a document as a whole have no field. */
const WHOLE = /^(?:E_YAML|E_LIMIT|E_KEY)$|expected a (?:scenario|study)/u;

/** It has a place, words, and a field unless it is about the whole. */
export function expectPlaced({ line, column, length, path, code, message }: Issue): void {
  expect(line).toBeGreaterThanOrEqual(1);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(length).toBeGreaterThanOrEqual(1);
  expect(message).not.toBe("");
  if (path === "")
    expect(WHOLE.test(code) || WHOLE.test(message), `${code}: ${message}`).toBe(true);
}

/** What is said of a wrong file stands beside it; RATCHET_UPDATE=1 writes what is said now. */
export function expectWords(error: ScenarioError, file: string, folder: URL): void {
  const said = `${error.format()}\n`;
  const golden = new URL(file.replace(/\.\w+$/u, ".txt"), folder);
  if (process.env.RATCHET_UPDATE === "1") writeFileSync(golden, said);
  expect(existsSync(golden), `no golden text for ${file}`).toBe(true);
  expect(said).toBe(readFileSync(golden, "utf8"));
  for (const issue of error.issues) expectPlaced(issue);
}
