/** The same attacks by way of whole scenarios: wherever a number may be a formula, they end in an error or in a run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RatchetError } from "../../../src/sim/core/errors.ts";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { root } from "../../../tools/bin.mjs";
import { ATTACKS } from "./attacks.ts";
import { items, start, type Raw } from "./scenarios.ts";

const named: Raw = { ...items, let: { x: 0.5, y: 0.25, a: 1, b: 2 } };

const PLACES: readonly ((text: string) => Raw)[] = [
  (text) => ({ ...named, step: [{ use: "invent", probability: text }] }),
  (text) => ({ ...named, population: { size: text } }),
  (text) => ({ ...items, let: { x: text }, horizon: "x" }),
  (text) => ({ ...named, stop: { when: text } }),
  (text) => ({ ...named, metrics: ["repertoire", { use: "formula", value: text, as: "own" }] }),
];

/** What becomes of a scenario; anything else that is thrown is a hole. */
function outcome(raw: Raw): "run" | "refused" | "stopped" {
  try {
    const run = start(raw);
    run.step();
    run.read();
    return "run";
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return error instanceof ScenarioError ? "refused" : "stopped";
  }
}

test("attacks in each place of a scenario end in an error with a place, or in a run", () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const texts = [...new Set(ATTACKS)];
  const seen = { run: 0, refused: 0, stopped: 0 };
  for (const place of PLACES) for (const text of texts) seen[outcome(place(text))]++;
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(seen.refused).toBeGreaterThan(1000);
  expect(seen.run).toBeGreaterThan(0);
});

test("mathjs is imported in one place, and nothing of it but its parser", () => {
  const sources = ["src", "workers", "tools"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file}`,
    ),
  );
  const scripts = sources.filter((file) => /\.(?:ts|tsx|mjs)$/u.test(file));
  expect(scripts.length).toBeGreaterThan(200);
  const importing = scripts.filter((file) =>
    /from "mathjs|import\("mathjs/u.test(readFileSync(join(root, file), "utf8")),
  );
  expect(importing).toEqual(["src/sim/formulas/mathjs.ts"]);
  const text = readFileSync(join(root, "src/sim/formulas/mathjs.ts"), "utf8");
  expect(text).not.toMatch(/evaluate|compile|all\b.*from "mathjs/u);
});
