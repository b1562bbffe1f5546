/** The other commands, the exit codes, and which stream says what. */
import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { SMALL } from "../lab/small.ts";
import { command, folder, ratchet, withoutHashes } from "./ratchet.ts";

const NAMES = [
  "run",
  "run-one",
  "check",
  "list",
  "describe",
  "schema",
  "hash",
  "luck",
  "replicate",
];

describe("help", () => {
  test("goes to stdout", async () => {
    const { stdout, stderr, status } = ratchet(["--help"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    await expect(stdout).toMatchFileSnapshot("golden/help.txt");
  });

  test.each(NAMES)("of %s", async (name) => {
    const { stdout, status } = ratchet([name, "--help"]);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/help-${name}.txt`);
  });

  test("without a command it goes to stderr, and is an error", () => {
    const { stdout, stderr, status } = ratchet([]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("Usage: ratchet");
  });
});

describe("wrong calls end with 2, and name the nearest right one", () => {
  test.each([
    [["rnu", "small.yaml"], "Did you mean run?"],
    [["run", "small.yaml", "--replicats", "3"], "Did you mean --replicates?"],
    [["run"], "missing required argument 'file'"],
    [["run", "small.yaml", "--replicates", "0"], "--replicates: a whole number from 1 to 1000000"],
    [
      ["run", "small.yaml", "--workers", "x"],
      '--workers: a whole number from 1 to 256 was expected, not "x"',
    ],
    [["run", "small.yaml", "--seed", ""], "--seed: a seed (1 to 100 characters on one line"],
    [["run", "small.yaml", "--set", "horizon"], '--set expects path=value, found "horizon"'],
    [["run", "small.yaml", "--at", "horizon=3"], "--at: tick:path=value was expected"],
    [["run", "small.yaml", "--at", "0:horizon=3"], "--at: a whole number from 1"],
    [["run", "small.yaml", "--at", "2:horizon"], '--at 2: expects path=value, found "horizon"'],
    [["run", "small.yaml", "--csv", "a", "--series", "a"], "would write the same file"],
    [["hash", "small.yaml", "--expect", "0"], "--expect is about one run"],
    [["luck", "small.yaml", "--metric", "lots"], 'no metric "lots"'],
    [["replicate", "D100"], "did you mean D10?"],
    [["replicate", "D02", "--quick", "--full"], "--quick and --full exclude each other"],
  ])("%j", (args, words) => {
    const { stdout, stderr, status } = ratchet(args, { cwd: folder() });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(words);
  });
});

describe("wrong scenarios end with 3", () => {
  test.each([
    [["run", "smal.yaml"], 'there is no file "smal.yaml"'],
    [["run", "."], '"." is a folder'],
    [["run", "small.yaml", "--structure", "Keeps"], 'did you mean "Keep"?'],
    [["run", "small.yaml", "--set", "population.sise=3"], "population.sise"],
    [["run", "small.yaml", "--at", "2:horizon=3"], "--at 2:horizon=3"],
    [["run", "small.yaml", "--at", "9000:population.size=3"], "--at 9000:population.size: no run"],
    [["run", "small.yaml", "--at", "1:structures.7.population.size=3"], "and the last is 1"],
    [
      ["run", "small.yaml", "--memory", "1", "--set", "population.size=100000"],
      'structure "Keep": this run needs about',
    ],
    [
      ["run", "small.yaml", "--set", "network.use=torus", "--set", "population.size=7"],
      'structure "Keep": network: torus',
    ],
    [["describe", "choose-neighbor"], 'did you mean "choose-neighbour"?'],
    [["run-one", '{"scenario": "small.yaml", "structure": "Keeps"}'], 'did you mean "Keep"?'],
  ])("%j", (args, words) => {
    const { stdout, stderr, status } = ratchet(args, { cwd: folder() });
    expect(stderr).toContain(words);
    expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
  });

  test("a wrong file is told with its lines, on stderr", async () => {
    const text = SMALL.replace("network:", "netwrok:").replace("size: 20", "size: many");
    const { stdout, stderr, status } = ratchet(["run", "wrong.yaml"], {
      cwd: folder({ "wrong.yaml": text }),
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
    await expect(stderr).toMatchFileSnapshot("golden/wrong-file.txt");
  });
});

describe("check", () => {
  const wrong = SMALL.replace("horizon: 20", "horizon: long");

  test("says which files are right, and what is wrong with the others", async () => {
    const cwd = folder({ "small.yaml": SMALL, "wrong.yaml": wrong });
    const { stdout, stderr, status } = ratchet(["check", "small.yaml", "wrong.yaml"], { cwd });
    expect({ stderr, status }).toEqual({ stderr: "", status: 3 });
    await expect(withoutHashes(stdout)).toMatchFileSnapshot("golden/check.txt");
    expect(ratchet(["check", "small.yaml"], { cwd }).status).toBe(0);
  });

  test("--json has the place of each fault", () => {
    const cwd = folder({ "small.yaml": SMALL, "wrong.yaml": wrong });
    const { stdout } = ratchet(["check", "small.yaml", "wrong.yaml", "--json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: "small.yaml", ok: true, id: "small", warnings: [] },
        { file: "wrong.yaml", ok: false, errors: [{ path: "horizon", line: 17, column: 10 }] },
      ],
    });
  });

  test("--github has a line for each fault, and nothing for files without", () => {
    const cwd = folder({ "small.yaml": SMALL, "wrong.yaml": wrong });
    const { stdout } = ratchet(["check", "small.yaml", "wrong.yaml", "--github"], { cwd });
    expect(stdout).toMatch(/^::error file=wrong\.yaml,line=17,col=10,.*\n$/);
    expect(ratchet(["check", "small.yaml", "--github"], { cwd }).stdout).toBe("");
  });

  test("a structure that cannot be run is a warning: it is refused only when it is run", () => {
    const text = SMALL.replace(
      "{name: Keep}",
      "{name: Keep, network: {use: torus}, population: {size: 7}}",
    );
    const cwd = folder({ "odd.yaml": text });
    const { stdout, status } = ratchet(["check", "odd.yaml"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('warning: structure "Keep": network: torus');
    expect(ratchet(["run", "odd.yaml", "--structure", "Forget", "--json"], { cwd }).status).toBe(0);
  });
});

test("list names parts and scenarios, describe tells what a part may be told", () => {
  const { stdout } = ratchet(["list", "--json"]);
  const listed = JSON.parse(stdout) as { parts: { name: string }[]; scenarios: unknown[] };
  expect(listed.scenarios).toContainEqual(expect.objectContaining({ id: "k256" }));
  const names = listed.parts.map(({ name }) => name);
  const { stdout: text, status } = ratchet(["describe", ...names]);
  expect(status).toBe(0);
  expect(text).not.toMatch(/undefined|\[object/);
  expect(JSON.parse(ratchet(["describe", "complete", "--json"]).stdout)).toHaveLength(2);
  expect(names.filter((name) => !text.includes(`${name} (`))).toEqual([]);
  expect(ratchet(["describe", "complete"]).stdout).toMatch(
    /complete \(network\)[^]*complete \(condition\)/,
  );
});

test("schema prints a JSON Schema", () => {
  expect(JSON.parse(ratchet(["schema"]).stdout)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
  });
});

test("colours only where they are wanted", () => {
  const cwd = folder();
  const escape = "\u001B[";
  const coloured = { FORCE_COLOR: "1" };
  const small = ["run", "small.yaml", "--replicates", "1"];
  expect(ratchet(small, { cwd }).stdout).not.toContain(escape);
  expect(ratchet(small, { cwd, env: coloured }).stdout).toContain(escape);
  expect(ratchet(small, { cwd, env: { ...coloured, NO_COLOR: "1" } }).stdout).not.toContain(escape);
  expect(ratchet(["run", "none.yaml"], { cwd, env: coloured }).stderr).toContain(escape);
  expect(
    ratchet(["run", "none.yaml"], { cwd, env: { ...coloured, NO_COLOR: "1" } }).stderr,
  ).not.toContain(escape);
});

test("a reader that has seen enough is no error", async () => {
  const child = spawn(process.execPath, [command, "schema"]);
  let stderr = "";
  child.stderr.on("data", (piece) => (stderr += String(piece)));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("the version is the package's", () => {
  expect(ratchet(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
