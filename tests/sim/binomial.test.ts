/** Binomial numbers against the law in whole numbers of any size, and against chance. */
import { expect, test } from "vitest";
import { binomialOf } from "../../src/sim/exact/binomial.ts";
import { openStream } from "../../src/sim/random/draws.ts";
import { keyOf } from "../../src/sim/random/keys.ts";

/** The chance of at most k of n successes, where one succeeds with chance a / b: exact fractions, then one rounding. */
function exactly(n: number, a: number, b: number): number[] {
  const [won, lost, all] = [BigInt(a), BigInt(b - a), BigInt(b) ** BigInt(n)];
  let ways = 1n;
  let sum = 0n;
  return Array.from({ length: n + 1 }, (_, k) => {
    sum += ways * won ** BigInt(k) * lost ** BigInt(n - k);
    ways = (ways * BigInt(n - k)) / BigInt(k + 1);
    return Number((sum * 10n ** 25n) / all) / 1e25;
  });
}

const LAWS: readonly (readonly [n: number, a: number, b: number])[] = [
  [1, 1, 5],
  [2, 1, 2],
  [10, 3, 10],
  [60, 1, 100],
  [1000, 501, 1000],
  [1000, 499, 1000],
  [1000, 1, 1000],
  [1500, 999, 1000],
];

test.each(LAWS)(
  "of %i trials that succeed in %i of %i, each number has its chance to 1e-13",
  (n, a, b) => {
    const law = binomialOf(n, a / b);
    const upTo = exactly(n, a, b);
    let tested = 0;
    upTo.forEach((edge, k) => {
      if (k < n && edge > 1e-12 && edge < 1 - 1e-12) {
        const chance = edge - (upTo[k - 1] ?? 0);
        const step = Math.min(chance / 2, 1e-13);
        expect(law(edge - step), `just below the edge of ${k}`).toBe(k);
        if ((upTo[k + 1] ?? 1) - edge > 2e-13) {
          expect(law(edge + 1e-13), `just above the edge of ${k}`).toBe(k + 1);
          tested++;
        }
      }
    });
    expect(tested).toBeGreaterThan(0);
    for (let u = 0.5 / 4096; u < 1; u += 1 / 4096)
      expect(law(u)).toBe(upTo.findIndex((edge) => u < edge));
  },
);

test("what never and what always succeeds", () => {
  for (const u of [2 ** -33, 0.5, 1 - 2 ** -33]) {
    expect(binomialOf(7, 0)(u)).toBe(0);
    expect(binomialOf(7, 1)(u)).toBe(7);
  }
});

const DRAWS = 200_000;

/** Chi-square of counts against a law, numbers of fewer than 20 expected taken together; and its degrees of freedom. */
function chiSquare(counts: readonly number[], upTo: readonly number[]): [number, number] {
  let [sum, cells] = [0, 0];
  let [expected, found] = [0, 0];
  upTo.forEach((edge, k) => {
    expected += DRAWS * (edge - (upTo[k - 1] ?? 0));
    found += counts[k] ?? 0;
    const left = DRAWS * (1 - edge);
    if ((expected < 20 || left < 20) && k < upTo.length - 1) return;
    sum += (found - expected) ** 2 / expected;
    cells++;
    [expected, found] = [0, 0];
  });
  return [sum, cells - 1];
}

/** Above it, a right law comes once in 10,000 (Wilson and Hilferty 1931). */
const bar = (df: number): number => df * (1 - 2 / (9 * df) + 3.719 * Math.sqrt(2 / (9 * df))) ** 3;

test("200,000 draws follow the law, and do not follow one whose rate is 0.0005 off", () => {
  const counts = Array.from({ length: 1001 }, () => 0);
  const law = binomialOf(1000, 0.501);
  const draws = openStream(keyOf("binomial", 0, "test"));
  for (let k = 0; k < DRAWS; k++) {
    const x = law(draws.unit());
    counts[x] = (counts[x] ?? 0) + 1;
  }
  const [right, df] = chiSquare(counts, exactly(1000, 501, 1000));
  expect(df).toBeGreaterThan(80);
  expect(right).toBeLessThan(bar(df));
  // Half a success in a standard deviation of 15.8, 200,000 times: the statistic rises by 200 or so, in units of 14
  const [wrong, same] = chiSquare(counts, exactly(1000, 1001, 2000));
  expect(wrong).toBeGreaterThan(bar(same));
});
