/** D08 and D09 of the replication suite: Moser & Smaldino 2023, steps to the first crossover and inequality at that moment. */
import { describe, expect, test } from "vitest";
import { FULL, expectWithin, HEAVY, mean, median, sd } from "../support/checks.ts";
import { column, finals, fromFile } from "../support/shipped.ts";
import { referenceTable, type Row } from "../support/table.ts";

const runs = FULL ? 2000 : HEAVY ? 600 : 200;
const rows = referenceTable("moser2023-second-program.csv");

/** What a row of the table ran on. */
function settings(row: Row): Record<string, unknown> {
  const [, value = ""] = row["param"]?.split("=") ?? [];
  const network =
    row["network"] === "connected_caveman"
      ? { use: "connected-caveman", cliques: Number(value.split("x")[0]) }
      : { use: "random", chance: Number(value), disconnected: "reject" };
  return {
    "population.size": Number(row["N"]),
    network,
    "step.share.chance": Number(row["p_diff"]),
    "before.rewire.probability": Number(row["change_link"]),
  };
}

/** Mean against mean; the table's spread is told beside its mean. */
function compare(
  name: string,
  measured: readonly number[],
  row: Row,
  [m, s]: [string, string],
): void {
  expectWithin(name, {
    measured: mean(measured),
    expected: Number(row[m]),
    se: Math.hypot(
      sd(measured) / Math.sqrt(measured.length),
      Number(row[s]) / Math.sqrt(Number(row["n"])),
    ),
  });
}

describe.each(rows)("D08: $network, N = $N, $param", (row) => {
  const name = `D08 ${row["network"]} N=${row["N"]} ${row["param"]}`;
  const scenario = fromFile("tests/fixtures/scenarios/moser.yaml", settings(row));
  const ends = finals(scenario, { seed: name, runs });
  const steps = column(ends, "time-to-crossover");

  test("steps to the first crossover", () => {
    compare(`${name} steps`, steps, row, ["steps_mean", "steps_sd"]);
  });

  test("ln(1 + steps)", () => {
    const logs = steps.map((t) => Math.log1p(t));
    compare(`${name} ln(1 + steps)`, logs, row, ["mean_log1p", "sd_log1p"]);
  });

  test.runIf(FULL)("median of the steps, within 15 %", () => {
    const ratio = median(steps) / Number(row["steps_median"]);
    console.info(`${name}: median ${median(steps)} against ${row["steps_median"]}`);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });

  test("Gini of own-turn scores at that moment", () => {
    compare(`${name} Gini`, column(ends, "gini"), row, ["gini_mean", "gini_sd"]);
  });

  test("mean of own-turn scores at that moment", () => {
    // The table does not say how they differ between runs: as much as ours, it is supposed.
    const scores = column(ends, "mean-score");
    expectWithin(`${name} mean score`, {
      measured: mean(scores),
      expected: Number(row["meanscore_mean"]),
      se: sd(scores) * Math.hypot(1 / Math.sqrt(scores.length), 1 / Math.sqrt(Number(row["n"]))),
    });
  });
});

describe("D09: everybody is tied to everybody, N = 48", () => {
  const name = "D09";
  const row = rows.find(({ param }) => param === "p=1") ?? {};
  const ends = finals(fromFile("tests/fixtures/scenarios/moser.yaml"), { seed: name, runs });

  test("scores taken in each person's own turn differ, though all know the same", () => {
    compare(`${name} Gini, own turn`, column(ends, "gini"), row, ["gini_mean", "gini_sd"]);
  });

  test("scores taken at the same moment are equal, to the bit, in every run", () => {
    expect(column(ends, "gini-now")).toEqual(Array.from({ length: runs }, () => 0));
    expect(Math.min(...column(ends, "mean-score"))).toBeGreaterThan(0);
  });
});
