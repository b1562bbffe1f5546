/** Studies: what they are read to, and what is refused. */
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { structureAt } from "../../../src/sim/scenario/study/at.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { soon } from "../../support/pace.mjs";
import { opening, saidOf, sharing, studyOf, type Raw } from "./base.ts";

const designed = (design: Raw): Raw => ({ ...sharing, replicates: 2, design });
const grid = (factors: Raw): Raw => designed({ kind: "grid", factors });

describe("the example of the guide", () => {
  const study = studyOf(stringify(sharing));

  test("is read whole, every default filled in", () => {
    expect(study).toMatchObject({
      kind: "study",
      version: 1,
      id: "sharing-map",
      question: "",
      authors: [{ name: "A. Researcher", orcid: "0000-0000-0000-0000" }],
      license: "CC-BY-4.0",
      extends: [{ file: "../not-too-many-friends.yaml" }],
      seed: "2026",
      replicates: { count: 200, seeds: "common" },
      series: null,
      limits: { runs: 20_000, wallclockPerRun: 60, bytes: 2_000_000_000 },
      data: [],
    });
  });

  test("steps are the decimal numbers that they are", () => {
    expect(study.design).toEqual({
      kind: "grid",
      factors: [
        { path: "structure", values: ["Villages", "Everyone"] },
        { path: "population.size", values: [32, 64, 128] },
        {
          path: "step.share.chance",
          values: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
        },
      ],
    });
  });

  test("its base is a file of which the same scenario is read", () => {
    const again = parse({ ...study.base, view: study.scenario.view });
    expect(again.structures).toEqual(study.scenario.structures);
  });

  test("a value and a text say the same", () => {
    expect(studyOf(sharing)).toEqual(study);
  });
});

describe("designs", () => {
  const chance = { min: 0.1, max: 1 };
  const size = { min: 8, max: 100, scale: "log" };
  test.each<[string, Raw, Raw]>([
    ["random", { points: 10 }, { points: 10 }],
    ["lhs", { points: 10 }, { points: 10 }],
    ["morris", {}, { trajectories: 20, levels: 4 }],
    ["sobol", { samples: 16 }, { samples: 16 }],
  ])("%s", (kind, more, made) => {
    const factors = { "step.share.chance": chance, "population.size": size };
    expect(studyOf(designed({ kind, ...more, factors })).design).toEqual({
      kind,
      ...made,
      factors: [
        { path: "step.share.chance", min: 0.1, max: 1, scale: "linear", whole: false },
        { path: "population.size", min: 8, max: 100, scale: "log", whole: true },
      ],
    });
  });

  test.each(["zip", "oat"])("%s", (kind) => {
    const factors = {
      "step.share.chance": { values: [0.1, 0.2] },
      "network.use": { values: ["complete", "torus"] },
    };
    expect(studyOf(designed({ kind, factors })).design).toEqual({
      kind,
      factors: Object.entries(factors).map(([path, { values }]) => ({ path, values })),
    });
  });

  test("a factor may belong to a part that another factor names", () => {
    const factors = {
      "network.use": { values: ["complete", "caveman"] },
      "network.cliques": { values: [2, 4] },
      "network.bridges": { values: [1] },
    };
    const study = studyOf({ ...grid(factors), extends: "not-too-many-friends" });
    expect(study.design.factors).toHaveLength(3);
  });

  test("levels may go down", () => {
    const { design } = studyOf(grid({ "step.share.chance": { from: 1, to: 0.5, step: -0.25 } }));
    expect(design.factors).toEqual([{ path: "step.share.chance", values: [1, 0.75, 0.5] }]);
  });

  test("one that would explode is refused, with the arithmetic", () => {
    expect(saidOf({ ...sharing, limits: { runs: 10_000 } })).toEqual([
      "E_LIMIT design: 2 x 3 x 10 x 200 = 12,000 runs, more than limits.runs: 10,000; take fewer points or replicates, or allow more in limits",
    ]);
    const factors = { "step.share.chance": chance };
    const sobol = designed({ kind: "sobol", samples: 1e7, factors });
    expect(saidOf({ ...sobol, limits: { runs: 1e8 } })[0]).toContain(
      "10,000,000 x (1 + 2) x 5 x 2 = 300,000,000 runs",
    );
  });
});

describe("what a study takes from its scenario", () => {
  const { seed: _seed, replicates: _replicates, ...bare } = sharing;

  test("seed and replicates, when it says none", () => {
    const few = studyOf({ ...bare, limits: {} });
    expect(few.seed).toBe(few.scenario.seed);
    expect(few.replicates).toEqual({ count: few.scenario.replicates, seeds: "common" });
  });

  test("the model, with what it sets", () => {
    const { scenario } = studyOf({ ...sharing, set: { "population.size": 48 } });
    expect(scenario.structures.map(({ model }) => model.population.size)).toEqual(
      scenario.structures.map(() => 48),
    );
  });

  test("the model may become one that the scenario's own sliders and claims do not fit", () => {
    const set = { network: { use: "complete" } };
    const { scenario } = studyOf({ ...sharing, set });
    expect(scenario.structures.length).toBeGreaterThan(1);
  });

  test("a scenario that is wrong is told where it is named", () => {
    const own = { "my.yaml": "kind: scenario\nversion: 1\nid: my\nhorizon: 0\n" };
    const [first] = saidOf({ ...sharing, extends: "my.yaml" }, { open: opening(own) });
    expect(first).toMatch(/^E_EXTENDS extends: my\.yaml:\d+:\d+: /u);
  });

  test("a study extends no study", () => {
    const own = { "my.yaml": stringify(sharing) };
    expect(saidOf({ ...sharing, extends: "my.yaml" }, { open: opening(own) })).toEqual([
      'E_EXTENDS extends: "my.yaml" is a study, and a study extends a scenario; name the scenario that it extends',
    ]);
  });

  test.each([
    "/etc/passwd.yaml",
    "C:\\x.yaml",
    "https://a.b/c.yaml",
    "a/../../b.yaml",
    "..",
    "a//b.yaml",
    "notes.txt",
  ])("%s is no name of a scenario", (name) => {
    const opened: string[] = [];
    const open = (asked: string): null => (opened.push(asked), null);
    expect(saidOf({ ...sharing, extends: name }, { open })[0]).toMatch(/^E_FILE extends: /u);
    expect(opened).toEqual([]);
  });
});

describe("replicates", () => {
  const until = { response: "known", relHalfWidth: 0.02 };

  test("a number, or until an interval is narrow", () => {
    expect(studyOf({ ...sharing, replicates: 7 }).replicates).toEqual({
      count: 7,
      seeds: "common",
    });
    const { replicates } = studyOf({ ...sharing, replicates: { min: 20, max: 200, until } });
    expect(replicates).toEqual({
      min: 20,
      max: 200,
      block: 10,
      seeds: "common",
      until: { response: "known", halfWidth: 0.02, relative: true },
    });
  });

  test("of an event no interval is waited for", () => {
    const event = { min: 20, max: 200, until: { ...until, response: "crossover" } };
    expect(saidOf({ ...sharing, replicates: event })[0]).toContain("it has no mean");
  });
});

describe("the model at a point", () => {
  const study = studyOf(sharing);

  test("is that of the structure, with the values set", () => {
    const values = { "population.size": 32, "step.share.chance": 0.3 };
    const { name, model } = structureAt(study, { structure: "Villages", values });
    expect(name).toBe("Villages");
    expect(model.population.size).toBe(32);
    const whole = parse(study.base, { set: values });
    expect(model).toEqual(whole.structures.find((each) => each.name === name)?.model);
  });

  test("a value that only other structures know is left out", () => {
    const at = (values: Record<string, number>) =>
      structureAt(study, { structure: "Everyone", values }).model;
    expect(at({ "network.bridges": 3, "population.size": 32 })).toEqual(
      at({ "population.size": 32 }),
    );
  });

  test("a wrong one names the point", () => {
    expect(() =>
      structureAt(study, { structure: "Villages", values: { "population.size": 0 } }),
    ).toThrow(
      "at the point structure = Villages, population.size = 0: population.size: expected a whole number",
    );
  });
});

describe("limits", () => {
  test("a file is at most 256 kB and 32 levels", () => {
    expect(saidOf(`${stringify(sharing)}# ${"x".repeat(262_144)}\n`)[0]).toMatch(
      /^E_LIMIT : the file is/u,
    );
    const deep = `${stringify(sharing)}set: ${"[".repeat(40)}${"]".repeat(40)}\n`;
    expect(saidOf(deep)[0]).toMatch(/^E_LIMIT .*nested more than 32 levels deep/u);
  });

  test("a list of 100,000 points is read within seconds", () => {
    const rows = Array.from({ length: 100_000 }, (_, k) => `${8 + (k % 90)},${k / 100_000}`);
    const csv = `population.size,step.share.chance\n${rows.join("\n")}\n`;
    const design = { kind: "list", csv: "points.csv" };
    const study = soon(10, () =>
      studyOf(
        { ...sharing, replicates: 1, design, limits: { runs: 1e6 } },
        { open: opening({ "points.csv": csv }) },
      ),
    );
    expect(study.design.factors[0]).toMatchObject({ path: "population.size" });
  });
});
