/** The JSON Schema of studies: committed, in step with the forms, and of one mind with them. RATCHET_UPDATE=1 writes it anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { studySchema, studySchemaText } from "../../../src/sim/scenario/json-schema.ts";
import { accepts } from "../scenario/json-schema.ts";
import { sharing } from "./base.ts";

const ROOT = new URL("../../../", import.meta.url);
const COMMITTED = new URL("schema/study-v1.json", ROOT);
const schema = studySchema();

test("schema/study-v1.json is that of the forms (npm run -s ratchet -- schema study > schema/study-v1.json)", () => {
  const text = studySchemaText();
  if (process.env.RATCHET_UPDATE === "1") writeFileSync(COMMITTED, text);
  expect(readFileSync(COMMITTED, "utf8")).toBe(text);
});

describe("the schema", () => {
  test("accepts the example of the guide and the shipped studies", () => {
    expect(accepts(schema, sharing)).toBe(true);
    const folder = new URL("scenarios/studies/", ROOT);
    const files = existsSync(folder) ? readdirSync(folder) : [];
    for (const file of files.filter((each) => each.endsWith(".yaml")))
      expect(accepts(schema, parseYaml(readFileSync(new URL(file, folder), "utf8"))), file).toBe(
        true,
      );
  });

  test.each([
    ["a scenario", { ...sharing, kind: "scenario" }],
    ["version 2", { ...sharing, version: 2 }],
    ["no design", { ...sharing, design: undefined }],
    ["a design that is not there", { ...sharing, design: { kind: "cube", factors: {} } }],
    [
      "a grid between two numbers",
      { ...sharing, design: { kind: "grid", factors: { horizon: { min: 1, max: 2 } } } },
    ],
    ["half a replicate", { ...sharing, replicates: 1.5 }],
    [
      "a factor that is a list",
      { ...sharing, design: { kind: "grid", factors: { horizon: [1, 2] } } },
    ],
    ["a key that is not known", { ...sharing, factors: {} }],
    ["a response in brackets", { ...sharing, responses: { known: ["repertoire"] } }],
    ["an odd ORCID iD", { ...sharing, authors: [{ name: "A", orcid: "12" }] }],
  ])("refuses %s", (_, raw) => {
    expect(accepts(schema, JSON.parse(JSON.stringify(raw)))).toBe(false);
  });
});
