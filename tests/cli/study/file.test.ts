/** Study files on the command line: begun, checked, brought to the newest version; files of one's own beside them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../../tools/bin.mjs";
import { folder, ratchet } from "../ratchet.ts";

const SCENARIO = `kind: scenario
version: 1
id: tied
population: {size: 6}
knowledge: {use: recipes, table: potions}
network: {use: edge-list, ties: {csv: ties.csv}}
schedule: {use: in-turn}
step: [{use: choose-neighbour}, {use: combine}, {use: share}]
metrics: [repertoire, gained]
horizon: 30
`;
const STUDY = `kind: study
version: 1
id: two-points
extends: base/tied.yaml
replicates: 3
design: {kind: list, csv: points.csv}
observed: {csv: observed.csv, tick: year}
responses:
  known: repertoire @ last
  away: distance(repertoire, observed, rmse)
`;

function studied(): string {
  const cwd = folder();
  mkdirSync(join(cwd, "base"));
  const files = {
    "base/tied.yaml": SCENARIO,
    "base/ties.csv": "from,to\r\n0,1\r\n1,2\r\n2,3\r\n",
    "two.yaml": STUDY,
    "points.csv": "step.share.chance\n0.2\n0.8\n",
    "observed.csv": "year,repertoire\n5,8\n10,9\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe("check", () => {
  test("takes studies and scenarios, with the files that they name", () => {
    const cwd = studied();
    const { stdout, stderr, status } = ratchet(["check", "two.yaml", "base/tied.yaml", "silos"], {
      cwd,
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^two\.yaml +ok +study v1 of tied, 2 points, 6 runs$/mu);
    expect(stdout).toMatch(/^base\/tied\.yaml +ok +scenario v1, 1 structure, [0-9a-f]{16}$/mu);
  });

  test("tells what is wrong with its line, in words, as JSON and for GitHub", () => {
    const cwd = studied();
    writeFileSync(join(cwd, "points.csv"), "step.share.chance\n0.2\n1.5\n");
    const said = ratchet(["check", "two.yaml"], { cwd });
    expect(said.status).toBe(3);
    expect(said.stdout).toContain(
      "two.yaml:6:27 error E_VALUE: design.csv: points.csv:3: step.share.chance: expected a number from 0 to 1, found 1.5",
    );
    const json = ratchet(["check", "two.yaml", "--json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: [{ ok: false, errors: [{ line: 6, column: 27, path: "design.csv" }] }],
    });
    const github = ratchet(["check", "two.yaml", "--github"], { cwd });
    expect(github.stdout).toContain("::error file=two.yaml,line=6,col=27");
  });

  test("tells at which point a model does not hold together", () => {
    const cwd = studied();
    writeFileSync(join(cwd, "points.csv"), "network.use,population.size\ntorus,9\ntorus,7\n");
    const { stdout, status } = ratchet(["check", "two.yaml"], { cwd });
    expect(status).toBe(3);
    expect(stdout).toContain(
      "error E_SIZE: at the point structure = tied, network.use = torus, population.size = 7: network: torus",
    );
  });

  test("settings are about scenarios", () => {
    const { stderr, status } = ratchet(["check", "two.yaml", "--set", "horizon=3"], {
      cwd: studied(),
    });
    expect({ stderr, status }).toEqual({
      stderr: "error: --set and --at are about scenarios, and two.yaml is a study\n",
      status: 2,
    });
  });
});

test("a study by standard input is the study of its file", () => {
  const cwd = studied();
  const input = readFileSync(join(cwd, "two.yaml"), "utf8");
  const typed = ratchet(["study", "check", "-", "--json"], { cwd, input });
  const read = ratchet(["study", "check", "two.yaml", "--json"], { cwd });
  expect(typed).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(typed.stdout.replace('"-"', '"two.yaml"'))).toEqual(JSON.parse(read.stdout));
  const wrong = ratchet(["study", "plan", "-"], {
    cwd,
    input: input.replace("kind: list", "kind: lits"),
  });
  expect(wrong.status).toBe(3);
  expect(wrong.stderr).toMatch(/^standard input:\d+:\d+ error /u);
});

test("what would lie below a file is no file, and no fault of ours", () => {
  const cwd = studied();
  for (const words of [["study", "plan"], ["study", "run"], ["run"]]) {
    const { status, stderr } = ratchet([...words, "two.yaml/it.yaml"], { cwd });
    expect(status, words.join(" ")).toBe(3);
    expect(stderr).toMatch(/^error E_FILE: there is no file "two\.yaml\/it\.yaml"/u);
  }
});

test("schema study prints the schema that is committed", () => {
  const { stdout, status } = ratchet(["schema", "study"]);
  expect(status).toBe(0);
  expect(stdout).toBe(readFileSync(join(root, "schema/study-v1.json"), "utf8"));
});

describe("new", () => {
  test("writes a study that is sound", () => {
    const cwd = studied();
    mkdirSync(join(cwd, "studies"));
    const file = join("studies", "mine.yaml");
    const { stdout, stderr, status } = ratchet(["study", "new", "base/tied.yaml", file], { cwd });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
    expect(stderr).toContain("wrote studies/mine.yaml");
    expect(readFileSync(join(cwd, file), "utf8")).toContain("extends: ../base/tied.yaml");
    expect(ratchet(["study", "check", file], { cwd }).status).toBe(0);
    const again = ratchet(["study", "new", "silos", file], { cwd });
    expect(again).toMatchObject({
      status: 2,
      stderr: "error: studies/mine.yaml is there already; name a new file\n",
    });
  });

  test("prints one, of a shipped scenario", () => {
    const { stdout, status } = ratchet(["study", "new"]);
    expect(status).toBe(0);
    expect(stdout).toContain("extends: not-too-many-friends");
  });
});

test("migrate says that version 1 is the newest, and leaves the file alone", () => {
  const cwd = studied();
  const { stdout, stderr, status } = ratchet(["study", "migrate", "two.yaml", "--write"], { cwd });
  expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  expect(stderr).toBe("two.yaml is of version 1, the newest: nothing is to be done\n");
  expect(readFileSync(join(cwd, "two.yaml"), "utf8")).toBe(STUDY);
  expect(ratchet(["study", "migrate", "base/tied.yaml"], { cwd })).toMatchObject({ status: 3 });
});
