/** One run: by run-one and by hash; and two structures: by luck. */
import { describe, expect, test } from "vitest";
import { SMALL } from "../lab/small.ts";
import { folder, ratchet } from "./ratchet.ts";

const ask = (request: unknown): ReturnType<typeof ratchet> =>
  ratchet(["run-one", JSON.stringify(request)], { cwd: folder() });

describe("run-one", () => {
  test("one object in, one line out: the same run as run makes", () => {
    const { stdout, status } = ask({ scenario: "small.yaml", structure: "Forget", replicate: 1 });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^\{"hash":"[0-9a-f]{16}","stopped":"horizon","ticks":20,"final":\{"repertoire":.*\}\}\n$/,
    );
    const args = ["run", "small.yaml", "--structure", "Forget", "--replicates", "2", "--json"];
    const all = JSON.parse(ratchet(args, { cwd: folder() }).stdout) as {
      structures: { runs: { hash: string; final: unknown }[] }[];
    };
    const { hash, final } = all.structures[0]?.runs[1] ?? {};
    expect(JSON.parse(stdout)).toMatchObject({ hash, final });
  });

  test("the scenario may be its text or an object, the object may come from standard input", () => {
    const { stdout } = ask({ scenario: "small.yaml" });
    expect(ask({ scenario: SMALL }).stdout).toBe(stdout);
    const input = JSON.stringify({ scenario: SMALL, seed: "birch-7" });
    expect(ratchet(["run-one", "-"], { input }).stdout).toBe(stdout);
    expect(ask({ scenario: "small.yaml", set: { horizon: 3 } }).stdout).toContain('"ticks":3');
    const interventions = [{ at: 2, set: { "population.size": 9 } }];
    const later = ask({ scenario: "small.yaml", interventions }).stdout;
    expect(later).not.toBe(stdout);
    const { structures } = JSON.parse(
      ratchet(
        [
          "run",
          "small.yaml",
          "--replicates",
          "1",
          "--at",
          "2:population.size=9",
          "--json",
          "--quiet",
        ],
        { cwd: folder() },
      ).stdout,
    ) as { structures: { runs: { hash: string }[] }[] };
    expect(JSON.parse(later)).toMatchObject({ hash: structures[0]?.runs[0]?.hash });
    expect(ask({ scenario: "small.yaml", seed: 7 }).stdout).toBe(
      ask({ scenario: "small.yaml", seed: "7" }).stdout,
    );
  });

  test.each([
    ["not json", "run-one takes one JSON object, and this is none"],
    ["[]", "run-one takes one JSON object, and this is none"],
    [
      '{"scenario": "small.yaml", "replicat": 1}',
      'unknown key "replicat"; did you mean "replicate"?',
    ],
    [
      '{"structure": "Keep"}',
      '"scenario": a file, an id or a scenario was expected, found nothing',
    ],
    [
      '{"scenario": "small.yaml", "replicate": -1}',
      '"replicate": a whole number from 0 was expected, found -1',
    ],
    [
      '{"scenario": "small.yaml", "seed": true}',
      '"seed": a seed (1 to 100 characters on one line without "|") or a number was expected',
    ],
    ['{"scenario": "small.yaml", "interventions": {}}', '"interventions": a list of {at: tick'],
    ['{"scenario": "small.yaml", "set": [1]}', '"set": {path: value} was expected, found [1]'],
  ])("%s is refused with one message", (json, words) => {
    const { stdout, stderr, status } = ratchet(["run-one", json], { cwd: folder() });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(words);
  });
});

describe("hash", () => {
  test("prints the hash of the scenario and of one run of each structure", () => {
    const cwd = folder();
    const { stdout } = ratchet(["hash", "small.yaml", "--json"], { cwd });
    const run = JSON.parse(
      ratchet(["run", "small.yaml", "--json", "--replicates", "1"], { cwd }).stdout,
    ) as {
      scenario: unknown;
      structures: { runs: { hash: string }[] }[];
    };
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: run.scenario,
      seed: "birch-7",
      replicate: 0,
      runs: run.structures.map(({ runs }) => ({
        hash: runs[0]?.hash,
        ticks: 20,
        stopped: "horizon",
      })),
    });
    const lines = ratchet(["hash", "small.yaml"], { cwd }).stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
  });

  test("--expect ends with 5 when the run is another", () => {
    const cwd = folder();
    const args = ["hash", "small.yaml", "--structure", "Keep"];
    const [, line = ""] = ratchet(args, { cwd }).stdout.split("\n");
    const hash = line.slice(0, 16);
    expect(ratchet([...args, "--expect", hash], { cwd }).status).toBe(0);
    const other = ratchet([...args, "--expect", hash, "--replicate", "1"], { cwd });
    expect(other.status).toBe(5);
    expect(other.stderr).toContain(`not ${hash}`);
  });
});

describe("luck", () => {
  test("prints the variance of the difference with the same luck and with own luck", () => {
    const cwd = folder();
    const { stdout } = ratchet(["luck", "small.yaml", "--replicates", "50", "--json"], { cwd });
    const report = JSON.parse(stdout) as {
      luck: { metric: string; common: number; independent: number; ratio: number }[];
    };
    expect(report).toMatchObject({ seed: "birch-7", replicates: 50, a: "Keep", b: "Forget" });
    const gained = report.luck.find(({ metric }) => metric === "gained");
    expect(gained?.ratio).toBeCloseTo(Number(gained?.independent) / Number(gained?.common), 12);
    expect(ratchet(["luck", "small.yaml", "--replicates", "5"], { cwd }).stdout).toContain(
      "Forget against Keep",
    );
  });

  test("--against compares a structure with itself, changed", () => {
    const args = [
      "--structure",
      "Keep",
      "--against",
      "step.invent.probability=0.12",
      "--metric",
      "gained",
    ];
    const all = ["luck", "small.yaml", "--replicates", "100", "--json", ...args];
    const { stdout } = ratchet(all, { cwd: folder() });
    const { luck } = JSON.parse(stdout) as { luck: { ratio: number }[] };
    expect(luck).toHaveLength(1);
    expect(luck[0]?.ratio).toBeGreaterThan(2);
  });

  test("--against that reaches another structure only is refused", () => {
    const setting = "structures[1].step.invent.probability=0.12";
    const all = ["luck", "small.yaml", "--structure", "Keep", "--against", setting];
    const { stderr, status } = ratchet(all, { cwd: folder() });
    expect(stderr).toContain(`--against ${setting} changes nothing in Keep`);
    expect(status).toBe(2);
  });
});
