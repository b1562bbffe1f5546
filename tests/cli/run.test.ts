/** ratchet run: the same bytes from any number of workers, in the shape that was promised. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcome } from "../../src/lab/outcome.ts";
import { parse } from "../../src/sim/index.ts";
import { SMALL } from "../lab/small.ts";
import { folder, ratchet } from "./ratchet.ts";

interface Printed {
  readonly structures: readonly {
    name: string;
    runs: readonly { hash: string; ticks: number }[];
  }[];
}

describe("--json", () => {
  test("has the keys that were promised, in their order", () => {
    const { stdout, status } = ratchet(["run", "small.yaml", "--json"], { cwd: folder() });
    expect(status).toBe(0);
    expect(stdout.trimEnd()).not.toContain("\n");
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(
      "ratchet contract scenario seed replicates structures paired verdicts claims".split(" "),
    );
    expect(report).toMatchObject({
      ratchet: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      contract: "ratchet1",
      scenario: { id: "small", hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
      seed: "birch-7",
      replicates: 5,
    });
    const number = expect.any(Number) as number;
    const hash = expect.stringMatching(/^[0-9a-f]{16}$/) as string;
    const final = { repertoire: number, "mean-repertoire": number, gained: number, lost: number };
    const summary = { n: 5, mean: number, sd: number, median: number, p10: number, p90: number };
    const [keep] = report["structures"] as unknown[];
    expect(keep).toEqual({
      name: "Keep",
      runs: [0, 1, 2, 3, 4].map((replicate) => ({
        replicate,
        hash,
        stopped: "horizon",
        ticks: 20,
        final: { ...final, lost: 0 },
      })),
      summary: {
        repertoire: summary,
        "mean-repertoire": summary,
        gained: summary,
        lost: { ...summary, mean: 0, sd: 0 },
      },
    });
    const [, mean] = report["paired"] as unknown[];
    expect(mean).toEqual({
      a: "Keep",
      b: "Forget",
      metric: "mean-repertoire",
      estimator: "difference",
      level: 0.95,
      n: 5,
      estimate: number,
      low: number,
      high: number,
      aWins: number,
      ties: number,
      gainOfPairing: number,
    });
    expect(report["verdicts"]).toEqual([
      {
        structure: "Keep",
        verdict: "nothing can be forgotten in this model",
        low: number,
        high: number,
      },
      { structure: "Forget", verdict: expect.any(String) as string, low: number, high: number },
    ]);
    expect(report["claims"]).toEqual([
      {
        id: "forgetting-costs",
        verdict: "notJudged",
        estimate: number,
        low: number,
        high: number,
        n: 5,
      },
    ]);
  });

  test("is the same bytes with 1, 2 and 3 workers, and tables are too", () => {
    const cwd = folder();
    const make = (workers: string): string[] => {
      const files = ["--csv", `runs-${workers}.csv`, "--series", `ticks-${workers}.csv`];
      const args = ["run", "small.yaml", "--replicates", "70", "--json", "--workers", workers];
      const { stdout, status } = ratchet([...args, ...files], { cwd });
      expect(status).toBe(0);
      return [
        stdout,
        ...["runs", "ticks"].map((name) =>
          readFileSync(join(cwd, `${name}-${workers}.csv`), "utf8"),
        ),
      ];
    };
    const one = make("1");
    expect(one.every((text) => text.length > 1000)).toBe(true);
    expect(make("2")).toEqual(one);
    expect(make("3")).toEqual(one);
  });

  test("has the hashes that the engine gives without the command", () => {
    const { stdout } = ratchet(["run", "small.yaml", "--json", "--replicates", "2"], {
      cwd: folder(),
    });
    const { structures } = JSON.parse(stdout) as Printed;
    const scenario = parse(SMALL);
    expect(structures.map(({ runs }) => runs.map(({ hash }) => hash))).toEqual(
      scenario.structures.map(({ model }) =>
        [0, 1].map((replicate) => outcome(model, { seed: "birch-7", replicate }).hash),
      ),
    );
  });
});

describe("options", () => {
  test("--structure, --seed, --replicates and --set choose what is run", () => {
    const args = [
      "--structure",
      "Forget",
      "--seed",
      "elm",
      "--replicates",
      "3",
      "--set",
      "horizon=7",
    ];
    const { stdout } = ratchet(["run", "small.yaml", "--json", ...args], { cwd: folder() });
    expect(JSON.parse(stdout)).toMatchObject({
      seed: "elm",
      replicates: 3,
      structures: [{ name: "Forget", runs: [{ ticks: 7 }, { ticks: 7 }, { ticks: 7 }] }],
      paired: [],
      claims: [{ id: "forgetting-costs", verdict: "notJudged", estimate: null, n: 0 }],
    });
  });

  test("claims are judged from 200 replicates on", () => {
    const { stdout } = ratchet(["run", "small.yaml", "--json", "--replicates", "200"], {
      cwd: folder(),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      claims: [{ id: "forgetting-costs", verdict: "holds", n: 200 }],
    });
  });

  test("standard input is a scenario too", () => {
    const { stdout, status } = ratchet(["run", "-", "--json", "--replicates", "1"], {
      input: SMALL,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ scenario: { id: "small" }, replicates: 1 });
  });
});
