/** D04 of the replication suite: Cantor et al. 2021 on their lattice, a torus, against the authors' published runs. */
import { describe, test } from "vitest";
import { FULL, expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { column, finals, fromFile } from "../support/shipped.ts";
import { referenceTable } from "../support/table.ts";

const runs = FULL ? 2000 : HEAVY ? 1000 : 250;
const published = referenceTable("cantor2021-lattice.csv");

function expected(model: string, n: number, degree: number): { mean: number; se: number } {
  const row = published.find(
    (cells) =>
      cells["model"] === model &&
      cells["pop_size"] === String(n) &&
      cells["degree"] === String(degree),
  );
  if (row === undefined) throw new Error(`no published row ${model} ${n} ${degree}`);
  return {
    mean: Number(row["mean_log1p"]),
    se: Number(row["sd_log1p"]) / Math.sqrt(Number(row["n"])),
  };
}

function compare(
  name: string,
  times: readonly number[],
  { mean: reference, se }: { mean: number; se: number },
): void {
  const logs = times.map((t) => Math.log1p(t));
  expectWithin(name, {
    measured: mean(logs),
    expected: reference,
    se: Math.hypot(sd(logs) / Math.sqrt(logs.length), se),
  });
}

const lattice = (degree: number): Record<string, unknown> => ({
  "network.neighbourhood": degree === 8 ? "moore" : "von-neumann",
  "network.radius": degree === 8 ? 1 : 2,
});

describe.each([
  [64, 8],
  [64, 12],
  [144, 8],
  [144, 12],
])("D04: lattice, N = %i, k = %i", (n, degree) => {
  test("M1, one to many: ln(1 + time to crossover)", () => {
    const name = `D04 M1 N=${n} k=${degree}`;
    const scenario = fromFile("tests/fixtures/scenarios/cantor-m1.yaml", {
      "population.size": n,
      ...lattice(degree),
    });
    const ends = finals(scenario, { seed: name, runs });
    compare(name, column(ends, "time-to-crossover"), expected("M1_one_to_many_TTC", n, degree));
  });

  test("M2, one to one: ln(1 + time) to crossover, to diffusion, and between", () => {
    const name = `D04 M2 N=${n} k=${degree}`;
    const scenario = fromFile("tests/fixtures/scenarios/cantor-m2.yaml", {
      "population.size": n,
      ...lattice(degree),
    });
    const ends = finals(scenario, { seed: name, runs });
    const ttc = column(ends, "time-to-crossover");
    const ttd = column(ends, "time-to-diffusion");
    compare(`${name} TTC`, ttc, expected("M2_one_to_one_TTC", n, degree));
    compare(`${name} TTD`, ttd, expected("M2_one_to_one_TTD", n, degree));
    compare(
      `${name} TTD - TTC`,
      ttd.map((t, k) => t - (ttc[k] ?? 0)),
      expected("M2_TTD_minus_TTC", n, degree),
    );
  });
});
