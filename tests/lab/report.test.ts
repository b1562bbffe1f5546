/** What is said about a study, against numbers that were worked out by hand. */
import { array, assert, integer, option, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { luckOf } from "../../src/lab/luck.ts";
import type { Outcome } from "../../src/lab/outcome.ts";
import { allPaired } from "../../src/lab/paired.ts";
import { pairUp } from "../../src/lab/pairs.ts";
import type { Readings } from "../../src/lab/readings.ts";
import { summaryOf } from "../../src/lab/summary.ts";
import { verdictOf } from "../../src/lab/verdict.ts";
import { keepers, learners, structure } from "./models.ts";
import { known, side, time } from "./made-readings.ts";

const onlyPair = (a: Readings, b: Readings): ReturnType<typeof allPaired>[number] | undefined =>
  allPaired([side("A", a), side("B", b)])[0];

describe("summaries", () => {
  test("of a number", () => {
    expect(summaryOf(known([1, 2, 3, 4, 5]))).toEqual({
      n: 5,
      mean: 3,
      sd: Math.sqrt(2.5),
      median: 3,
      p10: 1.4,
      p90: 4.6,
    });
  });

  test("of a time that came in all runs", () => {
    expect(summaryOf(time([1, 3, 3]))).toEqual({
      n: 3,
      reached: 3,
      median: 3,
      restrictedMean: 7 / 3,
      mean: 7 / 3,
      meanLog1p: expect.closeTo((5 * Math.LN2) / 3, 14) as number,
    });
  });

  test("of a time that did not come in all runs: no mean, and never counts as the horizon", () => {
    expect(summaryOf(time([10, 20, null, 30]))).toEqual({
      n: 4,
      reached: 3,
      median: 25,
      restrictedMean: 40,
      mean: null,
      meanLog1p: null,
    });
    expect(summaryOf(time([10, null]))).toMatchObject({ reached: 1, median: null });
  });
});

describe("pairs", () => {
  test("b is read against a", () => {
    const pair = onlyPair(known([1, 2, 3]), known([3, 3, 6]));
    expect(pair).toMatchObject({ a: "A", b: "B", estimator: "difference", level: 0.95, n: 3 });
    expect(pair?.estimate).toBe(2);
    expect(pair?.aWins).toBe(0);
    expect(pair?.low).toBeCloseTo(2 - 4.302652729749 / Math.sqrt(3), 10);
    expect(pair?.gainOfPairing).toBeCloseTo((1 + 3) / 1, 12);
    expect(pair).not.toHaveProperty("censored");
  });

  test("times are compared as ratios, and those that never came stand at the horizon", () => {
    const pair = onlyPair(time([1, 3, null]), time([3, 3, null]));
    expect(pair).toMatchObject({ estimator: "log-ratio", n: 3, aWins: 2, censored: 1 });
    expect(pair?.estimate).toBeCloseTo(Math.LN2 / 3, 14);
  });

  test("who gets there at the horizon is ahead of who never does", () => {
    expect(pairUp(time([100]), time([null]))).toEqual({
      a: [100],
      b: [100],
      censored: 1,
      aWins: 1,
      ties: 0,
    });
  });

  test("two horizons: times count up to the shorter one", () => {
    const pairs = pairUp(time([70, 20], 100), time([null, 10], 50));
    expect(pairs).toEqual({ a: [50, 20], b: [50, 10], censored: 1, aWins: 0.5, ties: 1 });
  });

  test("what could not be read in a run leaves no pair", () => {
    expect(onlyPair(known([1, null, 3]), known([2, 2, null]))).toMatchObject({ n: 1, estimate: 1 });
  });

  test("one pair has an estimate and no interval; equal differences have no gain", () => {
    expect(onlyPair(known([1]), known([2]))).toMatchObject({ n: 1, estimate: 1, low: null });
    expect(onlyPair(known([1, 5]), known([2, 6]))?.gainOfPairing).toBeNull();
  });

  test("where more is not better nobody wins", () => {
    const neither = { ...known([1, 2]), ahead: "neither" } as const;
    expect(onlyPair(neither, neither)?.aWins).toBeNull();
  });

  test("three structures are three pairs, the earlier one first", () => {
    const three = ["A", "B", "C"].map((name) => side(name, known([1, 2])));
    expect(allPaired(three).map(({ a, b }) => a + b)).toEqual(["AB", "AC", "BC"]);
  });

  test("to swap a and b turns the estimate and the wins round", () => {
    const runs = array(option(integer({ min: 0, max: 100 })), { minLength: 6, maxLength: 6 });
    assert(
      property(runs, runs, (x, y) => {
        const one = onlyPair(time(x), time(y));
        const other = onlyPair(time(y), time(x));
        expect(Number(one?.estimate)).toBeCloseTo(-Number(other?.estimate), 12);
        expect(Number(one?.aWins) + Number(other?.aWins)).toBe(6);
        expect(one?.censored).toBe(other?.censored);
      }),
    );
  });
});

const ended = (net: number, complete = false): Outcome => ({
  hash: "0".repeat(16),
  stopped: "horizon",
  ticks: 30,
  final: [],
  gainedLast: 10 + net,
  lostLast: 10,
  complete,
});

describe("verdicts", () => {
  test("gained minus lost in the last third decides", () => {
    expect(verdictOf("A", learners, [ended(2), ended(3), ended(4)]).verdict).toBe("climbing");
    expect(verdictOf("A", learners, [ended(-2), ended(-3), ended(-4)]).verdict).toBe("slipping");
    expect(verdictOf("A", learners, [ended(-2), ended(0), ended(3)]).verdict).toBe("holding");
  });

  test("when all is known it is complete, and one run has no verdict", () => {
    const all = [ended(2, true), ended(3, true)];
    expect(verdictOf("A", learners, all).verdict).toBe("complete");
    expect(verdictOf("A", learners, [ended(2, true), ended(3)]).verdict).not.toBe("complete");
    expect(verdictOf("A", learners, [ended(2)])).toEqual({
      structure: "A",
      verdict: null,
      low: null,
      high: null,
    });
  });

  test("where nothing can be lost there is nothing to judge", () => {
    const { verdict, low } = verdictOf("A", keepers, [ended(2), ended(4)]);
    expect(verdict).toBe("nothing can be forgotten in this model");
    expect(low).not.toBeNull();
  });
});

const final = (values: readonly number[]): Outcome[] =>
  values.map((value) => ({ ...ended(0), final: [value, 0, 0] }));

test("luck: the variance of the difference with the same luck and with own luck", () => {
  const [first] = luckOf(
    { structure: structure("A", learners), outcomes: final([1, 2, 3]) },
    { structure: structure("B", learners), outcomes: final([2, 4, 3]), alone: final([3, 2, 1]) },
  );
  expect(first).toEqual({
    metric: "repertoire",
    estimator: "difference",
    n: 3,
    common: 1,
    independent: 4,
    ratio: 4,
  });
});
