/** Groups in scenario files: said in short or at length, reached by paths, written back as they were. */
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { planOf } from "../../../src/sim/engine/plan.ts";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import { controlsOf } from "../../../src/sim/scenario/paths/controls.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { modelOf, saidOf, skills } from "./base.ts";

const ZONES = [
  { name: "Old World", size: 30, at: [0, 0] },
  { name: "Tasmania", size: 4, at: [3, 1] },
];
const zones = {
  ...skills,
  population: { groups: ZONES, changes: [{ at: 5, group: "Tasmania", size: 2 }] },
  networks: {
    sea: { use: "line", nodes: "groups", open: { from: 6, until: 9 } },
    near: { use: "geographic", around: "groups" },
  },
  after: [{ use: "migrate", how: "swap", over: "sea", probability: 0.1 }],
};

describe("groups in a file", () => {
  test("the sum of the sizes need not be said, and says nothing new", () => {
    const short = parse(zones);
    expect(short.structures[0]?.model.population.size).toBe(34);
    expect(parse({ ...zones, population: { ...zones.population, size: 34 } }).hash).toBe(
      short.hash,
    );
  });

  test("what is written back is the same scenario", () => {
    for (const raw of [zones, { ...skills, population: { size: 20, groups: 4 } }]) {
      const scenario = parse(raw);
      expect(parse(fileOf(scenario)).hash).toBe(scenario.hash);
      expect(parse(JSON.stringify(fileOf(scenario))).hash).toBe(scenario.hash);
    }
  });

  test("a file without groups has none", () => {
    expect(modelOf(skills).population).toEqual({ size: 20, changes: [] });
  });

  test("a part goes along the only layer of people, where another joins groups", () => {
    const model = modelOf({ ...zones, step: [{ use: "choose-best", among: "neighbours" }] });
    expect(model.step[0]).toMatchObject({ values: { over: "near" } });
    const open = modelOf({ ...zones, after: [{ use: "migrate" }] });
    expect(open.after[0]).toMatchObject({ values: { how: "pool" } });
    expect(open.after[0]).not.toHaveProperty("values.over", expect.anything());
  });

  test("paths reach the sizes, by position and by name, and the number of equal groups", () => {
    const set = {
      "population.groups[0].size": 50,
      "population.groups.Tasmania.size": 7,
      "population.groups[1].at[0]": 2.5,
      "population.changes[0].group": "Old World",
      "networks.sea.open.until": 7,
      "networks.sea.nodes": "groups",
    };
    const [structure] = parse(zones, { set }).structures;
    expect(structure?.model.population).toEqual({
      size: 57,
      groups: [
        { name: "Old World", size: 50, at: [0, 0] },
        { name: "Tasmania", size: 7, at: [2.5, 1] },
      ],
      changes: [{ at: 5, group: "Old World", size: 2 }],
    });
    const equal = { ...skills, population: { size: 20, groups: 4 } };
    expect(
      parse(equal, { set: { "population.groups": 10 } }).structures[0]?.model.population.groups,
    ).toBe(10);
    expect(
      saidOf({ ...skills, structures: [{ name: "X", set: { "population.groups": 3 } }] }),
    ).toEqual([
      "E_VALUE population.size: 20 people cannot be 3 groups of equal size; nearest possible: 18 and 21; or list the groups, each with a size of its own",
    ]);
  });

  test("a size of a group can be a slider, with its name", () => {
    const [control] = controlsOf(
      parse({ ...zones, controls: ["population.groups[1].size"] }),
      catalogue,
    );
    expect(control).toMatchObject({ kind: "integer", min: 0, values: [4] });
    expect(control?.plain?.label).toBe("People in Tasmania");
  });

  test("the plan holds what is taken: the column, the lists, the ties of the layers", () => {
    const plan = planOf(modelOf(zones));
    expect(plan.capacity).toBe(34);
    expect(plan.state.at(-1)).toMatchObject({ name: "group", length: 34, hashed: true });
    const without = planOf(
      modelOf({ ...zones, population: { size: 34 }, networks: undefined, after: [] }),
    );
    expect(plan.bytes).toBeGreaterThan(without.bytes + 4 * 34);
  });
});
