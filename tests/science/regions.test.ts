/** D24 of the replication suite: regions and industries after Gao et al. 2017, against what the model was run with. */
import { describe, expect, test } from "vitest";
import { entriesOfTick } from "../../src/lab/entries.ts";
import { fitLogit } from "../../src/lab/logit.ts";
import { channelSlot } from "../../src/sim/core/books.ts";
import { open, type Run } from "../../src/sim/run.ts";
import type { Model, Scenario } from "../../src/sim/scenario/model.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { modelOf, start } from "../support/run.ts";
import { shipped } from "../support/shipped.ts";

const FILE = "regions-and-industries";
const runs = HEAVY ? 600 : 200;
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

const runOf = (scenario: Scenario, seed: string, replicate = 0): Run =>
  open(scenario, { structure: "A fast train", seed, replicate });

describe("D24: a regression on 31 regions, 70 industries and 25 years finds the coefficients again", () => {
  test.each([
    [-4, 2, 5, -4],
    [-4, 3, 2, 3],
  ])("%d, %d, %d, %d", (...truth) => {
    const [base, related, neighbours, both] = truth;
    const run = runOf(
      shipped(FILE, {
        "step.enter.base": base,
        "step.enter.related": related,
        "step.enter.neighbours": neighbours,
        "step.enter.both": both,
      }),
      `D24 ${truth.join(" ")}`,
    );
    const panel = Array.from({ length: 25 }, (_, year) =>
      entriesOfTick(run, year + 1 < 10 ? ["border"] : ["border", "rail"]),
    ).flat();
    const fit = fitLogit(panel);
    truth.forEach((expected, k) => {
      const [measured = Number.NaN, se = Number.NaN] = [fit?.coefficients[k], fit?.errors[k]];
      expectWithin(`D24 ${truth.join(" ")}: b${k}, of ${panel.length}`, { measured, expected, se });
    });
    expect(Math.sign(fit?.coefficients[3] ?? 0)).toBe(Math.sign(both));
  });
});

test("D24: pairs that a rail line joins come to be more alike than pairs that it does not", () => {
  const scenario = shipped(FILE);
  const gains = Array.from({ length: runs }, (_, replicate) => {
    const run = runOf(scenario, "D24 rail", replicate);
    while (run.tick < 9) run.step();
    const [railBefore, otherBefore] = run.read();
    while (run.stopped === null) run.step();
    const [railAfter, otherAfter] = run.read();
    return (railAfter ?? 0) - (railBefore ?? 0) - ((otherAfter ?? 0) - (otherBefore ?? 0));
  });
  const z = mean(gains) / (sd(gains) / Math.sqrt(runs));
  console.info(
    `D24 rail: difference in differences ${mean(gains).toFixed(4)}, z = ${z.toFixed(1)}`,
  );
  expect(z).toBeGreaterThan(4);
});

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
    const name = `D24 one year from ${there}`;
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
    const run = start(alone(items, 25), { seed: "D24 recursion" });
    let share = 0;
    for (let year = 1; year <= 25; year++) {
      run.step();
      share = share * 0.95 + (1 - share) * logistic(-5 + 5 * share);
      expect(Math.abs((run.read()[0] ?? 0) / items / share - 1), `year ${year}`).toBeLessThan(0.01);
    }
  });
});
