/** D01 to D03 of the replication suite: the potion task on the complete network against its exact law. */
import { describe, expect, test } from "vitest";
import { openStream } from "../../src/sim/random/draws.ts";
import { keyOf } from "../../src/sim/random/keys.ts";
import { open } from "../../src/sim/run.ts";
import { POTIONS } from "../../src/sim/knowledge/potions.ts";
import { FULL, expectWithin, HEAVY, kolmogorov, mean, median } from "../support/checks.ts";
import { PotionLaw } from "../support/laws.ts";
import { column, finals, shipped } from "../support/shipped.ts";

const law = new PotionLaw(POTIONS);
const runs = FULL ? 2000 : HEAVY ? 600 : 200;

describe.each([48, 64, 144])("D01: Cantor M1, everyone, N = %i", (n) => {
  const name = `D01 N=${n}`;
  const exact = law.epochs(n);
  const ends = finals(
    shipped("not-too-many-friends", {
      "population.size": n,
      "stop.when": "crossover",
      horizon: 100_000,
    }),
    { structure: "Everyone", seed: name, runs },
  );
  const times = column(ends, "time-to-crossover");

  test("mean epochs to the crossover", () => {
    expectWithin(name, {
      measured: mean(times),
      expected: exact.mean,
      se: exact.sd / Math.sqrt(runs),
    });
  });

  test("their whole distribution (Kolmogorov), and the median", () => {
    const p = kolmogorov(times, (epoch) => exact.cdf[epoch] ?? 1);
    console.info(
      `${name}: Kolmogorov p = ${p.toPrecision(3)}, median ${median(times)} against ${exact.median}`,
    );
    expect(p).toBeGreaterThan(1e-4);
    // The median of n draws has standard error 1 / (2 f sqrt(n)), f the density there.
    const density =
      ((exact.cdf[exact.median + 10] ?? 1) - (exact.cdf[exact.median - 10] ?? 0)) / 20;
    expectWithin(`${name} median`, {
      measured: median(times),
      expected: exact.median,
      se: 1 / (2 * density * Math.sqrt(runs)),
    });
  });

  test("D03: either crossover is as likely", () => {
    const scenario = shipped("not-too-many-friends", {
      "population.size": n,
      "stop.when": "crossover",
      horizon: 100_000,
    });
    let first = 0;
    const few = Math.floor(runs / 2);
    for (let replicate = 0; replicate < few; replicate++) {
      const run = open(scenario, {
        structure: "Everyone",
        seed: `D03 N=${n}`,
        replicate,
        metrics: [],
      });
      while (run.stopped === null) run.step();
      first +=
        (run.world.repertoire?.holders.count[POTIONS.findIndex((row) => row.name === "XA")] ?? 0) >
        0
          ? 1
          : 0;
    }
    expectWithin(`D03 N=${n}`, { measured: first / few, expected: 0.5, se: 0.5 / Math.sqrt(few) });
  });
});

test("D02: chance of the first product in one interaction from the start", () => {
  // Interactions of a first tick in a world in which nobody hears of a find: each pair starts from the six base items.
  const scenario = shipped("not-too-many-friends", {
    "population.size": 1000,
    "step.share.with": "pair",
    "schedule.use": "all-at-once",
    stop: null,
    horizon: 1,
  });
  const draws = HEAVY ? 1_000_000 : 200_000;
  const found = { A1: 0, B1: 0 };
  for (let replicate = 0; replicate < draws / 1000; replicate++) {
    const run = open(scenario, { structure: "Everyone", seed: "D02", replicate, metrics: [] });
    run.step();
    for (const name of ["A1", "B1"] as const) {
      const item = POTIONS.findIndex((row) => row.name === name);
      for (const value of run.world.scratch["found"] ?? []) found[name] += value === item ? 1 : 0;
    }
  }
  for (const name of ["A1", "B1"] as const) {
    const p = law.first.get(name) ?? 0;
    expectWithin(`D02 ${name}`, {
      measured: found[name] / draws,
      expected: p,
      se: Math.sqrt((p * (1 - p)) / draws),
    });
  }
});

test("a planted defect is caught: drawing with replacement does not pass D02", () => {
  const base = POTIONS.filter((row) => row.start === true);
  const total = base.reduce((sum, { value }) => sum + value, 0);
  const draws = openStream(keyOf("D02 defect", 0, "test"));
  const one = (): string => {
    let left = draws.unit() * total;
    return base.find(({ value }) => (left -= value) < 0)?.name ?? "";
  };
  const recipe = POTIONS.find(({ name }) => name === "A1")?.from ?? [];
  let found = 0;
  const tries = 200_000;
  for (let k = 0; k < tries; k++) {
    const put = new Set([one(), one(), one()]);
    found += recipe.every((name) => put.has(name)) ? 1 : 0;
  }
  const p = law.first.get("A1") ?? 0;
  const se = Math.sqrt((p * (1 - p)) / tries);
  expect(() => expectWithin("D02 defect", { measured: found / tries, expected: p, se })).toThrow();
});
