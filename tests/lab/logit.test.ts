/** Logistic regression against what can be worked out by hand, and against numbers drawn from known chances. */
import { describe, expect, test } from "vitest";
import { fitLogit, type Observation } from "../../src/lab/logit.ts";
import { openStream } from "../../src/sim/random/draws.ts";
import { keyOf } from "../../src/sim/random/keys.ts";
import { expectWithin } from "../support/checks.ts";

const times = (n: number, one: Observation): Observation[] => Array.from({ length: n }, () => one);

describe("logistic regression", () => {
  test("of a constant alone: log-odds, error 1 / root of n p (1 - p)", () => {
    const fit = fitLogit([...times(30, { x: [1], y: true }), ...times(70, { x: [1], y: false })]);
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(3 / 7), 10);
    expect(fit?.errors[0]).toBeCloseTo(1 / Math.sqrt(100 * 0.3 * 0.7), 10);
  });

  test("of two groups: the log of the odds ratio, and Woolf's error of it", () => {
    const [a, b, c, d] = [12, 28, 31, 9];
    const fit = fitLogit([
      ...times(a, { x: [1, 1], y: true }),
      ...times(b, { x: [1, 1], y: false }),
      ...times(c, { x: [1, 0], y: true }),
      ...times(d, { x: [1, 0], y: false }),
    ]);
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log((a * d) / (b * c)), 9);
    expect(fit?.errors[1]).toBeCloseTo(Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), 9);
  });

  test("finds the coefficients that the numbers were drawn with", () => {
    const draws = openStream(keyOf("logit", 0, "test"));
    const truth = [-1, 2, -0.5, 1.5];
    const observations = Array.from({ length: 20_000 }, () => {
      const [u, v] = [draws.unit(), draws.unit()];
      const x = [1, u, v, u * v];
      const odds = x.reduce((sum, value, k) => sum + value * (truth[k] ?? 0), 0);
      return { x, y: draws.unit() < 1 / (1 + Math.exp(-odds)) };
    });
    const fit = fitLogit(observations);
    truth.forEach((expected, k) => {
      const [measured = 0, se = 0] = [fit?.coefficients[k], fit?.errors[k]];
      expectWithin(`logit b${k}`, { measured, expected, se });
    });
  });

  test("says so when nothing is best: all yes, told apart without fault, the same twice, nothing at all", () => {
    expect(fitLogit(times(5, { x: [1], y: true }))).toBeNull();
    const apart = [-2, -1, 1, 2].map((x) => ({ x: [1, x], y: x > 0 }));
    expect(fitLogit(apart)).toBeNull();
    const same = [1, 2, 3, 4].map((x) => ({ x: [1, x, x], y: x % 2 === 0 }));
    expect(fitLogit(same)).toBeNull();
    expect(fitLogit([])?.coefficients ?? []).toEqual([]);
  });
});
