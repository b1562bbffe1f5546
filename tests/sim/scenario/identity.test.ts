import { readdirSync, readFileSync } from "node:fs";
import { assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import { canonical } from "../../../src/sim/scenario/hash.ts";
import { parse as parseFile } from "../../../src/sim/scenario/parse.ts";
import { formulas } from "../../support/formulas.ts";
import { manyKinds } from "../../support/kinds.ts";
import { items, potions, skills, type Raw } from "./base.ts";

/** Some scenarios hold formulas. */
const parse: typeof parseFile = (source, options) => parseFile(source, { formulas, ...options });

const SHIPPED = new URL("../../../scenarios/", import.meta.url);
const shipped = readdirSync(SHIPPED)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(new URL(file, SHIPPED), "utf8"));
const all: readonly Raw[] = [
  potions,
  items,
  skills,
  manyKinds,
  ...shipped.map((text): Raw => parseYaml(text) as Raw),
];

/** The same value with its keys in another order, all the way down. */
function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, seed));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner, seed + 1)]);
  const turn = entries.length === 0 ? 0 : seed % entries.length;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]);
}

describe("the hash of a scenario", () => {
  test("is 16 hex digits", () => {
    for (const raw of all) expect(parse(raw).hash).toMatch(/^[0-9a-f]{16}$/u);
  });

  test("is the same for YAML, JSON, a plain value and any order of keys", () => {
    assert(
      property(constantFrom(...all), nat(50), (raw, seed) => {
        const { hash } = parse(raw);
        const other = reordered(raw, seed) as Raw;
        expect(parse(stringify(other)).hash).toBe(hash);
        expect(parse(JSON.stringify(other)).hash).toBe(hash);
        expect(parse(JSON.stringify(other, null, "\t")).hash).toBe(hash);
        expect(parse(other).hash).toBe(hash);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("is the same when defaults are written out", () => {
    const written = {
      ...potions,
      replicates: 40,
      seed: "ratchet-1",
      clock: { unit: "round" },
      network: { use: "caveman", bridges: 1, cliques: 4 },
      step: [
        { use: "choose-neighbour", over: "network", id: "choose-neighbour" },
        { use: "combine", items: 3, topPasses: false },
        { use: "share", with: "neighbours", chance: 1, channel: "neighbour" },
      ],
      before: [],
      draw: { start: "each" },
      structures: [{ name: "potions" }],
    };
    expect(parse(written).hash).toBe(parse(potions).hash);
    expect(parse({ ...potions, horizon: 60.0, seed: "ratchet-1" }).hash).toBe(parse(potions).hash);
  });

  test("does not change with words, or with what the page shows first", () => {
    const words = {
      title: "Other words",
      question: "Why?",
      topics: ["sharing"],
      source: { citation: "me", fidelity: "inspired" },
      view: { until: 3 },
      controls: ["population.size"],
    };
    expect(parse({ ...potions, ...words }).hash).toBe(parse(potions).hash);
  });

  test.each<[string, Raw]>([
    ["seed", { seed: "other" }],
    ["replicates", { replicates: 41 }],
    ["id", { id: "other" }],
    ["horizon", { horizon: 61 }],
    ["size", { population: { size: 25 } }],
    ["a parameter", { network: { use: "caveman", cliques: 4, bridges: 2 } }],
    ["a metric", { metrics: ["repertoire", "gained"] }],
    [
      "a structure",
      { structures: [{ name: "potions" }, { name: "more", population: { size: 25 } }] },
    ],
    [
      "an id",
      { step: [{ use: "choose-neighbour", id: "pick" }, { use: "combine" }, { use: "share" }] },
    ],
  ])("changes with %s", (_, change) => {
    expect(parse({ ...potions, ...change }).hash).not.toBe(parse(potions).hash);
  });

  test("a number as seed is its decimal text", () => {
    expect(parse({ ...potions, seed: 41 }).hash).toBe(parse({ ...potions, seed: "41" }).hash);
    expect(parse({ ...potions, seed: 41 }).seed).toBe("41");
  });
});

test("a scenario written back to a file is the same scenario", () => {
  for (const raw of all) {
    const scenario = parse(raw);
    const again = parse(JSON.stringify(fileOf(scenario)));
    expect(again).toEqual(scenario);
  }
});

test("canonical form: keys by code unit, no spaces, -0 as 0", () => {
  expect(canonical({ b: [1, -0, 1e21], a: { "\u00e9": null, z: "x" }, Z: undefined })).toBe(
    '{"a":{"z":"x","\u00e9":null},"b":[1,0,1e+21]}',
  );
});

describe("__proto__ keys", () => {
  test("are refused and leave no trace, in YAML, in JSON and in plain values", () => {
    const yaml = `${stringify(potions)}__proto__: {polluted: true}\n`;
    const json = JSON.stringify(potions).replace("{", '{"__proto__": {"polluted": true},');
    const inner = stringify(potions).replace("size: 24", "size: 24\n  __proto__: {polluted: true}");
    for (const source of [yaml, json, inner, JSON.parse(json) as object]) {
      expect(() => parse(source)).toThrow('unknown key "__proto__"');
    }
    expect(() => parse(potions, { set: { "__proto__.polluted": true } })).toThrow("unknown path");
    expect(() => parse(potions, { set: { "population.__proto__.polluted": 1 } })).toThrow(
      "unknown path",
    );
    expect("polluted" in {}).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("names of Object.prototype are no parts, paths or structures", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      expect(() => parse({ ...potions, network: { use: name } })).toThrow("unknown network");
      expect(() => parse({ ...potions, [name]: 1 })).toThrow("unknown key");
      expect(() => parse(potions, { set: { [name]: 1 } })).toThrow("unknown path");
      expect(() =>
        parse({ ...potions, step: [{ use: "choose-neighbour", when: { column: name, is: 1 } }] }),
      ).toThrow(/unknown column|found "/u);
    }
  });
});
