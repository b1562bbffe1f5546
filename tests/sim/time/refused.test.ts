/** What cannot be changed while a run goes on, and what is wrong with an intervention, in words. */
import { describe, expect, test } from "vitest";
import { open } from "../../../src/sim/run.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { readShipped } from "../../support/shipped.ts";
import { errorOf, saidOf } from "../scenario/base.ts";

const skills = {
  kind: "scenario",
  version: 1,
  id: "skills",
  population: { size: 20, groups: 2 },
  knowledge: { use: "skill", count: 3, start: { noise: "gumbel", at: 0, spread: 2 } },
  network: { use: "ring-lattice", degree: 2 },
  schedule: { use: "all-at-once" },
  step: [{ use: "choose-best" }, { use: "copy-with-error", loss: 2 }],
  metrics: ["mean-skill"],
  horizon: 20,
};

/** What is said of one value at tick 5. */
const said = (path: string, value: unknown): string =>
  saidOf(skills, { interventions: [{ at: 5, set: { [path]: value } }] }).join("\n");

describe("what is settled before the first tick is told with the reason and a way out", () => {
  test.each([
    [
      "knowledge.count",
      4,
      /knowledge\.count cannot change while a run goes on: what can be known is laid out/,
    ],
    ["schedule.update", "live", /who acts when is settled/],
    ["horizon", 30, /when a run ends is settled before it begins; set it from the start/],
    ["stop.when", "complete", /when a run ends/],
    ["draw.start", "once", /the luck of a run is settled/],
    ["seed", "other", /the luck of a run is settled/],
    ["metrics.mean-skill", null, /what is read is read from the start on/],
    ["population.groups", 4, /groups are laid out before the first tick; change population\.size/],
    ["population.changes[0].size", 4, /groups are laid out/],
    ["step.choose-best.use", "choose-random", /the parts of a run and their order are settled/],
    ["step.choose-best", null, /the parts of a run and their order are settled/],
    ["network.nodes", "groups", /what the layers join is settled/],
  ])("%s", (path, value, words) => {
    expect(said(path, value)).toMatch(words);
    expect(said(path, value)).toContain("E_INTERVENTION");
  });
});

test("values are held against the same forms and checks as those of the file", () => {
  expect(said("step.copy-with-error.los", 2)).toMatch(
    /E_PATH.*unknown path.*did you mean step\.copy-with-error\.loss/s,
  );
  expect(said("step.copy-with-error.spread", -2)).toMatch(/a number of at least 0.*found -2/s);
  expect(said("step.copy-with-error.probability", 30)).toMatch(/found 30/);
  expect(said("population.size", 21)).toMatch(/21 people cannot be 2 groups of equal size/);
  expect(said("population.size", 2.5)).toMatch(/a whole number/);
  expect(said("step.copy-with-error.spread", "big")).toMatch(/found "big"/);
  expect(said("network.degree", -3)).toMatch(/found -3/);
  expect(said("interventions", [])).toMatch(/no other intervention/);
  expect(said("structures[3].network.degree", 4)).toMatch(/structures are counted from 0/);
});

test("a fault points at what was said: in the file, or outside it", () => {
  const file = `
kind: scenario
version: 1
id: skills
population: {size: 20}
knowledge: {use: skill, count: 3}
schedule: {use: all-at-once}
step: [{use: choose-best}, {use: copy-with-error, loss: 2}]
metrics: [mean-skill]
horizon: 20
interventions:
  - {at: 3, set: {step.copy-with-error.spread: -1}}
  - {at: 0, set: {step.copy-with-error.loss: 1}}
  - {att: 4, set: {horizon: 7}}
  - {at: 6, set: {knowledge.count: 5}}
`;
  expect(saidOf(file)).toEqual([
    "E_VALUE interventions[1].at: expected a whole number from 1 to 1000000000 (ticks), found 0",
    'E_KEY interventions[2].att: unknown key "att"; did you mean "at"?',
    "E_INTERVENTION interventions[3].set.knowledge.count: knowledge.count cannot change while a run goes on: what can be known is laid out before the first tick; set it from the start: set, or --set",
  ]);
  const outside = { interventions: [{ at: 3, set: { "step.copy-with-error.spread": -1 } }] };
  expect(errorOf(skills, outside).issues[0]?.setting).toBe("--at 3:step.copy-with-error.spread=-1");
});

test("a number that reaches into what is settled is told as such", () => {
  const model = readShipped("tools-and-ties", {}, []).structures[0]?.model;
  expect(model?.let).toBeDefined();
  const reach = (): unknown =>
    readShipped("core-competence", {}, [{ at: 3, set: { "network.use": "nothing" } }]);
  expect(reach).toThrow(/unknown network "nothing"/);
});

test("what a network cannot be for the people of that time is refused before the run", () => {
  const at = (set: Record<string, unknown>) =>
    readShipped("multilevel-societies", {}, [{ at: 3, set }]);
  expect(() => open(at({ "population.size": 10 }))).toThrow(/cannot have 10 people/);
  expect(() => open(at({ "population.size": 10, "network.use": "complete" }))).not.toThrow();
});

test("what would be laid out in another way is refused", () => {
  const scenario = parse(
    {
      ...skills,
      knowledge: { use: "beliefs", count: 9, undecided: true },
      environment: { use: "reality" },
      step: [{ use: "evaluate" }, { use: "choose-random" }, { use: "copy-some-answers" }],
      metrics: ["correct"],
    },
    { interventions: [{ at: 4, set: { "step.evaluate.into": "other-score" } }] },
  );
  expect(() => open(scenario)).toThrow(/what changes at tick 4 needs other room/);
});
