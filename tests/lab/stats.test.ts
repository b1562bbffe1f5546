/** Numbers that a reader can check in the head. */
import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { meanInterval, roomBeside, shareInterval } from "../../src/lab/intervals.ts";
import { mean, median, orNull, quantile, sd } from "../../src/lab/stats.ts";

const numbers = array(integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

describe("mean, sd and quantiles", () => {
  test("of 2, 4, 4, 4, 5, 5, 7, 9", () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(sd(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(median(values)).toBe(4.5);
  });

  test("quantiles are of type 7: of 1, 2, 3, 4 the first tenth lies at 1.3", () => {
    expect(quantile([4, 3, 2, 1], 0.1)).toBeCloseTo(1.3, 14);
    expect(quantile([4, 3, 2, 1], 0.5)).toBe(2.5);
    expect(quantile([4, 3, 2, 1], 1)).toBe(4);
    expect(quantile([7], 0.9)).toBe(7);
  });

  test("a median is infinite when it needs a time that never came", () => {
    const never = Number.POSITIVE_INFINITY;
    expect(median([1, never, 3])).toBe(3);
    expect(median([1, 2, never, never])).toBe(never);
    expect(median([1, never, never])).toBe(never);
  });

  test("one value has no spread, none has nothing", () => {
    expect(orNull(sd([3]))).toBeNull();
    expect(orNull(mean([]))).toBeNull();
    expect(orNull(median([]))).toBeNull();
  });

  test("a quantile lies within the values, rises with p and does not depend on their order", () => {
    assert(
      property(numbers, double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const q = quantile(values, p);
        expect(q).toBeGreaterThanOrEqual(Math.min(...values));
        expect(q).toBeLessThanOrEqual(Math.max(...values));
        expect(quantile(values, 1)).toBeGreaterThanOrEqual(q);
        expect(quantile(values.toReversed(), p)).toBe(q);
      }),
    );
  });
});

describe("intervals", () => {
  test("the mean of 1, 2, 3 lies within 2 plus or minus 4.303 / sqrt 3", () => {
    const { estimate, low, high, n } = meanInterval([1, 2, 3], 0.95);
    expect([estimate, n]).toEqual([2, 3]);
    expect(low).toBeCloseTo(2 - 4.302652729749 / Math.sqrt(3), 10);
    expect(high).toBeCloseTo(2 + 4.302652729749 / Math.sqrt(3), 10);
  });

  test("one value has no interval, what is not finite has no estimate", () => {
    expect(meanInterval([5], 0.95)).toEqual({ n: 1, estimate: 5, low: null, high: null });
    expect(meanInterval([], 0.95)).toEqual({ n: 0, estimate: null, low: null, high: null });
    expect(meanInterval([1, Number.NaN], 0.95).estimate).toBeNull();
  });

  test("Wilson's interval for 15 of 20 at 95 % is 0.531 to 0.888", () => {
    const { estimate, low, high } = shareInterval(15, 20, 0.95);
    expect(estimate).toBe(0.75);
    expect(low).toBeCloseTo(0.5313, 4);
    expect(high).toBeCloseTo(0.8881, 4);
  });

  test("a share of all or of none keeps its end", () => {
    expect(shareInterval(200, 200, 0.99).high).toBe(1);
    expect(shareInterval(0, 200, 0.99).low).toBe(0);
    expect(shareInterval(200, 200, 0.99).low).toBeGreaterThan(0.96);
  });

  test("a wider level gives a wider interval about the same estimate", () => {
    assert(
      property(numbers, (values) => {
        const narrow = meanInterval(values, 0.95);
        const wide = meanInterval(values, 0.99);
        expect(wide.estimate).toBe(narrow.estimate);
        expect(Number(wide.low)).toBeLessThanOrEqual(Number(narrow.low));
        expect(Number(wide.high)).toBeGreaterThanOrEqual(Number(narrow.high));
      }),
    );
  });
});

test("of runs that were all alike, so many in a hundred may yet be otherwise: Clopper and Pearson", () => {
  for (const n of [5, 8, 20, 200]) {
    const room = roomBeside(n, 0.95);
    expect(Math.pow(1 - room, n)).toBeCloseTo(0.025, 12); // with more, all alike would be seen in less than 2.5 % of cases
  }
  expect(roomBeside(20, 0.95)).toBeCloseTo(0.16843347, 8); // scipy.stats.binomtest(0, 20).proportion_ci().high
});
