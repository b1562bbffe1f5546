/** What is read of studies: summary, sensitivity, compare; of runs that were made here. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { study, studies } from "./studies.ts";

test("a summary, and a comparison of two points: the same from chunks and without them", async () => {
  const cwd = studies();
  expect(study(cwd, "run", "grid.yaml", "--quiet").status).toBe(0);
  await expectSummaries(cwd);
  await expectComparisons(cwd);
  expectSameAsScenarios(cwd);
  const before = study(cwd, "summary", "grid.yaml").stdout;
  rmSync(join(cwd, "results/small-grid/chunks"), { recursive: true });
  expect(study(cwd, "summary", "grid.yaml").stdout).toBe(before);
});

async function expectSummaries(cwd: string): Promise<void> {
  const whole = study(cwd, "summary", "grid.yaml");
  expect(whole.status).toBe(0);
  await expect(whole.stdout).toMatchFileSnapshot("golden/summary.txt");
  const json = JSON.parse(study(cwd, "summary", "grid.yaml", "--json").stdout) as Printed;
  expect(json.responses.map(({ response }) => response)).toEqual(["known", "early", "done"]);
  for (const { response, rows } of json.responses) expectAsInTable(cwd, response, rows);
  const by = study(
    cwd,
    "summary",
    "grid.yaml",
    "--by",
    "structure",
    "--response",
    "known",
    "--bootstrap",
  );
  await expect(by.stdout).toMatchFileSnapshot("golden/summary-by.txt");
}

interface Printed {
  readonly responses: readonly {
    readonly response: string;
    readonly rows: readonly Record<string, number | null>[];
  }[];
}

/** The figures are those of summary.csv, to the last bit. */
function expectAsInTable(
  cwd: string,
  response: string,
  rows: Printed["responses"][number]["rows"],
): void {
  const lines = readFileSync(join(cwd, "results/small-grid/summary.csv"), "utf8")
    .trim()
    .split("\n");
  const [names = [], ...cells] = lines.map((line) => line.trim().split(","));
  const here = cells.filter((row) => row[names.indexOf("response")] === response);
  expect(here.length).toBe(rows.length);
  for (const [k, row] of rows.entries()) {
    for (const name of ["n", "mean", "sd", "low", "high", "median", "p5", "p95"]) {
      const cell = here[k]?.[names.indexOf(name)] ?? "";
      expect(cell === "" ? null : Number(cell), `${response} ${k} ${name}`).toBe(row[name]);
    }
  }
}

test("times of runs that may last unlike long: that their means with the horizon cannot be compared is said", () => {
  const cwd = studies();
  const sizes = "population.size: {values: [10, 20]}";
  const text = readFileSync(join(cwd, "grid.yaml"), "utf8");
  writeFileSync(join(cwd, "grid.yaml"), text.replace(sizes, "horizon: {values: [10, 20]}"));
  expect(study(cwd, "run", "grid.yaml", "--quiet").status).toBe(0);
  const said = (...by: string[]): string =>
    study(cwd, "summary", "grid.yaml", "--response", "done", ...by).stdout;
  const words = "horizons are from 10 to 20: means with the horizon";
  expect(said()).toContain(words);
  expect(said()).not.toContain("puts unlike ones together");
  expect(said("--by", "structure")).toMatch(
    /horizons are from 10 to 20: .*puts unlike ones together/,
  );
  expect(study(cwd, "summary", "grid.yaml", "--response", "known").stdout).not.toContain(
    "horizons",
  );
});

test("a summary of a study that was not run, or only in part, says so", () => {
  const cwd = studies();
  const none = study(cwd, "summary", "grid.yaml");
  expect(none.status).toBe(4);
  expect(none.stderr).toContain(
    "nothing of this study has been run\n  run: ratchet study run grid.yaml",
  );
  expect(study(cwd, "run", "grid.yaml", "--quiet").status).toBe(0);
  const chunks = join(cwd, "results/small-grid/chunks");
  rmSync(join(chunks, readdirSync(chunks)[0] ?? ""));
  const some = study(cwd, "summary", "grid.yaml", "--response", "known");
  expect(some.status).toBe(4);
  expect(some.stderr).toContain("warning: 1 of 4 chunks are missing");
  expect(some.stdout).toContain("8 runs failed or missing, left out");
});

test("sensitivity of a Sobol and of a Morris design; others have none", async () => {
  const cwd = studies();
  for (const file of ["sobol.yaml", "morris.yaml"]) {
    expect(study(cwd, "run", file, "--quiet").status).toBe(0);
    const { stdout, status } = study(cwd, "sensitivity", file, "--response", "known");
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/sensitivity-${file.replace(".yaml", "")}.txt`);
  }
  const json = JSON.parse(study(cwd, "sensitivity", "sobol.yaml", "--json").stdout) as {
    sensitivity: {
      response: string;
      structure: string;
      factors: { measures: Record<string, { estimate: number }> }[];
    }[];
  };
  const lines = readFileSync(join(cwd, "results/small-sobol/sensitivity.csv"), "utf8")
    .trim()
    .split("\n");
  const printed = json.sensitivity.flatMap(({ response, structure, factors }) =>
    factors.map(({ measures }) => [response, structure, String(measures["S1"]?.estimate)]),
  );
  expect(
    lines.slice(1).map((line) => line.split(",").filter((_, k) => [0, 1, 3].includes(k))),
  ).toEqual(printed);
  const grid = study(cwd, "sensitivity", "grid.yaml");
  expect(grid.status).toBe(2);
  expect(grid.stderr).toContain("needs a design of kind morris or sobol; this study has grid");
});

async function expectComparisons(cwd: string): Promise<void> {
  const at = (structure: string): string => `structure=${structure},population.size=20`;
  const spots = ["--a", at("Keep"), "--b", at("Forget"), "--response", "known"];
  const paired = study(cwd, "compare", "grid.yaml", ...spots);
  await expect(paired.stdout).toMatchFileSnapshot("golden/compare.txt");
  const vague = study(cwd, "compare", "grid.yaml", "--a", "structure=Keep", "--b", at("Forget"));
  expect(vague.status).toBe(2);
  expect(vague.stderr).toContain("is more than one point; say also population.size (10, 20)");
  const nowhere = study(cwd, "compare", "grid.yaml", "--a", at("Keeep"), "--b", at("Forget"));
  expect(nowhere.stderr).toContain("is no point of this study; there are structure (Keep, Forget)");
  expectNames(cwd);
}

/** Nothing said: how points are named, and words that do it. */
function expectNames(cwd: string): void {
  const bare = study(cwd, "compare", "grid.yaml");
  expect(bare).toMatchObject({ status: 2, stdout: "" });
  const [, , ...lines] = bare.stderr.trimEnd().split("\n");
  expect(bare.stderr).toContain("name them with --a and --b\nits 4 points:\n");
  expect(lines.slice(0, 2)).toEqual([
    "  structure        Keep, Forget",
    "  population.size  10, 20",
  ]);
  const [, words = ""] = /^such as: ratchet study (compare .*)$/.exec(lines[2] ?? "") ?? [];
  expect(study(cwd, ...words.split(" ")).status).toBe(0);
}

/** Two structures of a scenario, run here, are compared as the same points of the study are. */
function expectSameAsScenarios(cwd: string): void {
  const runs = ["--seed", "2026", "--replicates", "8", "--quiet", "--json"];
  const structures = ["--a", "structure=Keep", "--b", "structure=Forget"];
  const points = structures.map((each) =>
    each.startsWith("--") ? each : `${each},population.size=20`,
  );
  const found = [
    study(cwd, "compare", "small.yaml", ...structures, ...runs, "--response", "mean-repertoire"),
    study(cwd, "compare", "grid.yaml", ...points, "--json", "--response", "known"),
  ].map(({ stdout }) => (JSON.parse(stdout) as { responses: object[] }).responses[0]);
  expect({ ...found[0], response: "" }).toEqual({ ...found[1], response: "" });
  const changed = study(cwd, "compare", "small.yaml", "--b", "population.size=40", ...runs);
  expect(JSON.parse(changed.stdout)).toMatchObject({
    a: "small, Keep",
    b: "small, Keep with population.size=40",
  });
  expect(study(cwd, "compare", "small.yaml").stderr).toContain("name a second scenario");
}

test("runs with luck of their own are compared as two groups", async () => {
  const cwd = studies();
  const at = (structure: string): string => `structure=${structure},population.size=20`;
  const spots = ["--a", at("Keep"), "--b", at("Forget"), "--response", "known"];
  expect(study(cwd, "run", "alone.yaml", "--quiet").status).toBe(0);
  const alone = study(cwd, "compare", "alone.yaml", ...spots);
  await expect(alone.stdout).toMatchFileSnapshot("golden/compare-alone.txt");
});

test("a pilot says how many replicates it takes, and its runs are those of the study, whose third point is the base scenario", async () => {
  const cwd = studies();
  const wish = ["--half-width", "2%", "--response", "known", "--pilot", "8", "--difference", "1"];
  const { stdout, status } = study(cwd, "replicates", "grid.yaml", "--quiet", ...wish);
  expect(status).toBe(0);
  await expect(stdout).toMatchFileSnapshot("golden/replicates.txt");
  const ran = study(cwd, "run", "grid.yaml", "--json", "--quiet");
  expect(JSON.parse(ran.stdout)).toMatchObject({ computed: 1, reused: 3 });
  for (const wrong of [["--half-width", "x"], [], ["--half-width", "2%", "--power", "1"]])
    expect(study(cwd, "replicates", "grid.yaml", ...wrong).status).toBe(2);
});

test("where replicates are added until an interval is narrow, the summary says what that does to it", () => {
  const cwd = studies();
  expect(study(cwd, "run", "sequential.yaml", "--quiet").status).toBe(0);
  const { stdout } = study(cwd, "summary", "sequential.yaml", "--response", "known", "--json");
  const [known] = (JSON.parse(stdout) as Printed).responses;
  const half = known?.rows.map(({ low, high }) => ((high ?? 99) - (low ?? 0)) / 2) ?? [];
  expect(Math.max(...half)).toBeLessThanOrEqual(0.55);
  expect(new Set(known?.rows.map(({ n }) => n)).size).toBeGreaterThan(1);
  expect(study(cwd, "summary", "sequential.yaml").stdout).toContain(
    "replicates were added until the interval of known was narrow",
  );
});
