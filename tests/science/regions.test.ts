/** Taking up what is related, by people without neighbours: the exact mean of a year, and the recursion of the share. */
import { describe, expect, test } from "vitest";
import { channelSlot } from "../../src/sim/core/books.ts";
import type { Model } from "../../src/sim/scenario/model.ts";
import { expectWithin } from "../support/checks.ts";
import { modelOf, start } from "../support/run.ts";

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Regions by themselves, in which all industries are related alike. */
const alone = (items: number, horizon: number): Model =>
  modelOf({
    kind: "scenario",
    version: 1,
    id: "alone",
    title: "Alone",
    question: "Does it follow the recursion?",
    source: { citation: "none", fidelity: "own" },
    population: { size: 500 },
    knowledge: { use: "repertoire", items, related: "uniform" },
    schedule: { use: "all-at-once" },
    step: [{ use: "enter", base: -5, related: 5, exit: 0.05 }],
    metrics: ["mean-repertoire"],
    horizon,
  });

describe("without neighbours, and all related alike", () => {
  test.each([0, 10, 35, 69, 70])("one year from %d industries of 70: exact", (there) => {
    const name = `one year from ${there}`;
    const run = start(alone(70, 1), { seed: name });
    const { world } = run;
    for (let row = 0; row < world.n; row++)
      for (let item = 0; item < there; item++)
        world.repertoire?.learn(row, item, channelSlot("own"), -1);
    run.step();
    const entering = logistic(-5 + (5 * there) / 69);
    const variance = there * 0.05 * 0.95 + (70 - there) * entering * (1 - entering);
    expectWithin(name, {
      measured: run.read()[0] ?? Number.NaN,
      expected: there * 0.95 + (70 - there) * entering,
      se: Math.sqrt(variance / world.n),
    });
  });

  test("25 years of many industries follow the recursion of the mean share", () => {
    const items = 2000;
    const run = start(alone(items, 25), { seed: "recursion" });
    let share = 0;
    for (let year = 1; year <= 25; year++) {
      run.step();
      share = share * 0.95 + (1 - share) * logistic(-5 + 5 * share);
      expect(Math.abs((run.read()[0] ?? 0) / items / share - 1), `year ${year}`).toBeLessThan(0.01);
    }
  });
});
