/** The JSON Schema: committed, in step with the forms, and of one mind with them. RATCHET_UPDATE=1 writes it anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { jsonSchema, schemaText } from "../../../src/sim/scenario/json-schema.ts";
import { items, potions, skills } from "./base.ts";
import { accepts } from "./json-schema.ts";

const ROOT = new URL("../../../", import.meta.url);
const COMMITTED = new URL("schema/scenario-v1.json", ROOT);
const schema = jsonSchema(catalogue);
const read = (path: string): unknown => parseYaml(readFileSync(new URL(path, ROOT), "utf8"));

test("schema/scenario-v1.json is that of the parts (npm run -s ratchet -- schema > schema/scenario-v1.json)", () => {
  const text = schemaText(catalogue);
  if (process.env.RATCHET_UPDATE === "1") writeFileSync(COMMITTED, text);
  expect(readFileSync(COMMITTED, "utf8")).toBe(text);
});

describe("the schema", () => {
  test("accepts the shipped scenarios and those of the tests", () => {
    const shipped = readdirSync(new URL("scenarios/", ROOT)).filter((file) =>
      file.endsWith(".yaml"),
    );
    expect(shipped.length).toBeGreaterThanOrEqual(3);
    for (const file of shipped) expect(accepts(schema, read(`scenarios/${file}`)), file).toBe(true);
    for (const raw of [potions, items, skills]) expect(accepts(schema, raw)).toBe(true);
  });

  test.each([
    "agents-for-people",
    "american-spelling",
    "claim-estimator",
    "claim-of-one",
    "controls-too-many",
    "decimal-comma",
    "empty-step",
    "half-a-person",
    "id-with-spaces",
    "item-of-one",
    "missing-horizon",
    "missing-loss",
    "missing-size",
    "missing-use",
    "misspelled-key",
    "name-for-part",
    "negative",
    "number-in-quotes",
    "percent-as-number",
    "series-half",
    "short-network",
    "step-as-keys",
    "structure-without-name",
    "structure-unknown-key",
    "study-file",
    "text-too-long",
    "tie-of-one",
    "tie-weight",
    "unknown-condition",
    "unknown-mechanism",
    "unknown-metric",
    "unknown-noise",
    "unknown-param",
    "value-of-zero",
    "version-two",
    "yes-for-true",
  ])("refuses %s", (name) => {
    expect(accepts(schema, read(`tests/fixtures/wrong/${name}.yaml`))).toBe(false);
  });

  test("lets formulas stand where numbers do, and no slips", () => {
    const fits = (probability: unknown, stop: unknown): boolean =>
      accepts(schema, {
        ...items,
        let: { rate: 0.1, half: "rate / 2" },
        step: [{ use: "invent", probability }],
        stop,
      });
    expect(fits("half * exp(-tick)", { when: "repertoire > 40" })).toBe(true);
    expect(fits("rate", null)).toBe(true);
    expect(fits("0,5", null)).toBe(false);
    expect(fits(0.5, { when: "complet" })).toBe(false);
  });

  test("names what is used in several places, and says what things mean", () => {
    const { $defs } = schema as { $defs: Record<string, unknown> };
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(["entry", "network", "item"]));
    expect(Object.keys($defs).filter((name) => name.startsWith("__"))).toEqual([]);
    expect(JSON.stringify(schema)).toContain("p_diff in the literature");
    expect(JSON.stringify(schema)).not.toContain("x-name");
  });
});
