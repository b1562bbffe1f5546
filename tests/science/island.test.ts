/** Unseen settings of Henrich's law: twelve crafts side by side, each of which drifts as its own loss says. */
import { describe, test } from "vitest";
import { henrich } from "../../src/lab/suite/laws/henrich.ts";
import { open } from "../../src/sim/run.ts";
import { expectWithin, HEAVY, mean } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";

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
