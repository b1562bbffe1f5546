/** Thousands of broken files: each is a scenario or a list of faults with line, column and field, and soon. */
import { readdirSync, readFileSync } from "node:fs";
import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import { parser as formulas } from "../../../src/sim/formulas/mathjs.ts";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { manyKinds } from "../../support/kinds.ts";
import { items, potions, skills, type Raw } from "./base.ts";
import { mutate, mutation, type Base } from "./mutate.ts";
import { expectPlaced } from "../../support/issues.ts";

const SHIPPED = new URL("../../../scenarios/", import.meta.url);
const texts = readdirSync(SHIPPED)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(new URL(file, SHIPPED), "utf8"));
const bases: readonly Base[] = [
  ...[potions, items, skills, manyKinds].map((raw) => ({ raw, text: stringify(raw) })),
  ...texts.map((text) => ({ raw: parseYaml(text) as Raw, text })),
];
const RUNS = process.env.RATCHET_TEST === "all" ? 10_000 : 1000;

test(`${RUNS} mutated scenarios`, { timeout: 600_000 }, () => {
  const seen = { valid: 0, wrong: 0, codes: new Set<string>() };
  let slowest = 0;
  assert(
    property(mutation(bases.length), (plan) => {
      const source = mutate(bases, plan);
      const before = process.cpuUsage();
      try {
        const scenario = parse(source, { formulas });
        expect(parse(fileOf(scenario), { formulas })).toEqual(scenario);
        seen.valid++;
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        seen.wrong++;
        expect(error.issues.length).toBeGreaterThan(0);
        for (const issue of error.issues) {
          seen.codes.add(issue.code);
          expectPlaced(issue);
        }
        expect(error.format()).not.toBe("");
      }
      const { user, system } = process.cpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1e6);
      expect(slowest).toBeLessThan(1);
    }),
    { seed: 2604, numRuns: RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  // The mutations must reach all floors: valid files, broken texts, wrong fields and models that do not fit together.
  expect(seen.valid).toBeGreaterThan(RUNS / 100);
  expect(seen.wrong).toBeGreaterThan(RUNS / 2);
  const codes = [...seen.codes];
  expect(codes).toEqual(
    expect.arrayContaining(["E_YAML", "E_KEY", "E_MISSING", "E_VALUE", "E_NAME", "E_PATH"]),
  );
  expect(codes.some((code) => ["E_ORDER", "E_NEEDS", "E_ID"].includes(code))).toBe(true);
});
