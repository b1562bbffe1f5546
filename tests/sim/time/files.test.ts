/** Interventions as a scenario file holds them. */
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import type { Intervention } from "../../../src/sim/scenario/model.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { formulas } from "../../support/formulas.ts";

describe("in the file", () => {
  const skills = {
    kind: "scenario",
    version: 1,
    id: "skills",
    population: { size: 20 },
    knowledge: { use: "skill", count: 3, start: { noise: "gumbel", at: 0, spread: 2 } },
    schedule: { use: "all-at-once" },
    step: [{ use: "choose-best" }, { use: "copy-with-error", loss: 2 }],
    metrics: ["mean-skill"],
    horizon: 20,
  };
  const later = [{ at: 7, set: { "step.copy-with-error.loss": 3 } }];

  test("they are those from outside, and stand in what is written back", () => {
    const inFile = parse({ ...skills, interventions: later });
    const outside = parse(skills, { interventions: later });
    expect(inFile).toEqual(outside);
    expect(inFile.hash).not.toBe(parse(skills).hash);
    const all = parse({
      ...skills,
      interventions: [...later, { at: 9, set: { "population.size": 30 } }],
    });
    expect(parse(fileOf(all), { formulas })).toEqual(all);
  });

  test("those that follow build on those before, in the order of time", () => {
    const set = (at: number, loss: number): Intervention => ({
      at,
      set: { "step.copy-with-error.loss": loss },
    });
    const turned = parse({ ...skills, interventions: [set(9, 1), set(4, 5)] });
    expect(turned).toEqual(parse({ ...skills, interventions: [set(4, 5), set(9, 1)] }));
    const spread = { at: 9, set: { "step.copy-with-error.spread": 4 } };
    const both = parse({ ...skills, interventions: [...later, spread] }).structures[0]?.model
      .stages;
    expect(both?.map(({ at }) => at)).toEqual([7, 9]);
    expect(both?.[1]?.step[1]).toMatchObject({ values: { loss: 3, spread: 4 } });
  });

  test("a number of people may be one that only some structures know", () => {
    const groups = [
      { name: "A", size: 12 },
      { name: "B", size: 8 },
    ];
    const two = {
      ...skills,
      structures: [{ name: "one" }, { name: "two", population: { groups } }],
    };
    for (const path of ["population.groups.A.size", "structures.1.population.groups.A.size"]) {
      const scenario = parse(two, { interventions: [{ at: 5, set: { [path]: 4 } }] });
      const [one, other] = scenario.structures.map(({ model }) => model);
      expect(one?.interventions).toBeUndefined();
      expect(other?.population.changes).toMatchObject([{ at: 5, size: 4, group: "A" }]);
      expect(parse(fileOf(scenario))).toEqual(scenario);
    }
    const nobody = { at: 5, set: { "population.groups.Z.size": 4 } };
    expect(() => parse(two, { interventions: [nobody] })).toThrow(/unknown path/);
  });

  test("a structure may have its own, and need not know what another is told", () => {
    const scenario = parse({
      ...skills,
      structures: [
        { name: "A" },
        { name: "B", interventions: later },
        {
          name: "C",
          step: [{ use: "choose-best" }, { use: "copy-with-error", id: "copy", loss: 2 }],
        },
      ],
    });
    expect(scenario.structures.map(({ model }) => model.interventions)).toEqual([
      undefined,
      later,
      undefined,
    ]);
    const some = parse(fileOf(scenario), {
      interventions: [{ at: 2, set: { "step.copy.loss": 1 } }],
    });
    expect(some.structures.map(({ model }) => model.stages?.length ?? 0)).toEqual([0, 1, 1]);
    const only = parse(skills, {
      interventions: [{ at: 2, set: { "structures[0].step.copy-with-error.loss": 1 } }],
    });
    expect(only.structures[0]?.model.interventions).toEqual([
      { at: 2, set: { "step.copy-with-error.loss": 1 } },
    ]);
  });
});
