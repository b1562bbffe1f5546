/** D19 to D22 of the replication suite: variants copied, changed, preferred, followed; against exact laws of small and large groups. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { expectWithin, FULL, HEAVY, mean, sd } from "../support/checks.ts";
import { alike, binomial, Drift, iterate, mixed } from "../support/drift.ts";
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

describe("D19: everybody copies anybody, against the chain of Wright and Fisher", () => {
  test.each([2, 3, 4, 5])(
    "%i people, over all histories: who has what after 1, 2 and 5 generations",
    (n) => {
      const runs = 4000;
      const name = `D19 N=${n}`;
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

  test("100 people, half and half: what is mixed, who is alone, and when", () => {
    const runs = FULL ? 10_000 : HEAVY ? 2000 : 400;
    const scenario = shipped("acerbi-unbiased", { horizon: 200 });
    const law = new Drift(100);
    const rows = readAt(scenario, { seed: "D19", runs }, "frequency", [50, 200]);
    [50, 200].forEach((t, k) => {
      const shares = at(rows, k);
      const pairs = shares.map((p) => (p * (1 - p)) / 0.25);
      expectWithin(`D19 E[p(1 - p)] t=${t}`, {
        measured: mean(pairs),
        expected: (1 - 1 / 100) ** t,
        se: se(pairs),
      });
      const alone = shares.filter((p) => p === 0 || p === 1).length / runs;
      const expected = law.absorbed(50, t);
      expectWithin(`D19 P(one alone) t=${t}`, {
        measured: alone,
        expected,
        se: Math.sqrt((expected * (1 - expected)) / runs),
      });
      expectWithin(`D19 E[p] t=${t}`, { measured: mean(shares), expected: 0.5, se: se(shares) });
    });
  });

  test("100 people: mean time until one is alone, 136.6 generations", () => {
    const runs = FULL ? 10_000 : HEAVY ? 1000 : 300;
    const law = new Drift(100).time(50);
    expect(law.mean).toBeCloseTo(136.602, 2);
    const scenario = shipped("acerbi-unbiased", { horizon: 4000, stop: { when: "fixed" } });
    const times = readAt(scenario, { seed: "D19 time", runs }, "time-to-fixation", [4000]).flat();
    expectWithin("D19 time", {
      measured: mean(times),
      expected: law.mean,
      se: law.sd / Math.sqrt(runs),
    });
  });
});

describe("D20: changes by chance", () => {
  const runs = FULL ? 2000 : 400;
  const ticks = [1, 10, 40, 100];

  test("either way: 1/2 - 1/2 (1 - 2 mu)^t, and the spread of independent people", () => {
    const rows = readAt(shipped("acerbi-mutation"), { seed: "D20", runs }, "frequency", ticks);
    ticks.forEach((t, k) => {
      const p = 0.5 - 0.5 * (1 - 2 * 0.05) ** t;
      const shares = at(rows, k);
      const spread = Math.sqrt((p * (1 - p)) / 100);
      expectWithin(`D20 either t=${t}`, {
        measured: mean(shares),
        expected: p,
        se: spread / Math.sqrt(runs),
      });
      expectWithin(`D20 spread t=${t}`, {
        measured: sd(shares),
        expected: spread,
        se: spread / Math.sqrt(2 * runs),
      });
    });
  });

  test("only to A: 1 - (1 - mu)^t", () => {
    const scenario = shipped("acerbi-mutation");
    const rows = readAt(
      scenario,
      { structure: "Only to A", seed: "D20b", runs },
      "frequency",
      ticks,
    );
    ticks.forEach((t, k) => {
      const p = 1 - (1 - 0.05) ** t;
      expectWithin(`D20 only t=${t}`, {
        measured: mean(at(rows, k)),
        expected: p,
        se: Math.sqrt((p * (1 - p)) / 100 / runs),
      });
    });
  });
});

describe("D21: a way that catches on, 10,000 people", () => {
  test.each([
    ["A catches on", [0.1, 0]],
    ["Both catch on", [0.6, 0.5]],
  ] as const)("%s", (structure, [a, b]) => {
    const scenario = shipped("acerbi-biased", { "population.size": 10_000, horizon: 100 });
    const runs = FULL ? 100 : HEAVY ? 40 : 20;
    const rows = readAt(
      scenario,
      { structure, seed: `D21 ${structure}`, runs },
      "frequency",
      [1, 49, 99],
    );
    const grown = (p: number): number => p + p * (1 - p) * (a - b);
    // One step is exact: each of the others changes with its own chance.
    const step = 0.01 * 0.99 * (a * (1 - a * 0.01) + b * (1 - b * 0.99));
    expectWithin(`D21 ${structure} t=1`, {
      measured: mean(at(rows, 0)),
      expected: grown(0.01),
      se: Math.sqrt(step / 10_000 / runs),
    });
    // The book counts the start as generation 1: 0.536 in generation 50, 0.995 in generation 100.
    for (const [k, t, known] of [
      [1, 49, 0.53618],
      [2, 99, 0.99525],
    ] as const) {
      const p = iterate(0.01, t, grown);
      expect(p).toBeCloseTo(known, 5);
      const found = mean(at(rows, k));
      console.info(`D21 ${structure} t=${t}: ${found.toPrecision(4)} against ${p.toPrecision(4)}`);
      // Drift: the share of a single run lies about the recursion; the mean of runs a little below it.
      expect(Math.abs(found - p)).toBeLessThan(Math.max(0.03, 4 * se(at(rows, k))));
    }
  });
});

describe("D22: doing as most do, and parents", () => {
  test("of three others: the first step is p + D p (1 - p) (2 p - 1)", () => {
    const runs = FULL ? 4000 : 1000;
    for (const D of [0, 0.5, 1]) {
      const scenario = shipped("acerbi-conformity", {
        "step.copy-majority.strength": D,
        horizon: 1,
      });
      const name = `D22 D=${D}`;
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
    ["45 in 100", 0],
    ["50 in 100", 0.5],
    ["55 in 100", 1],
  ] as const)("%s: the majority wins", (structure, expected) => {
    const runs = FULL ? 1000 : HEAVY ? 400 : 100;
    const scenario = shipped("acerbi-conformity");
    const rows = readAt(scenario, { structure, seed: `D22 ${structure}`, runs }, "frequency", [50]);
    const wins = at(rows, 0).filter((p) => p > 0.5).length / runs;
    console.info(`D22 ${structure}: A wins in ${wins} of all runs`);
    if (expected === 0.5)
      expect(Math.abs(wins - 0.5)).toBeLessThan(Math.max(0.1, 4 * Math.sqrt(0.25 / runs)));
    else expect(Math.abs(wins - expected)).toBeLessThanOrEqual(0.01);
  });

  test("two parents, b = 0.6, 10,000 people: 0.472 in generation 25, the start being generation 1", () => {
    const scenario = shipped("acerbi-parents", { "population.size": 10_000, horizon: 24 });
    const runs = FULL ? 100 : HEAVY ? 40 : 15;
    const rows = readAt(
      scenario,
      { structure: "Parents pull", seed: "D22 parents", runs },
      "frequency",
      [1, 24],
    );
    const p = 0.01 + 0.01 * 0.99 * 0.2;
    expectWithin("D22 parents t=1", {
      measured: mean(at(rows, 0)),
      expected: p,
      se: Math.sqrt((p * (1 - p)) / 10_000 / runs),
    });
    const later = iterate(0.01, 24, (q) => q + q * (1 - q) * 0.2);
    expect(later).toBeCloseTo(0.47193, 5);
    console.info(
      `D22 parents t=24: ${mean(at(rows, 1)).toPrecision(4)} against ${later.toPrecision(4)}`,
    );
    expect(Math.abs(mean(at(rows, 1)) - later)).toBeLessThan(Math.max(0.05, 4 * se(at(rows, 1))));
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
      const name = `D22 n=${n}`;
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
