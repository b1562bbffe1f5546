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
