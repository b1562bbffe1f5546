/** D10, D12, D13 of the replication suite, and the island: Henrich 2004 against its exact law for Gumbel noise. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { expectWithin, FULL, HEAVY, mean, sd } from "../support/checks.ts";
import { henrich } from "../support/laws.ts";
import { column, finals, fromFile, shipped } from "../support/shipped.ts";

const file = "tests/fixtures/scenarios/henrich.yaml";
const sizes = HEAVY ? [2, 100, 600, 1100, 2100, 6100] : [2, 100, 600];
const T = 200;
const runs = 20;

describe("D10: growth of the mean skill per generation, from all z = 1, T = 200, 20 runs", () => {
  const ratios: number[] = [];

  test.each([5, 7, 9].flatMap((alpha) => sizes.map((n) => [alpha, n] as const)))(
    "loss %i, N = %i",
    (alpha, n) => {
      const name = `D10 alpha=${alpha} N=${n}`;
      const scenario = fromFile(file, { "population.size": n, "step.copy-with-error.loss": alpha });
      const growth = column(finals(scenario, { seed: name, runs }), "mean-skill").map(
        (z) => (z - 1) / T,
      );
      const se = henrich.sdStep(1, n, T) / Math.sqrt(runs);
      expectWithin(name, {
        measured: mean(growth),
        expected: henrich.meanStep(alpha, 1, n, T),
        se,
      });
      ratios.push(sd(growth) / henrich.sdStep(1, n, T));
    },
  );

  test("runs differ as much as the law says: pooled sd within 15 % (four standard errors, if that is more)", () => {
    const pooled = Math.sqrt(mean(ratios.map((ratio) => ratio * ratio)));
    console.info(`D10: pooled sd / exact sd = ${pooled.toFixed(3)} over ${ratios.length} cells`);
    const freedom = ratios.length * (runs - 1);
    expect(Math.abs(pooled - 1)).toBeLessThan(Math.max(0.15, 4 / Math.sqrt(2 * freedom)));
  });
});

describe("D12: loss 30, spread 15, start drawn like a copy", () => {
  test.each([1, 100])("N = %i", (n) => {
    const name = `D12 N=${n}`;
    const scenario = fromFile(file, {
      "population.size": n,
      "knowledge.start": { noise: "gumbel", at: 0, spread: 15 },
      "step.copy-with-error.loss": 30,
      "step.copy-with-error.spread": 15,
      horizon: 100,
    });
    const growth: number[] = [];
    for (let replicate = 0; replicate < 100; replicate++) {
      const run = open(scenario, { seed: name, replicate });
      const before = run.read()[0] ?? Number.NaN;
      while (run.stopped === null) run.step();
      growth.push(((run.read()[0] ?? Number.NaN) - before) / 100);
    }
    expectWithin(name, {
      measured: mean(growth),
      expected: henrich.drift(30, 15, n),
      se: sd(growth) / Math.sqrt(100),
    });
  });
});

test("D13: 1,000 people, 100 from half-time on", () => {
  const name = "D13";
  const scenario = fromFile(file, {
    population: { size: 1000, changes: [{ at: 101, size: 100 }] },
  });
  const first: number[] = [];
  const second: number[] = [];
  for (let replicate = 0; replicate < (FULL ? 100 : 20); replicate++) {
    const run = open(scenario, { seed: name, replicate });
    const level: number[] = [];
    while (run.stopped === null) {
      run.step();
      level.push(run.read()[0] ?? Number.NaN);
    }
    first.push(((level[99] ?? 0) - (level[0] ?? 0)) / 99);
    second.push(((level[199] ?? 0) - (level[99] ?? 0)) / 100);
  }
  const se = (slopes: number[]): number => sd(slopes) / Math.sqrt(slopes.length);
  expectWithin(`${name} large`, {
    measured: mean(first),
    expected: henrich.drift(7, 1, 1000),
    se: se(first),
  });
  expectWithin(`${name} small`, {
    measured: mean(second),
    expected: henrich.drift(7, 1, 100),
    se: se(second),
  });
});

describe("the island that forgot: each craft drifts as its own loss says", () => {
  const crafts = Array.from({ length: 12 }, (_, k) => k + 1);
  const scenario = shipped("island-that-forgot", {
    metrics: [
      ...crafts.map((craft) => ({ use: "mean-skill", craft, as: `craft-${craft}` })),
      "known-crafts", // the file's claims are about these
      "lost",
    ],
  });
  const at: Record<string, number[][]> = {};
  for (const structure of ["Stays large", "Shrinks"]) {
    at[structure] = [];
    for (let replicate = 0; replicate < (HEAVY ? 40 : 10); replicate++) {
      const run = open(scenario, { structure, seed: "island", replicate });
      while (run.tick < 59) run.step();
      const before = run.read();
      while (run.stopped === null) run.step();
      const after = run.read();
      at[structure].push(crafts.map((_, k) => ((after[k] ?? 0) - (before[k] ?? 0)) / (140 - 59)));
    }
  }

  test.each(crafts)("craft %i", (craft) => {
    const loss = 5 + 0.2 * (craft - 1);
    for (const [structure, n] of [
      ["Stays large", 1000],
      ["Shrinks", 100],
    ] as const) {
      const slopes = (at[structure] ?? []).map((row) => row[craft - 1] ?? Number.NaN);
      expectWithin(`island ${structure}, craft ${craft}`, {
        measured: mean(slopes),
        expected: henrich.drift(loss, 1, n),
        // 81 independent steps of the best skill, each with variance pi^2 / 6.
        se: Math.sqrt((Math.PI * Math.PI) / 6 / 81 / slopes.length),
      });
    }
  });
});
