/** A peak in the fog: its networks differ in how long the ways are and in nothing else, and who never looks is alone. */
import { expect, test } from "vitest";
import { layerOf } from "../../src/sim/core/need.ts";
import { open } from "../../src/sim/run.ts";
import { statesOf } from "../support/run.ts";
import { shipped } from "../support/shipped.ts";

const scenario = shipped("peak-in-the-fog");

/** Ties of each person, and the mean number of steps between two. */
function measured(structure: string): { degrees: Set<number>; steps: number } {
  const network = layerOf(open(scenario, { structure }).world, undefined);
  const rows = Array.from({ length: network.n }, (_, row) => row);
  const neighbours = rows.map((row) =>
    Array.from({ length: network.degree(row) }, (_, d) => network.at(row, d)),
  );
  let sum = 0;
  for (const start of rows) {
    const steps = new Map([[start, 0]]);
    for (const [row, so] of steps)
      for (const other of neighbours[row] ?? []) steps.set(other, steps.get(other) ?? so + 1);
    expect(steps.size, "all can be reached").toBe(network.n);
    for (const step of steps.values()) sum += step;
  }
  return {
    degrees: new Set(rows.map((row) => network.degree(row))),
    steps: sum / (network.n * (network.n - 1)),
  };
}

test("short ways and long ways have three ties a person; the long ones are longer by half at least", () => {
  const [short, long] = [measured("Short ways"), measured("Long ways")];
  expect([...short.degrees, ...long.degrees]).toEqual([3, 3]);
  expect(long.steps).toBeGreaterThan(1.5 * short.steps);
});

test("who never looks climbs as somebody alone does, to the bit", () => {
  const blind = shipped("peak-in-the-fog", { "step.look.probability": 0, horizon: 30 });
  const [alone, ...others] = scenario.structures.map(({ name }) =>
    statesOf(open(blind, { structure: name, seed: "fog" })),
  );
  for (const other of others) expect(other).toEqual(alone);
});
