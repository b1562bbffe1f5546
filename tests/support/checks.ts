/** Statistical checks with a known false-alarm rate and a stated power. */
import { expect } from "vitest";

/** The bar of a check in combined standard errors: a right model fails about once in 16,000. */
const BAR = 4;

export const FULL = process.env["RATCHET_SCIENCE"] === "full";
export const HEAVY = FULL || process.env["RATCHET_TEST"] === "all";

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

export function sd(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - m) * (x - m), 0) / (values.length - 1));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** Holds a measured value against an expected one; `se` is the combined standard error. Prints what it saw. */
export function expectWithin(
  name: string,
  { measured, expected, se }: { measured: number; expected: number; se: number },
): void {
  const z = (measured - expected) / se;
  // A shift of BAR + 2.33 standard errors would be caught 99 times in 100.
  const caught = (BAR + 2.33) * se;
  console.info(
    `${name}: ${measured.toPrecision(5)} against ${expected.toPrecision(5)}, z = ${z.toFixed(2)}; ` +
      `a shift of ${caught.toPrecision(2)} would be caught with power 0.99`,
  );
  expect(Math.abs(z), `${name}: ${measured} against ${expected}`).toBeLessThanOrEqual(BAR);
}

/** p-value of Kolmogorov's statistic sqrt(n) D (asymptotic; conservative for discrete laws). */
export function kolmogorov(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  let largest = 0;
  sorted.forEach((x, k) => {
    if (sorted[k + 1] !== x) largest = Math.max(largest, Math.abs((k + 1) / n - cdf(x)));
  });
  const t = largest * Math.sqrt(n);
  let p = 0;
  for (let k = 1; k <= 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, t < 0.2 ? 1 : p));
}
