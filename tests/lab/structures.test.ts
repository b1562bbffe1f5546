/** An experiment names the structures of a scenario, wherever they stand in it. */
import { expect, test } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import type { Sample, Settings } from "../../src/lab/replicate/experiment.ts";
import { modelOf, scenarioOf, type Shipped } from "../../src/lab/replicate/tasks.ts";
import { parse } from "../../src/sim/scenario/parse.ts";
import { small, SMALL } from "./small.ts";

const raw = parseYaml(SMALL) as { structures: readonly unknown[] };
const TURNED = stringify({ ...raw, structures: raw.structures.toReversed() });

const sample = (more: Partial<Sample>): Sample => ({
  name: "S1",
  scenario: "small",
  runs: { quick: 1, full: 1 },
  measure: () => [],
  ...more,
});
const reader =
  (text: string): Shipped =>
  (_, set = {}) =>
    parse(text, { file: "small", set });
const model = (text: string, structure: string, set: Settings): unknown =>
  modelOf(sample({ structure, set }), reader(text));

test("the same model, in whatever order the structures stand", () => {
  for (const set of [{}, { "structures[Forget].step.forget-one.probability": 0.5 }])
    expect(model(TURNED, "Forget", set)).toEqual(model(SMALL, "Forget", set));
});

test("a setting of one structure changes that one alone", () => {
  const set = { "structures[Forget].horizon": 7, "step.invent.probability": 0.3 };
  const byPlace = { "structures[1].horizon": 7, "step.invent.probability": 0.3 };
  expect(scenarioOf(sample({ set }), small)).toEqual(parse(SMALL, { file: "small", set: byPlace }));
  expect(model(SMALL, "Keep", set)).toMatchObject({ horizon: 20 });
  expect(model(SMALL, "Forget", set)).toMatchObject({ horizon: 7 });
});

test("a name that is not there is said, and which are; a place is no name", () => {
  const known = 'small has no structure "NAME": "Keep", "Forget"';
  expect(() => model(SMALL, "Nowhere", {})).toThrow(known.replace("NAME", "Nowhere"));
  for (const name of ["Nowhere", "1"])
    expect(() => model(SMALL, "Keep", { [`structures[${name}].horizon`]: 7 })).toThrow(
      known.replace("NAME", name),
    );
});

test("where there are several, one must be named", () => {
  expect(() => modelOf(sample({}), small)).toThrow(
    'small has several structures: name one of "Keep", "Forget"',
  );
  const only = stringify({ ...raw, structures: raw.structures.slice(0, 1), claims: [] });
  expect(() => modelOf(sample({}), reader(only))).not.toThrow();
});
