/** Bootstrap intervals, runs needed and the share of noise: against SciPy, closed forms and known truths. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bcaInterval, normalShare, percentiles, resample } from "../../../src/lab/bootstrap.ts";
import { runsForDifference, runsForHalfWidth } from "../../../src/lab/needed.ts";
import { noiseShare } from "../../../src/lab/sensitivity/noise.ts";
import { mean, sd } from "../../../src/lab/stats.ts";
import { normalQuantile, tQuantile } from "../../../src/lab/student.ts";
import { keyOf, openStream } from "../../../src/sim/index.ts";
import { HEAVY } from "../../support/checks.ts";

interface BcaCase {
  name: string;
  statistic: "mean" | "sd";
  values: number[];
  low: number;
  high: number;
  error: number;
}
interface PowerCase {
  groups: 1 | 2;
  effect: number;
  alpha: number;
  power: number;
  n: number;
}
const oracle = JSON.parse(readFileSync(new URL("oracle.json", import.meta.url), "utf8")) as {
  bca: BcaCase[];
  power: PowerCase[];
  normal: [number, number][];
};

test("the normal distribution is SciPy's, and undoes its quantile", () => {
  for (const [z, share] of oracle.normal)
    expect(Math.abs(normalShare(z) - share)).toBeLessThan(1e-14);
  for (const p of [0.001, 0.025, 0.3, 0.5, 0.9, 0.999])
    expect(normalShare(normalQuantile(p))).toBeCloseTo(p, 12);
});

test("BCa intervals are SciPy's, as closely as 200,000 resamples tell", () => {
  for (const { name, statistic, values, low, high, error } of oracle.bca) {
    const found = bcaInterval(values, statistic === "mean" ? mean : sd, {
      seed: "oak",
      name: "test",
      level: 0.95,
      resamples: 200_000,
    });
    expect(Math.abs((found.low ?? 99) - low) / error, name).toBeLessThan(0.06);
    expect(Math.abs((found.high ?? 99) - high) / error, name).toBeLessThan(0.06);
  }
});

test("BCa intervals of skewed values hold the mean about as often as they say", () => {
  const trials = HEAVY ? 1000 : 150;
  const draws = openStream(keyOf("oak", 0, "test:skewed"));
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const values = Array.from({ length: 40 }, () => -Math.log(draws.unit()));
    const { low, high } = bcaInterval(values, mean, {
      seed: `trial ${trial}`,
      name: "test",
      level: 0.95,
    });
    if ((low ?? 9) <= 1 && 1 <= (high ?? -9)) held++;
  }
  // Of exponential values, 40 at a time, BCa intervals hold the mean in 92 to 95 % of cases; three deviations below 92 %.
  expect(held / trials).toBeGreaterThan(0.92 - 3 * Math.sqrt((0.92 * 0.08) / trials));
});

test("no interval of fewer than five values; a point where all values are equal", () => {
  const options = { seed: "oak", name: "test", level: 0.95 };
  expect(bcaInterval([1, 2, 3, 4], mean, options)).toEqual({ low: null, high: null });
  expect(bcaInterval([1, 2, 3, 4, Number.NaN], mean, options)).toEqual({ low: null, high: null });
  expect(bcaInterval([2, 2, 2, 2, 2], mean, options)).toEqual({ low: 2, high: 2 });
  expect(percentiles(Float64Array.of(1, Number.NaN), 0.95)).toEqual({ low: null, high: null });
});

test("resamples draw every place, each as often as the others", () => {
  const times = [0, 0, 0, 0, 0, 0, 0, 0];
  let calls = 0;
  resample(8, { seed: "oak", name: "test", resamples: 2000 }, (places, at) => {
    expect(at).toBe(calls++);
    for (const place of places) times[place] = (times[place] ?? 0) + 1;
  });
  expect(calls).toBe(2000);
  for (const each of times)
    expect(Math.abs(each - 2000)).toBeLessThan(4 * Math.sqrt(2000 * (7 / 8)));
});

test("so many runs have an interval as narrow as wished, and one run less has not", () => {
  for (const [deviation, half] of [
    [10, 1],
    [3, 2],
    [1, 0.01],
    [0.5, 0.04],
  ] as const) {
    const n = runsForHalfWidth(deviation, half, 0.95) ?? Number.NaN;
    const reach = (runs: number): number =>
      (tQuantile(0.975, runs - 1) * deviation) / Math.sqrt(runs);
    expect(reach(n)).toBeLessThanOrEqual(half);
    if (n > 5) expect(reach(n - 1)).toBeGreaterThan(half);
  }
  expect(runsForHalfWidth(10, 1, 0.95)).toBe(387); // (1.966 x 10 / 1)^2
  expect(runsForHalfWidth(0, 1, 0.95)).toBe(5);
  expect(runsForHalfWidth(1, 0, 0.95)).toBeNull();
  expect(runsForHalfWidth(1, 1e-9, 0.95)).toBeNull();
});

test("runs for a wished power are those of the noncentral t distribution, one more or less", () => {
  let equal = 0;
  for (const { groups, effect, alpha, power, n } of oracle.power) {
    const found = runsForDifference({ difference: effect, sd: 1, groups, alpha, power });
    expect(
      Math.abs((found ?? -9) - n),
      JSON.stringify({ groups, effect, alpha, power, n, found }),
    ).toBeLessThanOrEqual(1);
    if (found === n) equal++;
  }
  console.info(`runs for a wished power: ${equal} of ${oracle.power.length} equal`);
  expect(
    runsForDifference({ difference: 0, sd: 1, groups: 1, alpha: 0.05, power: 0.9 }),
  ).toBeNull();
});

test("the share of noise is what theory says", () => {
  const draws = openStream(keyOf("oak", 0, "test:noise"));
  const normal = (): number => normalQuantile(draws.unit());
  // Means of 200 points vary by 4, runs of a point by 9, 5 runs a point: 9/5 of 4 + 9/5 is noise, 31 %.
  const points = Array.from({ length: 200 }, () => {
    const middle = 2 * normal();
    return Array.from({ length: 5 }, () => middle + 3 * normal());
  });
  expect(Math.abs((noiseShare(points) ?? 9) - 1.8 / 5.8)).toBeLessThan(0.1);
  expect(
    noiseShare([
      [1, 1],
      [2, 2],
      [4, 4],
    ]),
  ).toBe(0);
  expect(noiseShare([[1], [2], [4]])).toBeNull();
  expect(
    noiseShare([
      [2, 2],
      [2, 2],
    ]),
  ).toBeNull();
  expect(noiseShare([])).toBeNull();
});
