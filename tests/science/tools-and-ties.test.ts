/** Where one of two things makes no difference, nothing needs both: the four worlds are two, bit for bit. */
import { expect, test } from "vitest";
import { judgeClaim } from "../../src/lab/claims.ts";
import { outcome } from "../../src/lab/outcome.ts";
import { readingsOf } from "../../src/lab/readings.ts";
import { shipped } from "../support/shipped.ts";

const RUNS = 5;

/** The four worlds by these settings: the ends of their runs, and what is said of the interaction. */
function fourWorlds(set: Record<string, unknown>): { hashes: string[][]; estimate: unknown } {
  const scenario = shipped("tools-and-ties", { horizon: 15, ...set });
  const made = scenario.structures.map(({ name, model }) => {
    const outcomes = Array.from({ length: RUNS }, (_, replicate) =>
      outcome(model, { seed: "four", replicate }),
    );
    return { name, outcomes, readings: readingsOf(model, outcomes) };
  });
  const claim = scenario.claims.find(({ estimator }) => estimator === "interaction");
  if (claim === undefined) throw new Error("no interaction is claimed");
  return {
    hashes: made.map(({ outcomes }) => outcomes.map(({ hash }) => hash)),
    estimate: judgeClaim(claim, made).estimate,
  };
}

test("where all dare to speak, voice is no difference", () => {
  const { hashes, estimate } = fourWorlds({ "let.voice_of_the_hushed": 1 });
  expect([hashes[2], hashes[3]]).toEqual([hashes[0], hashes[1]]);
  expect(hashes[0]).not.toEqual(hashes[1]);
  expect(estimate).toBe(0);
});

test("where no tie leads to another group, ties are no difference", () => {
  const { hashes, estimate } = fourWorlds({ "let.links_between_groups": 0 });
  expect([hashes[1], hashes[3]]).toEqual([hashes[0], hashes[2]]);
  expect(hashes[0]).not.toEqual(hashes[2]);
  expect(estimate).toBe(0);
});

test("where both are, all four worlds differ", () => {
  const { hashes, estimate } = fourWorlds({});
  expect(new Set(hashes.map(String)).size).toBe(4);
  expect(estimate).not.toBe(0);
});
