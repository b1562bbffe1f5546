/** Designs that draw: how their points lie, and what stays when a design changes. */
import { assert, constantFrom, integer, property, record, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import type { Point } from "../../../src/lab/study/types.ts";
import type { Design, Factor, Range } from "../../../src/sim/index.ts";
import { numbersOf, range, studyOf, valuesOf } from "./made.ts";

test("a Latin hypercube has one value in each slice of each factor", () => {
  const sizes = record({
    n: integer({ min: 1, max: 60 }),
    k: integer({ min: 1, max: 5 }),
    seed: string(),
  });
  assert(
    property(sizes, ({ n, k, seed }) => {
      const factors = Array.from({ length: k }, (_, j) => range(`f${j}`, { min: -3, max: 5 }));
      const points = pointsOf(studyOf({ kind: "lhs", points: n, factors }, ["x"], seed));
      for (const { path } of factors) {
        const slices = numbersOf(points, path).map((value) => Math.floor(((value + 3) / 8) * n));
        expect(slices.toSorted((a, b) => a - b)).toEqual(slices.map((_, slice) => slice));
      }
    }),
  );
});

test("slices of a logarithmic factor are equal in the logarithm", () => {
  const factors = [range("a", { min: 0.001, max: 1000, scale: "log" })];
  const values = numbersOf(pointsOf(studyOf({ kind: "lhs", points: 60, factors })), "a");
  for (let power = -3; power < 3; power++)
    expect(values.filter((value) => value >= 10 ** power && value < 10 ** (power + 1)).length).toBe(
      10,
    );
});

test("whole numbers and levels come equally often in a Latin hypercube", () => {
  const factors: Factor[] = [
    range("whole", { min: 1, max: 5, whole: true }),
    { path: "level", values: ["u", "v", "w"] },
  ];
  const points = pointsOf(studyOf({ kind: "lhs", points: 30, factors }));
  const times = (path: string, value: unknown): number =>
    valuesOf(points, path).filter((each) => each === value).length;
  expect([1, 2, 3, 4, 5].map((value) => times("whole", value))).toEqual([6, 6, 6, 6, 6]);
  expect(["u", "v", "w"].map((value) => times("level", value))).toEqual([10, 10, 10]);
});

const sampled = constantFrom("random" as const, "lhs" as const);

test("all values lie within their range, and whole ones are whole", () => {
  const ends = tuple(integer({ min: 1, max: 50 }), integer({ min: 1, max: 50 }));
  assert(
    property(
      sampled,
      ends,
      constantFrom("linear", "log"),
      string(),
      (kind, [min, more], scale, seed) => {
        const limits = { min, max: min + more, scale: scale as "log" };
        const factors = [range("a", limits), range("b", { ...limits, whole: true })];
        const points = pointsOf(studyOf({ kind, points: 20, factors }, ["x"], seed));
        for (const value of [...numbersOf(points, "a"), ...numbersOf(points, "b")]) {
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(min + more);
        }
        expect(numbersOf(points, "b").every(Number.isInteger)).toBe(true);
      },
    ),
  );
});

test("another factor leaves the values of the first ones as they are; another seed does not", () => {
  const column = (design: Design, seed = "oak"): unknown[] =>
    valuesOf(pointsOf(studyOf(design, ["x"], seed)), "a");
  for (const kind of ["random", "lhs"] as const) {
    const of = (...factors: Factor[]): Design => ({ kind, points: 12, factors });
    expect(column(of(range("a")))).toEqual(column(of(range("z"), range("a"), range("b"))));
    expect(column(of(range("a")))).not.toEqual(column(of(range("a")), "elm"));
  }
  const base = (...factors: Factor[]): unknown[] =>
    column({ kind: "sobol", samples: 12, factors }).filter(
      (_, at) => at % (factors.length + 2) === 0,
    );
  expect(base(range("a"))).toEqual(base(range("b"), range("a")));
});

test("more points of a random design, and more trajectories, leave the first ones as they are", () => {
  const random = (points: number): Point[] =>
    pointsOf(studyOf({ kind: "random", points, factors: [range("a"), range("b")] }));
  expect(random(40).slice(0, 15)).toEqual(random(15));
  const walks = (trajectories: number): Point[] =>
    pointsOf(
      studyOf({ kind: "morris", trajectories, levels: 6, factors: [range("a"), range("b")] }),
    );
  expect(walks(9).slice(0, 12)).toEqual(walks(4));
});

test("each step of a trajectory changes one factor by delta, and each factor changes once", () => {
  const shape = record({
    r: integer({ min: 1, max: 6 }),
    k: integer({ min: 1, max: 6 }),
    half: integer({ min: 1, max: 5 }),
    seed: string(),
  });
  assert(
    property(shape, ({ r, k, half, seed }) => {
      const levels = 2 * half;
      const factors = Array.from({ length: k }, (_, j) => range(`f${j}`));
      const points = pointsOf(
        studyOf({ kind: "morris", trajectories: r, levels, factors }, ["x"], seed),
      );
      const delta = levels / (2 * (levels - 1));
      for (let t = 0; t < r; t++) {
        const walk = points.slice(t * (k + 1), (t + 1) * (k + 1));
        const changed = walk.slice(1).map((after, step) => changedIn(factors, walk[step], after));
        expect(changed.map(({ path }) => path).toSorted()).toEqual(
          factors.map(({ path }) => path).toSorted(),
        );
        for (const { by } of changed) expect(Math.abs(by)).toBeCloseTo(delta, 12);
      }
      for (const { path } of factors)
        for (const value of numbersOf(points, path))
          expect(Math.abs(value * (levels - 1) - Math.round(value * (levels - 1)))).toBeLessThan(
            1e-9,
          );
    }),
  );
});

function changedIn(
  factors: readonly Range[],
  before: Point | undefined,
  after: Point,
): { path: string; by: number } {
  const all = factors.flatMap(({ path }) => {
    const by = Number(after.values[path]) - Number(before?.values[path]);
    return by === 0 ? [] : [{ path, by }];
  });
  expect(all.length).toBe(1);
  return all[0] ?? { path: "", by: Number.NaN };
}

test("trajectories go up and down, begin at every level, and take factors in every order", () => {
  const factors = [range("a"), range("b"), range("c")];
  const points = pointsOf(studyOf({ kind: "morris", trajectories: 200, levels: 4, factors }));
  const starts = points.filter((_, at) => at % 4 === 0);
  for (const { path } of factors) expect(new Set(valuesOf(starts, path)).size).toBe(4);
  const orders = starts.map(({ at }) =>
    [1, 2, 3]
      .map((step) => changedIn(factors, points[at + step - 1], points[at + step] as Point).path)
      .join(""),
  );
  expect(new Set(orders).size).toBe(6);
});

test("the rows of a Sobol design are A, A with one column from B, and B; A and B are Latin hypercubes", () => {
  const factors = [range("a"), range("b"), range("c")];
  const n = 16;
  const points = pointsOf(studyOf({ kind: "sobol", samples: n, factors }));
  const matrix = (k: number): Point[] => points.filter((_, at) => at % 5 === k);
  const [a, b] = [matrix(0), matrix(4)];
  for (const [k, { path }] of factors.entries()) {
    for (const side of [a, b]) {
      const slices = numbersOf(side, path).map((value) => Math.floor(value * n));
      expect(slices.toSorted((x, y) => x - y)).toEqual(slices.map((_, slice) => slice));
    }
    expect(valuesOf(a, path)).not.toEqual(valuesOf(b, path));
    for (const [row, point] of matrix(k + 1).entries())
      expect(point.values).toEqual({ ...a[row]?.values, [path]: b[row]?.values[path] });
  }
});
