/** Which texts of a file make it be looked through for formulas: what no formula can be does not. */
import { expect, test } from "vitest";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { mayHold, NAMING } from "../../../src/sim/scenario/formulas/places.ts";
import { grow } from "../../../src/sim/scenario/tree.ts";

const holds = (file: object): boolean => mayHold(grow(file, { path: [] }, () => undefined));

test("names of columns, accounts and stop rules are no formulas", () => {
  expect(holds({ metrics: [{ use: "gained", of: "group", as: "gained_by_all" }] })).toBe(false);
  expect(holds({ stop: { when: "frozen", check: "tick" } })).toBe(false);
});

test("whatever else is more than a name may be one, also below such a key", () => {
  expect(holds({ step: [{ use: "invent", probability: "mean_level" }] })).toBe(true);
  expect(holds({ step: [{ use: "invent", probability: "1 / size" }] })).toBe(true);
  expect(holds({ networks: { of: { use: "small-world", rewire: "1 / 3" } } })).toBe(true);
  expect(holds({ population: { groups: { as: "size / 2" } } })).toBe(true);
});

test("no part has a number, or a formula, under the key of a name", () => {
  const params = Object.values(catalogue).flatMap((room: readonly { params: object }[]) =>
    room.flatMap((part) => Object.entries(part.params as Record<string, { kind: string }>)),
  );
  expect(params.length).toBeGreaterThan(100);
  const named = params.filter(([key]) => NAMING.has(key));
  expect(named.length).toBeGreaterThan(2);
  expect([...new Set(named.map(([, { kind }]) => kind))].toSorted()).toEqual(["choice", "kind"]);
});
