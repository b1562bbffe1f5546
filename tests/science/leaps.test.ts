/** Leaps after Kolodny et al. 2015: main traits are immigration and death, so their number is Poisson. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";

const runs = HEAVY ? 2000 : 400;

/** What both peoples know at the end, apart: the mean of the two, in each run. */
function ends(name: string, set: Record<string, unknown>, metric: string): number[] {
  const scenario = shipped("leaps", { "step.join-leaps.chance": 0, ...set });
  return Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, { structure: "Apart", seed: name, replicate });
    while (run.stopped === null) run.step();
    return run.read()[run.metrics.findIndex(({ as }) => as === metric)] ?? Number.NaN;
  });
}

const lasting = (rate: number, loss: number, t: number): number =>
  (rate / loss) * (1 - Math.exp(-loss * t));

describe("main traits", () => {
  test.each([
    [0.3, 0.02, 20],
    [0.3, 0.02, 200],
    [0.15, 0.04, 200], // half the people: a quarter of the traits in the long run
  ])("at rate %d, loss %d, after %d years: Poisson", (rate, loss, t) => {
    const name = `leaps ${rate} ${loss} ${t}`;
    const set = { "step.lucky-leap.rate": rate, "step.forget-found.rate": loss, horizon: t };
    const main = ends(name, set, "main-traits");
    const expected = lasting(rate, loss, t);
    // The mean of two independent peoples.
    expectWithin(name, { measured: mean(main), expected, se: Math.sqrt(expected / 2 / runs) });
    const variance = sd(main) ** 2;
    const se = (expected / 2) * Math.sqrt((2 + 1 / (2 * expected)) / runs);
    expectWithin(`${name}, variance`, { measured: variance, expected: expected / 2, se });
  });
});

test("tools, where slots do not run out: as many as main traits have led to and have not been lost", () => {
  const set = { "knowledge.slots": 20, "step.add-tool.rate": 0.01, horizon: 150 };
  const tools = ends("leaps tools", set, "tools");
  // dT/dt = 0.01 M - 0.02 T, dM/dt = 0.3 - 0.02 M, from nothing.
  const [leap, tool, loss, t] = [0.3, 0.01, 0.02, 150];
  const expected =
    ((tool * leap) / loss ** 2) * (1 - Math.exp(-loss * t) - loss * t * Math.exp(-loss * t));
  expectWithin("leaps tools", {
    measured: mean(tools),
    expected,
    se: sd(tools) / Math.sqrt(runs),
  });
});

test("no slots, no tools; no luck, nothing at all; more than there is room for is an error", () => {
  expect(Math.max(...ends("leaps none", { "knowledge.slots": 0, horizon: 50 }, "tools"))).toBe(0);
  const still = { "step.lucky-leap.rate": 0, horizon: 50 };
  expect(Math.max(...ends("leaps still", still, "mean-repertoire"))).toBe(0);
  const full = { "knowledge.main": 5, "step.lucky-leap.rate": 3 };
  expect(() => ends("leaps full", full, "tools")).toThrow(/knowledge\.main: .*all 5 items/);
});
