/** Student's t by own arithmetic, against tables, identities and an independent library. */
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile, tQuantile } from "../../src/lab/student.ts";

test("the values that stand in every table", () => {
  expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736174, 10);
  expect(tQuantile(0.975, 2)).toBeCloseTo(4.302652729749, 10);
  expect(tQuantile(0.975, 39)).toBeCloseTo(2.022690920037, 10);
  expect(tQuantile(0.995, 199)).toBeCloseTo(2.600760216, 8);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 12);
});

test("with two degrees of freedom it is (2p - 1) / sqrt(2 p (1 - p))", () => {
  for (const p of [0.6, 0.75, 0.9, 0.975, 0.995]) {
    expect(tQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 11);
  }
});

test("agrees with an independent library to a part in a billion", () => {
  for (const p of [0.6, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999]) {
    for (const df of [1, 2, 3, 4, 5, 9, 10, 29, 39, 99, 199, 200, 999, 1000, 1001, 1999, 20_000]) {
      const expected = quantile(p, df);
      expect(Math.abs(tQuantile(p, df) / expected - 1), `p ${p}, df ${df}`).toBeLessThan(1e-9);
    }
  }
});

test("agrees with it anywhere", () => {
  assert(
    property(
      double({ min: 0.51, max: 0.9995, noNaN: true }),
      integer({ min: 1, max: 3000 }),
      (p, df) => {
        expect(Math.abs(tQuantile(p, df) / quantile(p, df) - 1)).toBeLessThan(1e-8);
      },
    ),
  );
});

test("falls with the degrees of freedom, without a step where the method changes", () => {
  for (let df = 1; df < 1500; df++) {
    expect(tQuantile(0.975, df + 1)).toBeLessThan(tQuantile(0.975, df));
  }
});

test("is odd about one half, and refuses what has no quantile", () => {
  expect(tQuantile(0.5, 7)).toBe(0);
  expect(tQuantile(0.025, 7)).toBe(-tQuantile(0.975, 7));
  expect(() => tQuantile(0.975, 0)).toThrow(RangeError);
  expect(() => tQuantile(0.975, 2.5)).toThrow(RangeError);
  expect(() => tQuantile(1, 5)).toThrow(RangeError);
});
