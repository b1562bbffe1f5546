import { describe, expect, test } from "vitest";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { controlsOf } from "../../../src/sim/scenario/paths/controls.ts";
import { readSettings } from "../../../src/sim/scenario/text/settings.ts";
import { errorOf, items, potions, saidOf, type Raw } from "./base.ts";

const read = (...texts: string[]): Raw => readSettings(texts);

describe("settings from outside", () => {
  test("override the file and every structure", () => {
    const source = {
      ...potions,
      structures: [{ name: "A" }, { name: "B", population: { size: 40 } }],
    };
    const set = read(
      "population.size=32",
      "stop.when=crossover",
      "step.share.chance=0.5",
      "seed=7",
    );
    const { structures, seed } = parse(source, { set });
    expect(structures.map(({ model }) => model.population.size)).toEqual([32, 32]);
    expect(structures[1]?.model.stop).toEqual({ when: "crossover", check: "event" });
    expect(seed).toBe("7");
  });

  test("change what has such a value, and what no structure has is unknown", () => {
    const source = {
      ...potions,
      structures: [{ name: "A" }, { name: "B", network: { use: "complete" } }, { name: "C" }],
    };
    const bridges = (...texts: string[]): unknown[] =>
      parse(source, { set: read(...texts) }).structures.map(
        ({ model }) => model.networks[0]?.values["bridges"],
      );
    expect(bridges("network.bridges=2")).toEqual([2, undefined, 2]);
    expect(saidOf(source, { set: read("network.bridgez=2") })).toEqual([
      'E_PATH network.bridgez: unknown path "network.bridgez"; did you mean network.bridges?',
    ]);
    expect(bridges("structures[2].network.bridges=3")).toEqual([1, undefined, 3]);
    for (const texts of [
      ["structures.2.network.bridges=3", "network.bridges=2"],
      ["network.bridges=2", "structures.2.network.bridges=3"],
    ]) {
      expect(bridges(...texts)).toEqual([2, undefined, 3]);
    }
    for (const path of [
      "structures.1.network.bridges",
      "structures.3.network.bridges",
      "structures[0].seed",
      "structures.C.network.bridges",
      "structures.0.__proto__.polluted",
    ]) {
      const said = saidOf(source, { set: { [path]: 2 } });
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^E_PATH .*unknown path/u);
    }
  });

  test("of one structure do not reach into metrics, which all share", () => {
    const source = { ...items, structures: [{ name: "A" }, { name: "B" }] };
    for (const path of ["metrics.lost-by-all.of", " metrics.lost-by-all.of", "metrics"]) {
      expect(saidOf(source, { set: { [`structures[1].${path}`]: "group" } })).toEqual([
        expect.stringMatching(/all structures are read with the same metrics/u),
      ]);
    }
    const inFile = [{ name: "A" }, { name: "B", set: { " metrics.lost-by-all.of": "group" } }];
    expect(saidOf({ ...items, structures: inFile })).toEqual([
      expect.stringMatching(/all structures are read with the same metrics/u),
    ]);
    expect(saidOf(source, { set: { "structures[2].population.size": 9 } })).toEqual([
      expect.stringMatching(/; structures are counted from 0, and the last is 1$/u),
    ]);
  });

  test("reach into metrics", () => {
    const { structures } = parse(items, { set: read("metrics.lost-by-all.of=group") });
    expect(structures[0]?.model.metrics[2]?.values).toMatchObject({ of: "group" });
  });

  test("values are read as in a file", () => {
    expect(read("a=1", "b=0.5", "c=true", "d=x y", "e=[1, 2]", "f=", "g=a=b")).toEqual({
      a: 1,
      b: 0.5,
      c: true,
      d: "x y",
      e: [1, 2],
      f: null,
      g: "a=b",
    });
    expect(() => read("population.size")).toThrow("--set expects path=value");
    expect(() => read("a=[1")).toThrow("--set a: this bracket is never closed");
  });

  test("faults say which setting they are of", () => {
    const set = read("population.size=many", "step.shares.chance=1", "replicates=0");
    expect(errorOf(potions, { set, file: "p.yaml" }).format()).toBe(
      [
        '--set population.size=many error E_VALUE: population.size: expected a whole number from 1 to 10000000 (people), found "many"',
        "--set replicates=0 error E_VALUE: replicates: expected a whole number from 1 to 1000000 (runs), found 0",
        '--set step.shares.chance=1 error E_PATH: step.shares.chance: unknown path "step.shares.chance"; did you mean step.share.chance?',
      ].join("\n"),
    );
  });

  test("numbers without end are quoted as they were written", () => {
    const quoted = (text: string): string => errorOf(potions, { set: read(text) }).format();
    expect(quoted("horizon=.inf")).toMatch(
      /^--set horizon=\.inf error E_VALUE: .* found infinity$/u,
    );
    expect(quoted("horizon=-.inf")).toMatch(/^--set horizon=-\.inf /u);
    expect(quoted("horizon=.nan")).toMatch(/^--set horizon=\.nan /u);
  });

  test("claims can be left out, or be others", () => {
    const claim = {
      id: "c",
      says: "B is ahead",
      compare: ["A", "B"],
      metric: "repertoire",
      estimator: "difference",
      atLeast: 1,
    };
    const raw = {
      ...potions,
      structures: [{ name: "A" }, { name: "B", network: { use: "complete" } }],
      claims: [claim],
    };
    expect(parse(raw).claims).toHaveLength(1);
    expect(parse(raw, { set: read("claims=[]") }).claims).toEqual([]);
    expect(parse(raw, { set: { claims: [{ ...claim, id: "d" }] } }).claims[0]?.id).toBe("d");
    const wrong = errorOf(raw, { set: { claims: [{ ...claim, metric: "gaind" }] } });
    expect(wrong.issues).toMatchObject([{ code: "E_NAME", hint: 'did you mean "gained"?' }]);
    expect(wrong.issues[0]?.setting).toMatch(/^--set claims=/u);
  });

  test("a seed is one line without a bar; a number is its text", () => {
    for (const seed of ["a", "a b", "x".repeat(100), "0"]) {
      expect(parse({ ...potions, seed }).seed).toBe(seed);
    }
    expect(parse({ ...potions, seed: 7 }).seed).toBe("7");
    expect(parse({ ...potions, seed: -1.5 }).seed).toBe("-1.5");
    for (const seed of ["", "a|b", "x".repeat(101), "a\nb", "a\u2028b", "\ud800", true, null, []]) {
      const [said = "", ...more] = saidOf({ ...potions, seed });
      expect(more).toEqual([]);
      expect(said).toContain("E_VALUE seed: expected a seed (1 to 100 characters on one line");
    }
  });

  test("a shorter horizon shortens what is played", () => {
    const { view } = parse({ ...potions, view: { until: 50 } }, { set: { horizon: 20 } });
    expect(view.until).toBe(20);
  });
});

describe("controls", () => {
  test("come with all that a slider needs, for each structure", () => {
    const scenario = parse({
      ...potions,
      structures: [{ name: "A" }, { name: "B", network: { use: "complete" } }],
      controls: ["population.size", "network.bridges", "step.share.chance"],
    });
    const controls = controlsOf(scenario, catalogue);
    expect(controls.map(({ path, min, max, values }) => ({ path, min, max, values }))).toEqual([
      { path: "population.size", min: 1, max: 10_000_000, values: [24, 24] },
      { path: "network.bridges", min: 0, max: undefined, values: [1, null] },
      { path: "step.share.chance", min: 0, max: 1, values: [1, 1] },
    ]);
    expect(controls.map(({ plain }) => plain?.label)).toEqual([
      "People in the group",
      "Ties between villages",
      "Telling others",
    ]);
  });

  test("may be of one structure only", () => {
    const structures = [{ name: "A" }, { name: "B" }];
    const controls = ["structures[1].network.bridges"];
    const [control] = controlsOf(parse({ ...potions, structures, controls }), catalogue);
    expect(control).toMatchObject({ path: "structures.1.network.bridges", values: [null, 1] });
    expect(saidOf({ ...potions, structures, controls: ["structures[2].network.bridges"] })).toEqual(
      [expect.stringMatching(/^E_PATH controls\[0\]: unknown path/u)],
    );
  });

  test("stand there once, however they are written", () => {
    const structures = [{ name: "A" }, { name: "B" }];
    for (const controls of [
      ["structures[1].network.bridges", "structures.1.network.bridges"],
      ["population.size", " population.size"],
    ]) {
      expect(saidOf({ ...potions, structures, controls })).toEqual([
        expect.stringMatching(/^E_DUPLICATE controls\[1\]: .* stands here twice$/u),
      ]);
    }
    const zeros = ["structures.01.network.bridges", "structures.1.network.bridges"];
    expect(saidOf({ ...potions, structures, controls: zeros })).toEqual([
      expect.stringMatching(/^E_PATH controls\[0\]: unknown path/u),
    ]);
  });

  test("of a gate speak of what is behind it", () => {
    const paths = ["invent", "copying", "forget-one"].map((name) => `step.${name}.probability`);
    const group = {
      do: [{ use: "choose-neighbour", id: "meet" }],
      id: "meet-somebody",
      probability: 0.5,
    };
    const step = [...(items["step"] as Raw[]), group];
    const controls = [...paths.slice(0, 2), "step.meet-somebody.probability"];
    const labels = controlsOf(parse({ ...items, step, controls }), catalogue).map(
      ({ plain }) => plain?.label,
    );
    expect(labels).toEqual(["New ideas", "Copying", "Meet somebody"]);
  });
});
