/** What is exact in models of those who copy and those who try: Rogers 1988, and critical learners. */
import { worldStateOf } from "../../src/sim/core/need.ts";
import { expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { shipped } from "../support/shipped.ts";

test("where nobody copies, each earns 1 + 1/2 - 0.45, in every generation", () => {
  const run = open(shipped("rogers"), {
    structure: "Nobody copies",
    seed: "alone",
    replicate: 0,
  });
  while (run.stopped === null) {
    run.step();
    const [copiers, payoff, right] = run.read();
    expect(copiers).toBe(0);
    expect(payoff).toBeCloseTo(1.05, 12);
    expect(right).toBe(1);
  }
});

test("where all judge what they copied, each earns 1 1/2, and 0.45 less when the world has just changed", () => {
  const scenario = shipped("critical-learners", {
    "also.strategy.start": "judge",
    "before.mutate.probability": 0,
  });
  const run = open(scenario, { structure: "Who fails tries", seed: "all judge", replicate: 0 });
  let before = -1;
  let changes = 0;
  while (run.stopped === null) {
    run.step();
    const [state = -1] = worldStateOf(run.world).state;
    const changed = state !== before;
    changes += changed && before >= 0 ? 1 : 0;
    const payoff = run.read()[run.metrics.findIndex(({ as }) => as === "mean-payoff")];
    expect(payoff).toBeCloseTo(changed ? 1.05 : 1.5, 12);
    before = state;
  }
  expect(changes).toBeGreaterThan(20);
});
