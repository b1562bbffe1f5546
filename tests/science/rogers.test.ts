/** D23 of the replication suite: Rogers 1988, who copies and what it is worth, against a second program; and what is exact. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { expectWithin, FULL, HEAVY, mean, sd } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";
import { referenceTable } from "../support/table.ts";

const runs = FULL ? 120 : HEAVY ? 40 : 10;
const rows = referenceTable("rogers-second-program.csv");

/** The mean of a metric over the last 100 of 200 generations, run by run. */
function lastHalf(scenario: Scenario, structure: string, seed: string): Map<string, number[]> {
  const means = new Map<string, number[]>();
  for (let replicate = 0; replicate < runs; replicate++) {
    const run = open(scenario, { structure, seed, replicate });
    const sums = run.metrics.map(() => 0);
    while (run.stopped === null) {
      run.step();
      if (run.tick > 100)
        run.read().forEach((value, k) => (sums[k] = (sums[k] ?? 0) + (value ?? Number.NaN)));
    }
    run.metrics.forEach(({ as }, k) =>
      means.set(as, [...(means.get(as) ?? []), (sums[k] ?? 0) / 100]),
    );
  }
  return means;
}

describe.each([
  ["Trying is dear", "0.9,1,0.2"],
  ["Trying is cheap", "0.4,1,0.2"],
  ["Trying often fails", "0.9,0.7,0.2"],
  ["The world stands still", "0.9,1,0"],
])("D23: %s", (structure, setting) => {
  const found = lastHalf(shipped("rogers"), structure, `D23 ${structure}`);
  const reference = (metric: string): { mean: number; sd: number; runs: number } => {
    const row = rows.find(
      (each) => each["metric"] === metric && `${each["c"]},${each["p"]},${each["u"]}` === setting,
    );
    return { mean: Number(row?.["mean"]), sd: Number(row?.["sd"]), runs: Number(row?.["runs"]) };
  };

  test.each([
    ["copiers", "p_SL"],
    ["mean-payoff", "W"],
  ])("%s", (metric, theirs) => {
    const ours = found.get(metric) ?? [];
    const other = reference(theirs);
    // Between runs as in the table: of few runs an own spread is a poor guess.
    const spread = ours.length < 30 ? other.sd : sd(ours);
    expectWithin(`D23 ${structure} ${metric}`, {
      measured: mean(ours),
      expected: other.mean,
      se: Math.sqrt(spread ** 2 / ours.length + other.sd ** 2 / other.runs),
    });
  });

  test("most copy or few, yet they are hardly better off than those who only try, unless the world stands still", () => {
    const [c = 0, p = 0, u = 0] = setting.split(",").map(Number);
    const alone = 1 + p * 0.5 - (1 - p) * 0.5 - c * 0.5;
    const gain = mean(found.get("mean-payoff") ?? []) - alone;
    if (u === 0) expect(gain).toBeGreaterThan(0.4);
    else expect(gain).toBeLessThan(0.12);
  });
});

describe("what is exact", () => {
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
      const [state = -1] = run.world.environment?.state ?? [];
      const changed = state !== before;
      changes += changed && before >= 0 ? 1 : 0;
      const payoff = run.read()[run.metrics.findIndex(({ as }) => as === "mean-payoff")];
      expect(payoff).toBeCloseTo(changed ? 1.05 : 1.5, 12);
      before = state;
    }
    expect(changes).toBeGreaterThan(20);
  });
});
