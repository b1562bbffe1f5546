/** What the page tells of people who weigh evidence: which option each holds to be best. */
import { expect, test } from "vitest";
import { evidenceOf } from "../../src/sim/core/need.ts";
import { open } from "../../src/sim/run.ts";
import { describe as description } from "../../workers/live-describe.ts";
import { levelsOf } from "../../workers/live-known.ts";
import { shipped } from "../support/shipped.ts";

test("people are told apart by the option that they hold to be best, under its name", () => {
  const scenario = shipped("scientific-community");
  const [structure] = scenario.structures;
  const run = open(scenario, { structure: structure?.name ?? "" });
  const { level, itemWord, personWord, items } = description(scenario, {
    seed: scenario.seed,
    luck: "same",
    set: {},
    names: [structure?.name ?? ""],
    runs: [run],
  });
  expect(level).toEqual({
    word: "number of the option it favours",
    most: 2,
    shade: "alike",
    kinds: ["old treatment", "new treatment"],
  });
  expect([itemWord, personWord, items]).toEqual(["treatment", "doctor", 2]);
  for (let t = 0; t < 5; t++) run.step();
  const { favourite } = evidenceOf(run.world);
  const levels = [...levelsOf(run.world)];
  expect(levels).toEqual([...favourite].map((option) => option + 1));
  expect(Math.max(...levels)).toBe(2);
});
