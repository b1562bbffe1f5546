/** Sobol indices against closed forms, against SciPy, and how often their intervals hold the truth. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sobolIndices, type SobolIndices } from "../../../src/lab/sensitivity/sobol.ts";
import { HEAVY } from "../../support/checks.ts";
import { gFunction, ishigami, sampled, type Known } from "./functions.ts";

const oracle = JSON.parse(readFileSync(new URL("oracle.json", import.meta.url), "utf8")) as {
  sobol: {
    a: number[];
    b: number[];
    mixed: number[][];
    first: number[];
    total: number[];
    /** Ends of the intervals and standard errors: of S1 of each factor, and of ST of each. */
    low: number[][];
    high: number[][];
    error: number[][];
  };
};

const OPTIONS = { seed: "oak", level: 0.95 };

test("Ishigami's function has the indices of the literature", () => {
  const { first, total } = ishigami();
  expect([...first, ...total].map((value) => Math.round(value * 1000))).toEqual([
    314, 442, 0, 558, 442, 244,
  ]);
});

test("SciPy finds the same indices in the same outputs", () => {
  const { a, b, mixed, first, total } = oracle.sobol;
  const found = sobolIndices(
    {
      a: Float64Array.from(a),
      b: Float64Array.from(b),
      mixed: mixed.map((each) => Float64Array.from(each)),
    },
    OPTIONS,
  );
  for (const [k, index] of found.first.entries())
    expect(index.estimate).toBeCloseTo(first[k] ?? Number.NaN, 12);
  for (const [k, index] of found.total.entries())
    expect(index.estimate).toBeCloseTo(total[k] ?? Number.NaN, 12);
});

test("SciPy's resamples of these outputs have the same percentiles, as closely as 200,000 of ours tell", () => {
  const { a, b, mixed, low, high, error } = oracle.sobol;
  const { first, total } = sobolIndices(
    {
      a: Float64Array.from(a),
      b: Float64Array.from(b),
      mixed: mixed.map((each) => Float64Array.from(each)),
    },
    { ...OPTIONS, resamples: 200_000 },
  );
  for (const [m, indices] of [first, total].entries()) {
    for (const [k, index] of indices.entries()) {
      const one = error[m]?.[k] ?? Number.NaN;
      expect(Math.abs((index.low ?? 9) - (low[m]?.[k] ?? 0)) / one, `${m} ${k}`).toBeLessThan(0.05);
      expect(Math.abs((index.high ?? 9) - (high[m]?.[k] ?? 0)) / one).toBeLessThan(0.05);
    }
  }
});

/** In how many of the seeds the interval of each index holds the truth: S1 of each factor, ST of each, all at once. */
function holds(known: Known, samples: number, seeds: readonly string[]): number[] {
  const truths = [...known.first, ...known.total];
  const times = [...truths, 0].map(() => 0);
  for (const seed of seeds) {
    const found = sobolIndices(sampled(known, samples, seed), { ...OPTIONS, seed });
    const held = truths.map((truth, k) => covers(found, k, truth));
    for (const [k, yes] of [...held, !held.includes(false)].entries())
      times[k] = (times[k] ?? 0) + Number(yes);
  }
  return times;
}

function covers({ first, total }: SobolIndices, k: number, truth: number): boolean {
  const { low, high } = [...first, ...total][k] ?? {};
  return typeof low === "number" && typeof high === "number" && low <= truth && truth <= high;
}

const seedsTo = (n: number): string[] => Array.from({ length: n }, (_, k) => `seed ${k}`);

/** 95 % of so many seeds less three standard deviations, as 88 is of 100. */
const barOf = (n: number): number => Math.floor(n * 0.95 - 3 * Math.sqrt(n * 0.95 * 0.05));

test("the bar of 100 seeds is 88", () => {
  expect(barOf(100)).toBe(88);
});

test("Ishigami's truth lies within the 95 % intervals of each index at N = 4,096 in 88 of 100 seeds", () => {
  const n = HEAVY ? 100 : 12;
  const times = holds(ishigami(), 4096, seedsTo(n));
  console.info(
    `Ishigami, N = 4096: of ${n} seeds ${times.join(", ")} (S1, ST of each factor, all at once)`,
  );
  for (const each of times.slice(0, -1)) expect(each).toBeGreaterThanOrEqual(barOf(n));
});

test("so does the truth of the g-function, of five factors that matter less and less", () => {
  const n = HEAVY ? 100 : 12;
  const times = holds(gFunction(0, 1, 4.5, 9, 99), 1024, seedsTo(n));
  console.info(`g-function, N = 1024: of ${n} seeds ${times.join(", ")}`);
  for (const each of times.slice(0, -1)) expect(each).toBeGreaterThanOrEqual(barOf(n));
});

test("intervals are the same each time, hold the estimate, and narrow with the number of samples", () => {
  const found = sobolIndices(sampled(ishigami(), 256, "a"), OPTIONS);
  expect(sobolIndices(sampled(ishigami(), 256, "a"), OPTIONS)).toEqual(found);
  const more = sobolIndices(sampled(ishigami(), 4096, "a"), OPTIONS);
  const widths = (of: SobolIndices): number[] =>
    of.total.map(({ low, high }) => (high ?? 0) - (low ?? 0));
  for (const [k, { estimate, low, high }] of [...found.first, ...found.total].entries()) {
    expect(low ?? Number.NaN, String(k)).toBeLessThanOrEqual(estimate ?? Number.NaN);
    expect(high ?? Number.NaN, String(k)).toBeGreaterThanOrEqual(estimate ?? Number.NaN);
  }
  for (const [k, width] of widths(found).entries())
    expect(widths(more)[k]).toBeLessThan(width / 2.5);
});

test("a factor that changes nothing has no part in anything, whatever is added to the output", () => {
  const { factors } = ishigami();
  for (const shift of [0, 1e6]) {
    const known = { ...ishigami(), factors, at: ([x = 0]: readonly number[]) => x + shift };
    const { first, total } = sobolIndices(sampled(known, 512, "a"), OPTIONS);
    for (const k of [1, 2]) {
      expect(first[k]).toEqual({ estimate: 0, low: 0, high: 0 });
      expect(total[k]).toEqual({ estimate: 0, low: 0, high: 0 });
    }
    expect(total[0]?.low ?? Number.NaN).toBeLessThan(1);
    expect(total[0]?.high ?? Number.NaN).toBeGreaterThan(1);
  }
});

test("nothing can be told of an output that does not vary, and no interval of fewer than five samples", () => {
  const flat = sobolIndices(sampled({ ...ishigami(), at: () => 0.1 }, 64, "a"), OPTIONS);
  expect(flat.first).toEqual(flat.total.map(() => ({ estimate: null, low: null, high: null })));
  const few = sobolIndices(sampled(ishigami(), 4, "a"), OPTIONS);
  for (const { estimate, low, high } of few.total) {
    expect(estimate).not.toBeNull();
    expect([low, high]).toEqual([null, null]);
  }
});
