/** D19 to first step, of the replication suite: variants copied, changed, preferred, followed; against exact laws of small and large groups. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { expectWithin, FULL, HEAVY, mean, sd } from "../support/checks.ts";
import { alike, binomial, Drift, mixed } from "../support/drift.ts";
import { shipped } from "../support/shipped.ts";

/** A metric at some ticks, run by run. */
function readAt(
  scenario: Scenario,
  { structure, seed, runs }: { structure?: string; seed: string; runs: number },
  metric: string,
  ticks: readonly number[],
): number[][] {
  return Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, {
      seed,
      replicate,
      ...(structure === undefined ? {} : { structure }),
    });
    const place = run.metrics.findIndex(({ as }) => as === metric);
    return ticks.map((tick) => {
      while (run.tick < tick && run.stopped === null) run.step();
      return run.read()[place] ?? Number.NaN;
    });
  });
}

const at = (rows: readonly number[][], k: number): number[] =>
  rows.map((row) => row[k] ?? Number.NaN);
const se = (values: readonly number[]): number => sd(values) / Math.sqrt(values.length);

describe("everybody copies anybody, against the chain of Wright and Fisher", () => {
  test.each([2, 3, 4, 5])(
    "%i people, over all histories: who has what after 1, 2 and 5 generations",
    (n) => {
      const runs = 4000;
      const name = `N=${n}`;
      const scenario = shipped("acerbi-unbiased", { "population.size": n, horizon: 5 });
      const law = new Drift(n);
      const start = Math.ceil(n / 2);
      const ticks = [1, 2, 5];
      const rows = readAt(scenario, { seed: name, runs }, "frequency", ticks);
      ticks.forEach((t, k) =>
        law.after(start, t).forEach((p, people) => {
          const seen =
            at(rows, k).filter((share) => Math.round(share * n) === people).length / runs;
          if (p === 0) expect(seen).toBe(0);
          else
            expectWithin(`${name} t=${t} A=${people}`, {
              measured: seen,
              expected: p,
              se: Math.sqrt((p * (1 - p)) / runs),
            });
        }),
      );
    },
  );
});

describe("first steps", () => {
  test("of three others: the first step is p + D p (1 - p) (2 p - 1)", () => {
    const runs = FULL ? 4000 : 1000;
    for (const D of [0, 0.5, 1]) {
      const scenario = shipped("acerbi-conformity", {
        "step.copy-majority.strength": D,
        horizon: 1,
      });
      const name = `first step, D=${D}`;
      const rows = readAt(scenario, { structure: "55 in 100", seed: name, runs }, "frequency", [1]);
      const p = 0.55 + D * 0.55 * 0.45 * 0.1;
      // People decide independently of each other, each with chance p.
      const spread = Math.sqrt((p * (1 - p)) / 1000);
      expectWithin(name, {
        measured: mean(at(rows, 0)),
        expected: p,
        se: spread / Math.sqrt(runs),
      });
      expectWithin(`${name} spread`, {
        measured: sd(at(rows, 0)),
        expected: spread,
        se: spread / Math.sqrt(2 * runs),
      });
    }
  });

  test.each([
    ["A catches on", 0.1, 0],
    ["Both catch on", 0.6, 0.5],
  ] as const)("%s: p + p (1 - p) (s_a - s_b), for any p", (structure, a, b) => {
    const runs = 400;
    const name = `first step, ${structure}`;
    const scenario = shipped("acerbi-biased", {
      "population.size": 1000,
      "knowledge.start": { exactly: [30, 70] },
      horizon: 1,
    });
    const rows = readAt(scenario, { structure, seed: name, runs }, "frequency", [1]);
    const p = 0.3;
    // Those who do A give it up with chance (1 - p) s_b, the others take it up with chance p s_a.
    const leave = (1 - p) * b;
    const join = p * a;
    const spread = Math.sqrt((p * leave * (1 - leave) + (1 - p) * join * (1 - join)) / 1000);
    const shares = at(rows, 0);
    expectWithin(name, {
      measured: mean(shares),
      expected: p + p * (1 - p) * (a - b),
      se: spread / Math.sqrt(runs),
    });
    expectWithin(`${name}, spread`, {
      measured: sd(shares),
      expected: spread,
      se: spread / Math.sqrt(2 * runs),
    });
  });

  test.each([2, 5])(
    "%i friends, g = 0.1: the first step, over all numbers of those who do A",
    (n) => {
      const runs = FULL ? 4000 : 1000;
      const scenario = shipped("acerbi-parents", {
        "population.size": 100,
        "step.friends.number": n,
        "knowledge.start": { exactly: [20, 80] },
        horizon: 1,
      });
      const name = `first step, n=${n}`;
      const rows = readAt(
        scenario,
        { structure: "Friends pull", seed: name, runs },
        "frequency",
        [1],
      );
      // After the parents, k of 100 do A with the chance of k successes; then each other is won over on its own.
      const won = (p: number): number => p + (1 - p) * (1 - (1 - p * 0.1) ** n);
      const expected = binomial(100, 0.2).reduce(
        (sum, chance, k) => sum + chance * won(k / 100),
        0,
      );
      expectWithin(name, { measured: mean(at(rows, 0)), expected, se: se(at(rows, 0)) });
    },
  );
});

test("following a few: the exact law of drift with weights, mean over how many lead", () => {
  const runs = FULL ? 10_000 : HEAVY ? 3000 : 1000;
  const scenario = shipped("acerbi-prestige");
  const ticks = [1, 5, 20];
  const rows = readAt(
    scenario,
    { structure: "A few lead", seed: "prestige", runs },
    "frequency",
    ticks,
  );
  const leaders = binomial(100, 0.05);
  ticks.forEach((t, k) => {
    const pairs = at(rows, k).map((p) => 2 * p * (1 - p));
    const expected = leaders.reduce((sum, chance, few) => {
      const weights = Array.from({ length: 100 }, (_, row) => (row < few ? 1 : 0.0001));
      return sum + chance * mixed(weights, 50, t);
    }, 0);
    expectWithin(`prestige t=${t}`, { measured: mean(pairs), expected, se: se(pairs) });
  });
});

test("ever new ways: the exact chance that two do the same, from all different", () => {
  const runs = FULL ? 4000 : HEAVY ? 1000 : 400;
  const scenario = shipped("acerbi-many-variants");
  const ticks = [1, 20, 200];
  const rows = readAt(
    scenario,
    { structure: "100 people", seed: "many", runs },
    "homozygosity",
    ticks,
  );
  ticks.forEach((t, k) =>
    expectWithin(`many t=${t}`, {
      measured: mean(at(rows, k)),
      expected: alike(100, 0.01, t),
      se: se(at(rows, k)),
    }),
  );
});
