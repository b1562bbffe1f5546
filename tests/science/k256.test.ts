/** The speed workload is a model too: its end is known from 70 runs of the reference in C. */
import { test } from "vitest";
import { expectWithin, FULL, HEAVY, mean } from "../support/checks.ts";
import { column, finals, shipped } from "../support/shipped.ts";

test("K256: mean number of items at the end, N = 10,000, 200 ticks", () => {
  const runs = FULL ? 40 : HEAVY ? 20 : 6;
  const ends = finals(shipped("k256"), { seed: "K256", runs });
  const between = 0.13; // standard deviation between runs of the reference
  expectWithin("K256", {
    measured: mean(column(ends, "mean-repertoire")),
    expected: 35.465,
    se: between * Math.sqrt(1 / runs + 1 / 70),
  });
});
