/** What sliders offer can be had: each value, in every structure, whatever the others say. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkSizes, parse } from "../../src/sim/index.ts";
import { offersOf } from "../../workers/offers.ts";
import { IDS, offersFor } from "../support/links.ts";

const textOf = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8");

function expectPlayable(text: string, set: Readonly<Record<string, unknown>>): void {
  for (const { model } of parse(text, { set }).structures) checkSizes(model);
}

test.each(IDS)("%s: every value of every slider can be played", (id) => {
  const text = textOf(id);
  const offers = offersFor(id);
  expect(offers.length).toBeGreaterThan(0);
  for (const { path, steps, values, min, max, label, says, ends } of offers) {
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThan(35);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const own of values) if (own !== null) expect(steps).toContain(own);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...steps)).toBeLessThanOrEqual(max);
    expect([label, says, ...ends].every((words) => /^\S.*\S$/.test(words))).toBe(true);
    const corners = offers.flatMap((other) =>
      [other.steps[0], other.steps.at(-1)].map((end) => ({ [other.path]: end })),
    );
    for (const value of steps)
      for (const end of corners) expectPlayable(text, { ...end, [path]: value });
  }
});

const torus = {
  kind: "scenario",
  version: 1,
  id: "torus",
  population: { size: 49 },
  knowledge: { use: "repertoire", items: 20, start: 2 },
  schedule: { use: "in-turn" },
  step: [
    { use: "invent", probability: 0.004 },
    { use: "choose-neighbour" },
    { use: "copy-item", id: "copy" },
  ],
  metrics: ["repertoire"],
  horizon: 20,
  structures: [
    { name: "Torus", network: { use: "torus" } },
    { name: "Small world", network: { use: "small-world", degree: 4 } },
  ],
};

test("a size that a grid cannot have is replaced by one near it, or left out", () => {
  const [size] = offersOf({ ...torus, controls: ["population.size"] });
  expect(size).toMatchObject({ whole: true, min: 1, max: 100_000, symbol: "N", unit: "people" });
  // 12.25, 18.375, 24.5, 36.75, 49, 73.5, 98, 147, 196: 37 is a prime, and 74 has no grid with three rows.
  expect(size?.steps).toEqual([12, 18, 25, 36, 49, 75, 98, 147, 196]);
});

test("a slider of ties offers no more than the smallest group can have", () => {
  const controls = ["structures[1].network.degree", "population.size"];
  const [degree, size] = offersOf({ ...torus, controls });
  expect(degree?.steps).toEqual([0, 2, 4, 6, 8, 10]);
  expect(degree?.values).toEqual([null, 4]);
  expect(size?.steps[0]).toBe(12);
});

test("small chances are offered by factors, others evenly", () => {
  const controls = ["step.invent.probability", "step.copy.probability", "network.rewire"];
  const step = torus.step.map((each) =>
    each.use === "copy-item" ? { ...each, probability: 0.4 } : each,
  );
  const [invent, copy, rewire] = offersOf({ ...torus, step, controls });
  expect(invent?.steps).toEqual([
    0, 0.001, 0.002, 0.004, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1,
  ]);
  expect(copy?.steps).toHaveLength(21);
  expect(copy?.steps.slice(0, 4)).toEqual([0, 0.05, 0.1, 0.15]);
  expect(rewire).toMatchObject({ label: "Ties to anywhere", symbol: "p", values: [null, 0.1] });
});

test("two sliders of the same part say which entry they belong to", () => {
  const of = (id: string): object => ({ use: "forget-one", id, probability: 0.1 });
  const step = [of("in-summer"), of("in-winter")];
  const paths = ["step.in-summer.probability", "step.in-winter.probability"];
  const labels = (controls: readonly string[]): string[] =>
    offersOf({ ...torus, step, controls }).map(({ label }) => label);
  expect(labels(paths)).toEqual(["Forgetting (in summer)", "Forgetting (in winter)"]);
  expect(labels(paths.slice(0, 1))).toEqual(["Forgetting"]);
});
