/** Further kinds of knowledge in scenario files: patches, paths, limits, and the hash. */
import { expect, test } from "vitest";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { manyKinds } from "../../support/kinds.ts";
import { items, modelOf, patched, saidOf, type Raw } from "./base.ts";

const step = [{ use: "choose-random" }];
const base: Raw = { ...manyKinds, step, metrics: ["gained"] };
const kindsIn = (raw: Raw): string[] => (modelOf(raw).also ?? []).map(({ name }) => name);

test("kinds stand by name, whatever their order in the file", () => {
  expect(kindsIn(base)).toEqual(["craft", "facts", "strategy"]);
});

test("no further kinds, said or not, are the same scenario as before there were any", () => {
  const { hash } = parse(items);
  expect(parse({ ...items, also: {} }).hash).toBe(hash);
  expect(modelOf({ ...items, also: {} })).not.toHaveProperty("also");
  expect(parse({ ...items, also: { trick: { use: "skill" } } }).hash).not.toBe(hash);
});

test("a structure may add a kind, take one away, replace one, and set a value of one", () => {
  const also = { craft: null, facts: { use: "skill" }, extra: { use: "variants", options: 2 } };
  const { also: kinds = [] } = patched(base, { also, set: { "also.strategy.start": "social" } });
  expect(kinds.map(({ name, use }) => [name, use])).toEqual([
    ["extra", "variants"],
    ["facts", "skill"],
    ["strategy", "variants"],
  ]);
  expect(kinds[1]?.values).not.toHaveProperty("items");
  expect(kinds[2]?.values).toMatchObject({ start: "social" });
});

test("values of further kinds are set from outside, by their paths", () => {
  const at = (set: Record<string, unknown>): unknown =>
    parse(base, { set }).structures[0]?.model.also?.[1]?.values;
  expect(at({ "also.facts.start": 9 })).toMatchObject({ items: 40, start: 9 });
  expect(saidOf(base, { set: { "also.facts.strat": 9 } })).toEqual([
    'E_PATH also.facts.strat: unknown path "also.facts.strat"; did you mean also.facts.start?',
  ]);
});

test("at most sixteen", () => {
  const many = (n: number): Raw => ({
    ...items,
    also: Object.fromEntries(Array.from({ length: n }, (_, k) => [`kind-${k}`, { use: "skill" }])),
  });
  expect(kindsIn(many(16))).toHaveLength(16);
  expect(saidOf(many(17))).toEqual([
    "E_LIMIT also: more than 16 further kinds of knowledge; leave some out",
  ]);
});
