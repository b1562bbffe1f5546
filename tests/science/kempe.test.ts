/** D16, D17 of the replication suite: Kempe, Lycett & Mesoudi 2014 against exact laws and a second program. */
import { describe, expect, test } from "vitest";
import { traitsAfter, traitsOfGroup } from "../../src/lab/suite/laws/kempe.ts";
import { open } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { expectWithin, FULL, HEAVY, mean, sd } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";

/** Not the authors' results: mean and sd over 200 runs of a second program, written from the authors' code. */
const SECOND = 200;
type Known = readonly [mean: number, sd: number];
interface Traditions {
  readonly N: number;
  readonly m: number;
  /** Traits of a people in the second half, likeness of peoples at the end of 4,000 steps (a 0.9, mu 0.1). */
  readonly S: Known;
  readonly s: Known;
}
const TRADITIONS: readonly Traditions[] = [
  { N: 25, m: 0, S: [6.7609, 0.4825], s: [0.4872, 0.1081] },
  { N: 50, m: 0, S: [13.0957, 0.7835], s: [0.5688, 0.0823] },
  { N: 100, m: 0, S: [25.1806, 1.4421], s: [0.6703, 0.0632] },
  { N: 50, m: 0.1, S: [14.9379, 1.0665], s: [0.6192, 0.0789] },
];
/** Mean level in the second half and at the end of 10,000 steps (100 people, mu 0.1). */
const LEVELS: readonly { a: number; n: number; late: Known; last: Known }[] = [
  { a: 0.7, n: 3, late: [3.2434, 0.0994], last: [3.2322, 0.2451] },
  { a: 0.7, n: 1, late: [0.3061, 0.0296], last: [0.2999, 0.0879] },
  { a: 0.7, n: 2, late: [1.5544, 0.0687], last: [1.5342, 0.1948] },
  { a: 0.5, n: 3, late: [1.2299, 0.0488], last: [1.2517, 0.1324] },
];
const runs = FULL ? 200 : HEAVY ? 100 : 40;
const STEPS = { traditions: 4000, levels: 10_000 };

const se = (values: readonly number[]): number => sd(values) / Math.sqrt(values.length);

/** What each run reads at the end of each tick. */
function series(
  scenario: Scenario,
  { name, structure }: { readonly name: string; readonly structure: string },
  metrics: readonly string[],
): number[][][] {
  return Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, { structure, seed: name, replicate });
    const at = metrics.map((metric) => run.metrics.findIndex(({ as }) => as === metric));
    const ticks: number[][] = [];
    while (run.stopped === null) {
      run.step();
      const values = run.read();
      ticks.push(at.map((k) => values[k] ?? Number.NaN));
    }
    return ticks;
  });
}

/** Mean of one metric over the second half of each run. */
const secondHalf = (all: readonly number[][][], metric: number): number[] =>
  all.map((ticks) => mean(ticks.slice(ticks.length / 2).map((values) => values[metric] ?? 0)));

function expectAs(name: string, measured: readonly number[], [expected, spread]: Known): void {
  expectWithin(`${name} against the second program`, {
    measured: mean(measured),
    expected,
    se: Math.hypot(se(measured), spread / Math.sqrt(SECOND)),
  });
}

test("the exact law says what the survey of models says", () => {
  const law = [25, 50, 100].map((people) => traitsOfGroup({ people, a: 0.9, mu: 0.1 }));
  expect(law.map((s) => s.toFixed(3))).toEqual(["6.721", "13.101", "25.886"]);
  expect(traitsOfGroup({ people: 2, a: 0.9, mu: 0.5 })).toBeCloseTo(0.5 * (2 + 0.9 / 0.1), 12);
  expect(traitsAfter({ people: 50, a: 0.9, mu: 0.1 }, 1e6)).toBeCloseTo(1, 12);
});

describe.each(TRADITIONS)("D16: traditions, N = $N, m = $m", ({ N, m, S, s: alikeness }) => {
  const name = `D16 N=${N} m=${m}`;
  const law = { people: N, a: 0.9, mu: 0.1 };
  const scenario = shipped("kempe-traditions", {
    population: { size: 5 * N, groups: 5 },
    horizon: STEPS.traditions / N,
    "step.migrate.probability": m / 2,
  });
  const all = series(scenario, { name, structure: "All stay" }, [
    "mean-repertoire",
    "group-repertoire",
    "similarity",
  ]);

  test("traits of a person, at each of the first ticks and in the second half: exact", () => {
    for (const tick of [1, 2, 5, 10]) {
      const measured = all.map((ticks) => ticks[tick - 1]?.[0] ?? Number.NaN);
      expectWithin(`${name} traits of a person, tick ${tick}`, {
        measured: mean(measured),
        expected: traitsAfter(law, tick * N),
        se: se(measured),
      });
    }
    const late = secondHalf(all, 0);
    const ticks = STEPS.traditions / N;
    const steps = Array.from({ length: ticks / 2 }, (_, k) => (ticks / 2 + 1 + k) * N);
    expectWithin(`${name} traits of a person, second half`, {
      measured: mean(late),
      expected: mean(steps.map((t) => traitsAfter(law, t))),
      se: se(late),
    });
  });

  test("traits of a people, and how alike peoples are", () => {
    const traits = secondHalf(all, 1);
    expectAs(`${name} S`, traits, S);
    // With 100 people, 4,000 steps are not enough to come to the long run.
    if (m === 0 && N < 100)
      expectWithin(`${name} S, exact`, {
        measured: mean(traits),
        expected: traitsOfGroup(law),
        se: se(traits),
      });
    const alike = all.map((ticks) => ticks.at(-1)?.[2] ?? Number.NaN);
    expectAs(`${name} s`, alike, alikeness);
  });
});

test("D16: traits of a people of 100 in the long run: exact", () => {
  const scenario = shipped("kempe-traditions", {
    population: { size: 500, groups: 5 },
    horizon: 200,
    "step.migrate.probability": 0,
  });
  const traits = secondHalf(
    series(scenario, { name: "D16 N=100 long", structure: "All stay" }, ["group-repertoire"]),
    0,
  );
  expectWithin("D16 N=100 S after 10,000 steps, exact", {
    measured: mean(traits),
    expected: traitsOfGroup({ people: 100, a: 0.9, mu: 0.1 }),
    se: se(traits),
  });
});

describe.each(LEVELS)("D17: levels, a = $a, n = $n", ({ a, n, late, last }) => {
  const name = `D17 a=${a} n=${n}`;

  test("mean level in the second half, and at the end", () => {
    const scenario = shipped("kempe-levels", {
      "step.choose-several.number": n,
      "step.climb.chance": a,
    });
    const all = series(scenario, { name, structure: "Three are watched" }, ["mean-level"]);
    expectAs(`${name} second half`, secondHalf(all, 0), late);
    const ends = all.map((ticks) => ticks.at(-1)?.[0] ?? Number.NaN);
    expectAs(`${name} at the end`, ends, last);
  });
});
