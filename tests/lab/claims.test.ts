/** Which claims hold, against numbers that were worked out by hand. */
import { describe, expect, test } from "vitest";
import { comparedWords, judgeClaim } from "../../src/lab/claims.ts";
import type { Readings } from "../../src/lab/readings.ts";
import type { Claim } from "../../src/sim/index.ts";
import { known, side, time } from "./made-readings.ts";

const claim = (atLeast: number, estimator: Claim["estimator"] = "difference"): Claim => ({
  id: "c",
  says: "B knows more",
  compare: ["A", "B"],
  metric: "known",
  estimator,
  atLeast,
});
const many = (shift: number, n = 200): Readings =>
  known(Array.from({ length: n }, (_, k) => (k % 10) + shift + (shift === 0 ? 0 : (k % 3) - 1)));

describe("claims", () => {
  const sides = [side("A", many(0)), side("B", many(5))];

  test("one holds when the 99 % interval lies wholly beyond the smallest size that matters", () => {
    expect(judgeClaim(claim(4.5), sides).verdict).toBe("holds");
    expect(judgeClaim(claim(5.5), sides).verdict).toBe("fails");
    expect(judgeClaim(claim(5), sides).verdict).toBe("fails");
    expect(judgeClaim({ ...claim(-4.5), compare: ["B", "A"] }, sides).verdict).toBe("holds");
    expect(judgeClaim(claim(-4.5), sides).verdict).toBe("fails");
  });

  test("b is read against a: its share of pairs ahead", () => {
    const share = judgeClaim(claim(0.9, "share-ahead"), sides);
    expect(share).toMatchObject({ verdict: "holds", estimate: 1, n: 200 });
    const other = judgeClaim({ ...claim(0.1, "share-ahead"), compare: ["B", "A"] }, sides);
    expect(other).toMatchObject({ verdict: "fails", estimate: 0 });
  });

  test("fewer than 200 pairs judge nothing, but estimate", () => {
    const few = [side("A", many(0, 199)), side("B", many(5, 199))];
    expect(judgeClaim(claim(1), few)).toMatchObject({ verdict: "notJudged", n: 199 });
    expect(judgeClaim(claim(1), few).estimate).toBeCloseTo(5, 1);
  });

  test("an interaction: what the first brings where the second is there, less what it brings where it is not", () => {
    const four = ["Neither", "First", "Second", "Both"];
    const of = (...values: Readings[]): ReturnType<typeof side>[] =>
      values.map((readings, k) => side(four[k] ?? "", readings));
    const gain = { ...claim(0, "interaction"), compare: four };
    const few = of(known([1, 2, 4]), known([2, 4, 4]), known([1, 3, 9]), known([4, 8, 9]));
    expect(judgeClaim(gain, few)).toMatchObject({ n: 3, estimate: (2 + 3 + 0) / 3 });
    const runs = of(many(0), many(2), many(3), many(9));
    expect(judgeClaim({ ...gain, atLeast: 3.8 }, runs)).toMatchObject({ verdict: "holds", n: 200 });
    expect(judgeClaim({ ...gain, atLeast: 4.2 }, runs).verdict).toBe("fails");
    expect(judgeClaim({ ...gain, atLeast: -1 }, runs).verdict).toBe("fails");
    const turned = { ...gain, compare: ["Neither", "Second", "First", "Both"] };
    expect(judgeClaim(turned, runs).estimate).toBe(judgeClaim(gain, runs).estimate);
    const against = { ...gain, compare: ["First", "Both", "Neither", "Second"], atLeast: -3.8 };
    expect(judgeClaim(against, runs)).toMatchObject({ verdict: "holds" });
    expect(judgeClaim(gain, runs.slice(0, 3))).toMatchObject({ verdict: "notJudged", n: 0 });
  });

  test("an interaction of times that never came, and of what could not be read", () => {
    const four = ["Neither", "First", "Second", "Both"];
    const gain = { ...claim(0, "interaction"), compare: four, metric: "time" };
    const readBy = (both: Readings, rest: Readings): ReturnType<typeof side>[] =>
      four.map((name) => side(name, name === "Both" ? both : rest));
    const times = readBy(time([null, 10]), time([20, 10], 50));
    expect(judgeClaim(gain, times)).toMatchObject({ n: 2, estimate: (50 - 20) / 2 });
    const unread = readBy(known([null, 3]), known([1, 2]));
    expect(judgeClaim({ ...gain, metric: "known" }, unread)).toMatchObject({ n: 1, estimate: 1 });
  });

  test("structures that were not run leave nothing to judge", () => {
    const none = { id: "c", verdict: "notJudged", estimate: null, low: null, high: null, n: 0 };
    expect(judgeClaim(claim(1), sides.slice(0, 1))).toEqual(none);
  });
});

test("what is compared, in words", () => {
  expect(comparedWords({ compare: ["A", "B"] })).toBe("B against A");
  expect(comparedWords({ compare: ["N", "F", "S", "B"] })).toBe("B against S, less F against N");
});
