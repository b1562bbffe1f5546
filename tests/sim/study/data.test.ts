/** Files of one's own in studies: lists of points, observations, ties. */
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { readerOf } from "../../../src/sim/scenario/study/reader.ts";
import { structureAt } from "../../../src/sim/scenario/study/at.ts";
import { opening, saidOf, sharing, studyOf, type Raw } from "./base.ts";

const ZERO = "0".repeat(64);

describe("a list of points", () => {
  const listed = (csv: string): Raw => ({
    ...sharing,
    replicates: 1,
    design: { kind: "list", csv },
  });
  const files = {
    "points.csv": "structure,population.size,step.share.chance\nVillages,32,0.5\nEveryone,64,1\n",
    "odd.csv": "population.size,step.share.chance\n32,0.5\n64,1.5\n0,1\n",
    "unknown.csv": "population.sise\n32\n",
    "short.csv": "population.size,step.share.chance\n32\n",
    "hole.csv": "population.size,step.share.chance\n32,\n",
    "twice.csv": "population.size,population.size\n32,32\n",
    "bare.csv": "population.size\n",
    "empty.csv": "",
    "structure.csv": "structure\nVilages\n",
  };
  const open = opening(files);

  test("is read with its columns as factors", () => {
    expect(studyOf(listed("points.csv"), { open })).toMatchObject({
      design: {
        kind: "list",
        table: { file: "points.csv", sha256: ZERO },
        factors: [
          { path: "structure", values: ["Villages", "Everyone"] },
          { path: "population.size", values: [32, 64] },
          { path: "step.share.chance", values: [0.5, 1] },
        ],
      },
      data: [{ file: "points.csv", sha256: ZERO }],
    });
  });

  test.each([
    [
      "odd.csv",
      [
        "E_VALUE design.csv: odd.csv:4: population.size: expected a whole number from 1 to 10000000 (people), found 0",
        "E_VALUE design.csv: odd.csv:3: step.share.chance: expected a number from 0 to 1, found 1.5; 1.5 percent is 0.015",
      ],
    ],
    [
      "unknown.csv",
      [
        'E_PATH design.csv: unknown.csv:1: unknown path "population.sise"; did you mean population.size?',
      ],
    ],
    ["short.csv", ["E_CSV design.csv: short.csv:2: expected 2 columns, found 1"]],
    ["hole.csv", ['E_CSV design.csv: hole.csv:2: no value for "step.share.chance"']],
    ["twice.csv", ['E_CSV design.csv: twice.csv:1: two columns are called "population.size"']],
    [
      "bare.csv",
      ["E_CSV design.csv: bare.csv:1: there are no rows below the names of the columns"],
    ],
    ["empty.csv", ["E_CSV design.csv: empty.csv:1: the file is empty"]],
    [
      "structure.csv",
      [
        'E_NAME design.csv: structure.csv:2: structure: unknown structure "Vilages"; did you mean "Villages"?',
      ],
    ],
    ["none.csv", ['E_FILE design.csv: there is no file "none.csv" beside this one']],
  ])("%s", (name, said) => {
    expect(saidOf(stringify(listed(name)), { open }).toSorted()).toEqual(said.toSorted());
  });
});

describe("what was observed", () => {
  const files = {
    "seen.csv": "year,mean-repertoire,repertoire\n2,4,5\n0,,1\n4,3,10\n",
    "odd.csv": "tick,repertoire\n1,many\n",
    "twice.csv": "tick,repertoire\n1,1\n1,2\n",
  };
  const open = opening(files);
  const seeing = (said: string, csv = "seen.csv", tick = "year"): Raw => ({
    ...sharing,
    observed: { csv, tick },
    responses: { away: said },
  });

  test("is held against a metric, at the ticks of the file", () => {
    const study = studyOf(seeing("distance(repertoire, observed, rmse)"), { open });
    expect(study.responses).toEqual([
      {
        name: "away",
        text: "distance(repertoire, observed, rmse)",
        kind: "distance",
        metric: "repertoire",
        measure: "rmse",
        ticks: [0, 2, 4],
        observed: [1, 5, 10],
      },
    ]);
    expect(study.data).toEqual([{ file: "seen.csv", sha256: ZERO }]);
    const series = Float64Array.of(1, 2, 5, 6, 7);
    const reader = readerOf(study.responses, ["repertoire"]);
    expect(reader.needs).toMatchObject({ columns: [0], from: 0, to: 4 });
    expect([0, 1, 2].map((tick) => reader.needs?.at(tick))).toEqual([true, false, true]);
    expect(reader.read({ series, finals: [7], ticks: 4 })).toEqual([Math.sqrt(9 / 3)]);
    expect(reader.read({ series: series.subarray(0, 3), finals: [5], ticks: 2 })).toEqual([
      Math.sqrt(25 / 3),
    ]);
  });

  test("an empty cell is no observation, and a metric may be called as formulas call it", () => {
    for (const name of ["mean-repertoire", "mean_repertoire"]) {
      const { responses } = studyOf(seeing(`distance(${name}, observed, mae)`), { open });
      expect(responses[0]).toMatchObject({
        metric: "mean-repertoire",
        ticks: [2, 4],
        observed: [4, 3],
      });
      const reader = readerOf(responses, ["mean-repertoire"]);
      const series = Float64Array.of(0, 0, 1, 0, 5);
      expect(reader.read({ series, finals: [5], ticks: 4 })).toEqual([2.5]);
    }
  });

  test.each([
    [
      seeing("distance(gained, observed, rmse)"),
      'E_FORMULA responses.away: the observations have no column "gained"; there are mean-repertoire, repertoire',
    ],
    [
      seeing("distance(repertoir, observed, rmse)"),
      'E_FORMULA responses.away: unknown metric "repertoir"; did you mean "repertoire"?',
    ],
    [
      seeing("distance(repertoire, observed, rms)"),
      'E_FORMULA responses.away: unknown distance "rms"; did you mean "rmse"?',
    ],
    [
      seeing("distance(repertoire, seen, rmse)"),
      'E_FORMULA responses.away: unknown data "seen"; write distance(METRIC, observed, rmse)',
    ],
    [
      seeing("distance(repertoire)"),
      "E_FORMULA responses.away: this is no distance; write distance(METRIC, observed, rmse)",
    ],
    [
      seeing("distance(repertoire, observed, rmse)", "seen.csv", "tick"),
      'E_CSV observed.csv: seen.csv:1: no column is called "tick"; there are year, mean-repertoire, repertoire',
    ],
    [
      seeing("repertoire", "odd.csv", "tick"),
      'E_CSV observed.csv: odd.csv:2: expected a number, found "many"',
    ],
    [
      seeing("repertoire", "twice.csv", "tick"),
      "E_CSV observed.csv: twice.csv:3: tick 1 stands here twice",
    ],
    [
      { ...sharing, responses: { away: "distance(repertoire, observed, rmse)" } },
      "E_FORMULA responses.away: nothing was observed; add observed: {csv: FILE}",
    ],
  ])("%#", (raw, said) => {
    expect(saidOf(raw, { open })).toContain(said);
  });
});

describe("ties", () => {
  const set = { network: { use: "edge-list", ties: { csv: "ties.csv" } } };
  const design = { kind: "grid", factors: { "step.share.chance": { values: [0.5, 1] } } };
  const raw = { ...sharing, replicates: 1, extends: "villages/base.yaml", design };
  const scenario = opening()("not-too-many-friends")?.text ?? "";
  const alone = scenario.slice(0, scenario.indexOf("structures:"));
  const tied = alone.replace(
    "network: {use: complete}",
    "network: {use: edge-list, ties: {csv: near.csv}}",
  );

  test("of the scenario stand beside it, those of the study beside the study", () => {
    const files = {
      "villages/base.yaml": tied,
      "villages/near.csv": "0,1\n",
      "ties.csv": "0,2\n1,3\n",
    };
    const open = opening(files);
    const own = studyOf(raw, { open });
    expect(own.data).toEqual([{ file: "villages/near.csv", sha256: ZERO }]);
    const [structure] = own.scenario.structures;
    const at = { structure: structure?.name ?? "", values: { "step.share.chance": 0.5 } };
    const tiesAt = (study: typeof own) => structureAt(study, at).model.networks[0]?.values["ties"];
    expect(tiesAt(own)).toEqual([[0, 1]]);
    const other = studyOf({ ...raw, set }, { open });
    expect(tiesAt(other)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(other.data.map(({ file }) => file).toSorted()).toEqual([
      "ties.csv",
      "villages/near.csv",
    ]);
  });

  test("that cannot be read are told where they are named", () => {
    const files = { "villages/base.yaml": alone, "ties.csv": "0,2\n1\n" };
    expect(saidOf({ ...raw, set }, { open: opening(files) })).toEqual([
      "E_CSV set.network.ties.csv: ties.csv:2: expected two numbers and perhaps a weight, found 1 columns",
    ]);
  });
});

test("whatever stands in a file, a study is read or refused with places", () => {
  const cell = oneof(
    constantFrom("1", "0.5", "Villages", "structure", "population.size", "", "-1", '"', "\u0000"),
    string(),
  );
  const lines = array(array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
  const design = { kind: "list", csv: "points.csv" };
  assert(
    property(lines, constantFrom("\n", "\r\n"), (rows, newline) => {
      const open = opening({ "points.csv": rows.map((cells) => cells.join(",")).join(newline) });
      try {
        studyOf({ ...sharing, replicates: 1, design }, { open });
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        for (const { path, message } of error.issues) {
          expect(path).toBe("design.csv");
          expect(message).not.toBe("");
        }
      }
    }),
    { seed: 4181, numRuns: 200 },
  );
});
