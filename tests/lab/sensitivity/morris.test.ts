/** Elementary effects of functions of which they are known. */
import { assert, array, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import { effectsOf } from "../../../src/lab/sensitivity/effects.ts";
import { morrisMeasures } from "../../../src/lab/sensitivity/morris.ts";
import type { Range } from "../../../src/sim/index.ts";
import { range } from "../designs/made.ts";

const OPTIONS = { seed: "oak", level: 0.95 };

function effects(
  factors: readonly Range[],
  at: (x: readonly number[]) => number | null,
  { trajectories = 10, levels = 4 } = {},
): number[][] {
  const rows = pointsOf({
    design: { kind: "morris", factors, trajectories, levels },
    seed: "oak",
    scenario: { structures: [{ name: "only" }] },
  }).map(({ values }) => values);
  const outputs = rows.map((row) => at(factors.map(({ path }) => Number(row[path]))));
  const changeAt = (row: number): number | null => {
    const [before, after] = [outputs[row - 1] ?? null, outputs[row] ?? null];
    return before === null || after === null ? null : after - before;
  };
  return effectsOf({ factors, rows, changeAt });
}

test("in a plane each effect is the slope over the whole range, and sigma is 0", () => {
  const slopes = array(double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 6 });
  assert(
    property(slopes, integer({ min: 1, max: 6 }), (slope, half) => {
      const factors = slope.map((_, k) => range(`x${k}`, { min: -2, max: 3 }));
      const found = effects(
        factors,
        (x) => x.reduce((y, value, k) => y + value * (slope[k] ?? 0), 0),
        {
          levels: 2 * half,
        },
      );
      for (const [k, each] of found.entries()) {
        const { n, mu, muStar, sigma } = morrisMeasures(each, String(k), {
          ...OPTIONS,
          resamples: 20,
        });
        expect(n).toBe(10);
        expect(mu.estimate).toBeCloseTo(5 * (slope[k] ?? 0), 9);
        expect(muStar.estimate).toBeCloseTo(5 * Math.abs(slope[k] ?? 0), 9);
        expect(sigma.estimate).toBeCloseTo(0, 9);
      }
    }),
  );
});

test("a logarithmic factor is judged by its logarithm, a whole one by the steps that it makes", () => {
  const log = effects([range("a", { min: 0.01, max: 100, scale: "log" })], ([x = 1]) =>
    Math.log10(x),
  );
  for (const each of log[0] ?? []) expect(each).toBeCloseTo(4, 9);
  const whole = effects([range("a", { min: 1, max: 3, whole: true })], ([x = 0]) => 7 * x, {
    levels: 8,
  });
  expect(whole[0]).toHaveLength(10);
  for (const each of whole[0] ?? []) expect(each).toBeCloseTo(14, 9);
});

test("where effects go both ways mu is near 0 and mu* is not; an interaction shows in sigma", () => {
  // The effect of x is 4 (y - 1/2): with 4 levels of y it is -2, -2/3, 2/3 or 2, of which the mean size is 4/3.
  const [ofX = [], , ofZ = []] = effects(
    [range("x"), range("y"), range("z")],
    ([x = 0, y = 0, z = 0]) => 4 * x * (y - 0.5) + z,
    { trajectories: 400 },
  );
  const { mu, muStar, sigma } = morrisMeasures(ofX, "x", OPTIONS);
  expect(Math.abs(mu.estimate ?? 9)).toBeLessThan(0.3);
  expect(muStar.estimate).toBeGreaterThan(1.2);
  expect(muStar.estimate).toBeLessThan(1.47);
  expect(muStar.low).toBeLessThan(4 / 3);
  expect(muStar.high).toBeGreaterThan(4 / 3);
  expect(sigma.estimate).toBeCloseTo(Math.sqrt(20 / 9), 1);
  expect(morrisMeasures(ofZ, "z", OPTIONS).sigma.estimate).toBeCloseTo(0, 9);
});

test("a step of which an end is not known is left out, and no other", () => {
  let call = -1;
  const found = effects(
    [range("a"), range("b")],
    ([a = 0, b = 0]) => (++call === 1 ? null : a + 2 * b),
    {
      trajectories: 6,
    },
  );
  expect(found.map(({ length }) => length)).toEqual([5, 5]); // the middle of the first trajectory
  for (const each of found[1] ?? []) expect(each).toBeCloseTo(2, 12);
});

test("fewer than five effects have no interval, one has no sigma, none has nothing", () => {
  const some = morrisMeasures([1, 2, 3, 4], "a", OPTIONS);
  expect(some.mu).toEqual({ estimate: 2.5, low: null, high: null });
  expect(morrisMeasures([1], "a", OPTIONS).sigma.estimate).toBeNull();
  expect(morrisMeasures([], "a", OPTIONS).mu.estimate).toBeNull();
  const { mu } = morrisMeasures([1, 2, 3, 4, 5], "a", OPTIONS);
  expect(mu.low).toBeGreaterThanOrEqual(1);
  expect(mu.low).toBeLessThan(3);
  expect(mu.high).toBeLessThanOrEqual(5);
  expect(mu.high).toBeGreaterThan(3);
});
