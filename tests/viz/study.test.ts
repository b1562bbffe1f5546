/** Figures of studies: cells and dots in their places, readable on every colour, and keys that lead where they point. */
import { describe, expect, test } from "vitest";
import { contrastOf, luminanceOf } from "../../src/viz/colour.ts";
import { planDots, stepDot } from "../../src/viz/study/dots-view.ts";
import {
  barShare,
  cutTo,
  fillOf,
  inkOn,
  planHeatmap,
  scaleOf,
  stepFrom,
} from "../../src/viz/study/heatmap-plan.ts";
import { planSweep, stepSweep, type SweepData } from "../../src/viz/study/sweep-plan.ts";

const names = (count: number, letters = 4): string[] =>
  Array.from({ length: count }, (_, k) => String(k).padStart(letters, "0"));

describe.each([280, 700, 1300])("a heatmap %i wide", (width) => {
  test.each([
    [2, 2, 3],
    [10, 6, 4],
    [40, 30, 24],
  ])("of %i by %i: all of it within, no label on the next", (columns, rows, letters) => {
    const plan = planHeatmap(names(columns, letters), names(rows, letters), { width, text: 13 });
    expect(plan.left + plan.wide * columns).toBeLessThanOrEqual(width);
    expect(plan.left).toBeLessThan(width / 2);
    expect(plan.top + plan.high * rows).toBeLessThan(plan.legend);
    expect(plan.legend).toBeLessThan(plan.height);
    // A letter is at most 0.58 of its height wide on the whole.
    expect(plan.columnLetters * 0.58 * 13).toBeLessThanOrEqual(plan.everyColumn * plan.wide);
    expect(plan.everyRow * plan.high).toBeGreaterThan(13);
    // What finds room is not cut.
    if (letters <= 4) expect(plan.rowLetters).toBeGreaterThanOrEqual(letters);
  });
});

test("whatever the mean, what is written on its cell can be read; lighter is always less", () => {
  for (const ground of ["light", "dark"] as const) {
    const fills = Array.from({ length: 101 }, (_, k) => fillOf(k / 100, ground));
    for (const fill of fills) expect(contrastOf(inkOn(fill), fill)).toBeGreaterThan(4.5);
    const light = fills.map(luminanceOf);
    const sign = ground === "light" ? -1 : 1;
    for (let k = 1; k < light.length; k++)
      expect(sign * ((light[k] ?? 0) - (light[k - 1] ?? 0)), `${k}`).toBeGreaterThanOrEqual(0);
  }
});

test("one scale for all cells, round at its ends; bars as long as intervals are wide", () => {
  const cells = [
    { mean: 12, low: 11, high: 13 },
    { mean: 31.2, low: 30, high: 34 },
    { mean: Number.NaN, low: Number.NaN, high: Number.NaN },
    { mean: 20, low: Number.NaN, high: Number.NaN },
  ];
  const { ends, share, widest } = scaleOf(cells);
  expect(ends).toEqual([10, 35]);
  expect([share(10), share(35)]).toEqual([0, 1]);
  expect(widest).toBe(4);
  expect(cells.map((cell) => barShare(cell, widest))).toEqual([0.5, 1, null, null]);
  expect(scaleOf([]).widest).toBe(0);
  expect(scaleOf([{ mean: 3, low: 3, high: 3 }]).ends).toEqual([2, 4]);
});

test("the arrows go from cell to cell and stop at the edge", () => {
  const from = (at: number, key: string, whole = false): number | null =>
    stepFrom(at, key, { columns: 4, rows: 3, whole });
  expect(["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"].map((key) => from(5, key))).toEqual([
    6, 4, 1, 9,
  ]);
  expect([from(3, "ArrowRight"), from(0, "ArrowUp"), from(11, "ArrowDown")]).toEqual([3, 0, 11]);
  expect([from(5, "Home"), from(5, "End")]).toEqual([4, 7]);
  expect([from(5, "Home", true), from(5, "End", true)]).toEqual([0, 11]);
  expect(from(5, "x")).toBe(null);
});

test.each([1, 12, 300, 2000])("%i runs stand beside each other, each in the picture", (count) => {
  // A fixed scramble, with many alike.
  const values = Array.from({ length: count }, (_, k) => ((k * 7919) % 101) / 4);
  for (const width of [280, 640]) {
    const size = { width, height: 170, text: 13 };
    const { dots, radius, ground } = planDots({ values, ends: [0, 25] }, size);
    expect(dots.length).toBe(count);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(radius - 1e-9);
      expect(x).toBeLessThanOrEqual(width - radius + 1e-9);
      expect(y).toBeLessThanOrEqual(ground);
      expect(y).toBeGreaterThanOrEqual(radius - 1e-9);
    }
  }
});

test("keys go through the runs from the least to the most, each once", () => {
  const values = [5, 1, 5, 3];
  const way = [1];
  for (let k = 0; k < 5; k++) way.push(stepDot(values, way.at(-1) ?? 0, "ArrowRight") ?? -1);
  expect(way).toEqual([1, 3, 0, 2, 2, 2]);
  expect(stepDot(values, 0, "ArrowLeft")).toBe(3);
  expect([stepDot(values, 0, "Home"), stepDot(values, 0, "End")]).toEqual([1, 2]);
  expect(stepDot(values, 0, "Tab")).toBe(null);
});

const point = (cell: number, level: number, mean: number): SweepData["lines"][0]["points"][0] => ({
  cell,
  level,
  mean,
  low: mean - 1,
  high: mean + 1,
});
const LINES = [
  { name: "A", place: 0, points: [point(0, 0, 5), point(2, 1, Number.NaN), point(4, 2, 9)] },
  { name: "B", place: 1, points: [point(1, 0, 2), point(3, 1, 3), point(5, 2, 4)] },
];

test("keys go along a line, and to the other at the same level; what cannot be read is passed by", () => {
  expect(stepSweep(LINES, 0, "ArrowRight")).toBe(4);
  expect(stepSweep(LINES, 5, "ArrowUp")).toBe(4);
  expect(stepSweep(LINES, 3, "ArrowUp")).toBe(3);
  expect(stepSweep(LINES, 1, "End")).toBe(5);
  expect(stepSweep(LINES, 1, "ArrowDown")).toBe(1);
  expect(stepSweep(LINES, 1, "a")).toBe(null);
});

test("a sweep shows its intervals whole, and numbers where they lie", () => {
  const nothing = (): void => undefined;
  const data: SweepData = {
    across: "a",
    response: "r",
    levels: ["1", "10", "100"],
    numbers: [1, 10, 100],
    joined: true,
    lines: LINES,
    chosen: -1,
    summary: "",
    words: String,
    point: nothing,
    choose: nothing,
  };
  const plan = planSweep(data, { width: 500, height: 300, text: 13 });
  expect(plan.y.domain()).toEqual([0, 10]);
  const [x0, x1, x2] = [0, 1, 2].map((level) => plan.x(point(0, level, 0))) as [
    number,
    number,
    number,
  ];
  expect((x1 - x0) / (x2 - x0)).toBeCloseTo(9 / 99, 10);
  expect(x2).toBeLessThan(plan.right);
  const named = planSweep({ ...data, numbers: null }, { width: 500, height: 300, text: 13 });
  expect(named.x(point(0, 1, 0)) - named.x(point(0, 0, 0))).toBeCloseTo(
    named.x(point(0, 2, 0)) - named.x(point(0, 1, 0)),
    10,
  );
});

test("a long label is cut, and says so", () => {
  expect(cutTo("Villages", 8)).toBe("Villages");
  expect(cutTo("Villages", 5)).toBe("Vill\u2026");
});
