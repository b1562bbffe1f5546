/** Where nobody is punished, or punishment takes nothing, safety is no difference: the model without it, bit for bit. */
import { expect, test } from "vitest";
import { shipped } from "../support/shipped.ts";
import { start, statesOf } from "../support/run.ts";

const HORIZON = 20;
/** State hashes of the three teams by these settings. */
const teams = (set: Record<string, unknown>): string[][] =>
  shipped("how-failures-are-met", { horizon: HORIZON, ...set }).structures.map(({ model }) =>
    statesOf(start(model)),
  );
/** Nobody's safety matters to what it says or tries. */
const HEEDLESS = { "step.learn-from-majority.safety": false, "step.venture.probability": 0.2 };

test("never punished is the model in which safety does not matter", () => {
  const [never, half, always] = teams({});
  expect(never).toEqual(teams(HEEDLESS)[0]);
  expect(new Set([never, half, always].map(String)).size).toBe(3);
});

test("punishment that takes nothing is none", () => {
  const [never, half, always] = teams({ "step.meet-failure.fall": 0 });
  expect(half).toEqual(never);
  expect(always).toEqual(never);
});
