/** What a pilot looks at, and what it tells. */
import { expect, test } from "vitest";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import { runsForDifference, runsForHalfWidth } from "../../../src/lab/needed.ts";
import { needsOf, pilotsOf, type Looked } from "../../../src/lab/study/pilot.ts";
import { mean, sd } from "../../../src/lab/stats.ts";
import type { Design, Study } from "../../../src/sim/index.ts";
import { range } from "../designs/made.ts";
import { STUDY } from "../tables/made-study.ts";

const pilots = (design: Design): { base: Study; ends: Study } => pilotsOf({ ...STUDY, design }, 30);
const spotsOf = (study: Study): unknown[] =>
  pointsOf(study).map(({ structure, values }) => Object.assign({ structure }, values));

test("a pilot looks at the base scenario and at both ends of all factors, in every structure", () => {
  const { base, ends } = pilots({
    kind: "sobol",
    samples: 8,
    factors: [
      range("a", { min: 2, max: 5 }),
      { path: "b", values: [3, 1, 2] },
      { path: "c", values: ["x", "y", "z"] },
    ],
  });
  expect(base.replicates).toEqual({ count: 30, seeds: "common" });
  expect(spotsOf(base)).toEqual([{ structure: "Keep" }, { structure: "Forget" }]);
  expect(spotsOf(ends)).toEqual([
    { structure: "Keep", a: 2, b: 1, c: "x" },
    { structure: "Forget", a: 2, b: 1, c: "x" },
    { structure: "Keep", a: 5, b: 3, c: "z" },
    { structure: "Forget", a: 5, b: 3, c: "z" },
  ]);
});

test("where structure is a factor, its first value is at the base and at the lower end", () => {
  const { base, ends } = pilots({
    kind: "grid",
    factors: [
      { path: "structure", values: ["Forget", "Keep"] },
      { path: "a", values: [1, 2] },
    ],
  });
  expect(spotsOf(base)).toEqual([{ structure: "Forget" }]);
  expect(spotsOf(ends)).toEqual([
    { structure: "Forget", a: 1 },
    { structure: "Keep", a: 2 },
  ]);
});

const low = [4, 7, 5, 9, 6, 5, 8, 3];
const high = [14, 16, 16, 19, 15, 16, 18, 12];
const looked = (where: Looked["where"], ...values: (number | null)[]): Looked => ({
  where,
  point: { structure: "Keep", values: {} },
  samples: [{ values, horizon: null }],
});
const three = [looked("base", ...low), looked("lowest", ...low), looked("highest", ...high)];

test("runs needed follow from the standard deviation of each point", () => {
  const relative = { precision: { halfWidth: 0.02, relative: true }, seen: null, common: true };
  const { points, difference } = needsOf(three, 0, relative);
  expect(difference).toBeNull();
  expect(points.map(({ runs }) => runs)).toEqual(
    [low, low, high].map((values) => runsForHalfWidth(sd(values), 0.02 * mean(values), 0.95)),
  );
  expect(points[2]).toMatchObject({
    n: 8,
    mean: mean(high),
    sd: sd(high),
    cv: sd(high) / mean(high),
  });
  const absolute = { ...relative, precision: { halfWidth: 0.5, relative: false } };
  expect(needsOf(three, 0, absolute).points[0]?.runs).toBe(runsForHalfWidth(sd(low), 0.5, 0.95));
});

test("a difference takes fewer runs with the same luck; with luck of their own nothing is said of pairs", () => {
  const precision = { halfWidth: 1, relative: false };
  const seen = { difference: 1, alpha: 0.01, power: 0.95 };
  const { difference } = needsOf(three, 0, { precision, seen, common: true });
  const apart = high.map((value, k) => value - (low[k] ?? 0));
  const most = Math.max(sd(low), sd(high));
  expect(difference?.sd).toBe(most);
  expect(difference?.runs).toBe(runsForDifference({ ...seen, sd: most, groups: 2 }));
  const pairs = runsForDifference({ ...seen, sd: sd(apart), groups: 1 });
  expect(difference?.paired).toEqual([
    { low: "Keep", high: "Keep", sd: expect.closeTo(sd(apart), 12), pairs },
  ]);
  expect(pairs).toBeLessThan(difference?.runs ?? 0);
  expect(needsOf(three, 0, { precision, seen, common: false }).difference?.paired).toEqual([]);
});

test("the share of a mean below 0 is that of its size", () => {
  const wish = { precision: { halfWidth: 0.02, relative: true }, seen: null, common: true };
  const below = needsOf([looked("base", ...low.map((value) => -value))], 0, wish).points[0];
  expect(below?.runs).toBe(needsOf(three, 0, wish).points[0]?.runs);
  expect(below?.cv).toBeCloseTo(sd(low) / mean(low), 12);
});

test("where the mean is 0 a share of it cannot be reached", () => {
  const precision = { halfWidth: 0.02, relative: true };
  const { points } = needsOf([looked("base", -1, 1, -2, 2, 0)], 0, {
    precision,
    seen: null,
    common: true,
  });
  expect(points[0]).toMatchObject({ mean: 0, cv: null, runs: null });
});

test("where nothing could be read no number of runs is told; where nothing varies it is five, since fewer have no interval", () => {
  const wishes = {
    precision: { halfWidth: 1, relative: false },
    seen: { difference: 1, alpha: 0.01, power: 0.95 },
    common: true,
  };
  const none = ["base", "lowest", "highest"] as const;
  const unread = needsOf(
    none.map((where) => looked(where, null, null, null)),
    0,
    wishes,
  );
  expect(unread.difference).toMatchObject({ sd: null, runs: null });
  expect(unread.difference?.paired).toEqual([{ low: "Keep", high: "Keep", sd: null, pairs: null }]);
  const alike = needsOf(
    none.map((where) => looked(where, 3, 3, 3)),
    0,
    wishes,
  );
  expect(alike.difference).toMatchObject({ sd: 0, runs: 5 });
  expect(alike.difference?.paired[0]?.pairs).toBe(5);
});
