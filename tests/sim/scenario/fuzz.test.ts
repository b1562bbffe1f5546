/** Thousands of broken files: each is a scenario or a list of faults with line, column and field, and soon. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import { parser as formulas } from "../../../src/sim/formulas/mathjs.ts";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { manyKinds } from "../../support/kinds.ts";
import { items, potions, skills, type Raw } from "./base.ts";
import type { Base } from "./mutate.ts";
import { readMutated } from "./mutated.ts";

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
  const read = (source: string | object): void => {
    const scenario = parse(source, { formulas });
    expect(parse(fileOf(scenario), { formulas })).toEqual(scenario);
  };
  const codes = readMutated(bases, { seed: 2604, runs: RUNS, read });
  // All floors: broken texts, wrong fields and models that do not fit together.
  expect(codes).toEqual(
    expect.arrayContaining(["E_YAML", "E_KEY", "E_MISSING", "E_VALUE", "E_NAME", "E_PATH"]),
  );
  expect(codes.some((code) => ["E_ORDER", "E_NEEDS", "E_ID"].includes(code))).toBe(true);
});
