/** The file of a scenario runs what the page runs: the same scenario, with what sliders say set in it. */
import { parse as parseYaml } from "yaml";
import { expect, test } from "vitest";
import {
  loadFormulas,
  type Intervention,
  parse,
  validate,
  withFormulas,
} from "../../src/sim/index.ts";
import { answer } from "../../workers/questions/file.ts";
import { answer as offersIn } from "../../workers/questions/offers.ts";
import { offersOf } from "../../workers/offers.ts";
import { textOf } from "../support/links.ts";

const host = {
  read: (
    scenario: unknown,
    set: Readonly<Record<string, unknown>>,
    interventions?: readonly Intervention[],
  ) => withFormulas((formulas) => validate(scenario, { set, formulas, interventions })),
};
const IDS = ["not-too-many-friends", "island-that-forgot", "stages"];

test.each(IDS)("%s is written as it runs, with any of its settings", async (id) => {
  const scenario: unknown = parseYaml(textOf(id));
  const offers = offersOf(scenario, await loadFormulas());
  const ends = offers.map(({ path, steps }) => [path, steps.at(-1) ?? 0] as const);
  const sets = [{}, ...ends.map((end) => Object.fromEntries([end])), Object.fromEntries(ends)];
  for (const set of sets) {
    const { text, hash } = await answer(
      { scenario, set, notes: ["first", "second\nline"] },
      { host },
    );
    const running = await host.read(scenario, set);
    expect(hash).toBe(running.hash);
    expect(text.split("\n").slice(0, 2)).toEqual(["# first", "# second line"]);
    const again = await withFormulas((formulas) => parse(text, { formulas }));
    expect(again).toEqual({ ...running, controls: again.controls });
  }
});

test("what is said of one structure holds over what is said of all", async () => {
  const scenario: unknown = parseYaml(textOf("not-too-many-friends"));
  const set = { "structures.1.network.bridges": 3, "network.bridges": 2 };
  const { text } = await answer({ scenario, set, notes: [] }, { host });
  expect(parse(text).structures.map(({ model }) => model.networks[0]?.values["bridges"])).toEqual(
    validate(scenario, { set }).structures.map(({ model }) => model.networks[0]?.values["bridges"]),
  );
});

test("what is changed on the way stands in the file, of all structures and of one", async () => {
  const scenario: unknown = parseYaml(textOf("not-too-many-friends"));
  const interventions = [
    { at: 12, set: { "step.share.chance": 0.1 } },
    { at: 30, set: { "structures.1.network.bridges": 4 } },
  ];
  const set = { "step.share.chance": 0.5 };
  const { text, hash } = await answer({ scenario, set, interventions, notes: [] }, { host });
  const running = validate(scenario, { set, interventions });
  expect(hash).toBe(running.hash);
  expect(hash).not.toBe(validate(scenario, { set }).hash);
  expect(parse(text).structures).toEqual(running.structures);
});

test("the text of a scenario becomes what the build knows of those that ship", async () => {
  const text = textOf("island-that-forgot");
  const found = await offersIn({ text }, { host: {} });
  expect(found).toEqual({
    ok: true,
    scenario: parseYaml(text),
    checked: parse(text),
    offers: offersOf(parseYaml(text)),
  });
});

test.each([
  ["kind: scenario\nversion: 1\nid: x\nsteps: 3\n", "E_KEY", 4],
  ["kind: scenario\nstep: [1,\n", "E_YAML", 2],
  ["[".repeat(20_000), "E_LIMIT", 1],
  ["kind: scenario\nid: !!js/function x\n", "E_TAG", 2],
  ["", "E_VALUE", 1],
])("a text that is none is answered with a place in it", async (text, code, line) => {
  const found = await offersIn({ text }, { host: {} });
  if (found.ok) throw new Error("it was taken");
  expect(found.problems.map((problem) => problem.code)).toContain(code);
  expect(found.problems.find((problem) => problem.code === code)?.line).toBe(line);
});
