/** Studies to begin with, one for each shipped scenario; and files of earlier versions. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isMap, isScalar } from "yaml";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { RatchetError } from "../../../src/sim/core/errors.ts";
import { parser as formulas } from "../../../src/sim/formulas/mathjs.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { structureAt } from "../../../src/sim/scenario/study/at.ts";
import { migrated, STUDY_STEPS, type Migration } from "../../../src/sim/scenario/study/migrate.ts";
import { newStudy } from "../../../src/sim/scenario/study/new.ts";
import { studyOf } from "./base.ts";

const SHIPPED = new URL("../../../scenarios/", import.meta.url);
const ids = readdirSync(SHIPPED)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replace(/\.yaml$/u, ""));

describe("a study to begin with", () => {
  test.each(ids)("of %s is a sound study, at every point", (id) => {
    const scenario = parse(readFileSync(new URL(`${id}.yaml`, SHIPPED), "utf8"), { formulas });
    const text = newStudy(scenario, { extends: id, catalogue, formulas });
    const study = studyOf(text);
    expect(study.responses.length).toBeGreaterThan(0);
    expect(study.scenario.structures).toEqual(scenario.structures);
    const { design } = study;
    if (design.kind !== "grid") throw new Error("a grid was expected");
    const [structures, factor] = design.factors;
    expect(structures?.values).toEqual(scenario.structures.map(({ name }) => name));
    expect(factor?.values.length).toBeGreaterThan(1);
    for (const value of factor?.values ?? []) {
      const values = { [factor?.path ?? ""]: value };
      const whole = parse(study.base, { set: values, formulas }).structures;
      const made = whole.map(({ name }) =>
        structureAt(study, { structure: name, values }, formulas),
      );
      expect(made).toEqual(whole); // the short way to a point is no other way
    }
    expect(text.split("\n").filter((line) => line.includes("#")).length).toBeGreaterThan(15);
  });
});

describe("earlier versions", () => {
  const text = `# what it is for
kind: study
version: 1
id: map   # its name
runs: 40  # of each point
design: {kind: grid, factors: {horizon: {values: [1, 2]}}}
`;
  const steps: readonly Migration[] = [
    {
      from: 1,
      change: (document) => {
        const { contents } = document;
        const pair = isMap(contents)
          ? contents.items.find(({ key }) => isScalar(key) && key.value === "runs")
          : undefined;
        if (pair !== undefined && isScalar(pair.key)) pair.key.value = "replicates";
      },
    },
    { from: 2, change: (document) => document.set("question", "") },
  ];

  test("the newest is left as it is, letter by letter", () => {
    expect(migrated(text, "study", STUDY_STEPS)).toEqual({ from: 1, to: 1, text });
  });

  test("go through all steps, and keep their comments", () => {
    expect(migrated(text, "study", steps)).toEqual({
      from: 1,
      to: 3,
      text: `# what it is for
kind: study
version: 3
id: map # its name
replicates: 40 # of each point
design: {kind: grid, factors: {horizon: {values: [1, 2]}}}
question: ""
`,
    });
    expect(migrated(text.replace("version: 1", "version: 2"), "study", steps).text).toContain(
      "runs: 40",
    );
  });

  test.each([
    ["version: 4", "version: expected a version from 1 to 3, found 4"],
    ["version: x", 'version: expected a version from 1 to 3, found "x"'],
  ])("%s is refused", (version, said) => {
    const other = text.replace("version: 1", version);
    expect(() => migrated(other, "study", steps)).toThrow(said);
  });

  test.each(["kind: scenario", "", "[1", "x"])("%j is no study", (other) => {
    expect(() => migrated(other, "study", steps)).toThrow(RatchetError);
  });
});
