/** Scales, axes and paths of our own say what those of D3 say. */
import {
  area,
  line,
  scaleLinear,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from "d3";
import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { planChart, type ChartData } from "../../src/viz/chart-plan.ts";
import { areaPath, formPath, linePath, type Form } from "../../src/viz/paths.ts";
import { linear, nice, sayTicks } from "../../src/viz/scale.ts";

const end = integer({ min: -1e6, max: 1e6 }).map((value) => value / 128);
const near = (a: readonly number[], b: readonly number[]): void => {
  expect(a).toHaveLength(b.length);
  a.forEach((value, k) => expect(value).toBeCloseTo(b[k] ?? Number.NaN, 8));
};

test("places and round numbers are those of d3-scale", () => {
  assert(
    property(
      end,
      integer({ min: 2, max: 1e6 }).map((value) => value / 128),
      integer({ min: 2, max: 12 }),
      (low, span, count) => {
        const high = low + span;
        const ours = linear([low, high], [40, 700]);
        const theirs = scaleLinear([low, high], [40, 700]);
        for (const share of [0, 0.3, 1])
          near([ours(low + share * span)], [theirs(low + share * span)]);
        near(ours.ticks(count), theirs.ticks(count));
      },
    ),
  );
  for (const most of [0.3, 1.05, 7, 14.7, 42, 99.75, 105, 1890]) {
    near(nice([0, most], 5), scaleLinear([0, most], [0, 1]).nice(5).domain());
    near(nice([-most, 0], 5), scaleLinear([-most, 0], [0, 1]).nice(5).domain());
  }
});

test("the numbers of an axis have as many decimals as their steps", () => {
  const said = (values: readonly number[]): string[] => values.map(sayTicks(values));
  expect(said([0, 0.2, 0.4])).toEqual(["0.0", "0.2", "0.4"]);
  expect(said([-0.05, 0, 0.05])).toEqual(["\u22120.05", "0.00", "0.05"]);
  expect(said([0, 500, 1000])).toEqual(["0", "500", "1,000"]);
});

/** All numbers of a path. */
const numbers = (path: string | null): number[] =>
  (path?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

test("markers have the corners and the area of those of d3-shape", () => {
  const forms = {
    circle: symbolCircle,
    cross: symbolCross,
    diamond: symbolDiamond,
    star: symbolStar,
    triangle: symbolTriangle,
  } as const;
  for (const [form, type] of Object.entries(forms)) {
    const ours = numbers(formPath(form as Form, 80));
    const theirs = numbers(symbol(type, 80)());
    expect(ours).toHaveLength(theirs.length);
    // A star of d3 begins at its top and goes on clockwise, as ours does; a triangle goes the other way round.
    const [a, b] =
      form === "triangle" || form === "diamond"
        ? [ours, theirs].map((all) => all.toSorted((x, y) => x - y))
        : [ours, theirs];
    a?.forEach((value, k) => expect(value).toBeCloseTo(b?.[k] ?? Number.NaN, 1));
  }
  expect(symbol(symbolSquare, 81)()).toBe("M-4.5,-4.5h9v9h-9Z");
  expect(formPath("square", 81)).toBe("M-4.5,-4.5L4.5,-4.5L4.5,4.5L-4.5,4.5Z");
});

test("lines and areas go through the same points, and break where there is none", () => {
  const ticks = [0, 1, 2, 3, 4];
  const y = (tick: number): number => (tick === 2 ? Number.NaN : 7 * tick + 0.25);
  const theirs = line<number>()
    .defined((tick) => tick !== 2)
    .x((tick) => 3 * tick)
    .y(y);
  expect(linePath(ticks, (tick) => 3 * tick, y)).toBe(theirs(ticks));
  const both = area<number>()
    .x((tick) => 3 * tick)
    .y0((tick) => tick)
    .y1((tick) => 2 * tick);
  expect(areaPath(ticks, (tick) => 3 * tick, [(tick) => tick, (tick) => 2 * tick])).toBe(
    both(ticks),
  );
  expect(areaPath([], (tick) => tick, [y, y])).toBe("");
});

test("the axis of a share ends with the whole", () => {
  const top = (values: readonly number[], most: number | null): number | undefined => {
    const band = null;
    const data = {
      summary: "",
      title: "",
      caption: { long: "", short: "" },
      lossless: true,
      sums: (gained) => `gained ${gained}`,
      unit: "round",
      until: 2,
      tick: 0,
      most,
      fine: true,
      lines: [{ name: "a", place: 0, values, gained: [], lost: [], band }],
    } satisfies ChartData;
    return planChart(data, { width: 600, height: 300, text: 13 }).y.domain()[1];
  };
  expect(top([0, 0.5, 1], null)).toBe(1);
  expect(top([0, 0.2, 0.4], null)).toBe(1);
  expect(top([0, 50, 100], 100)).toBe(100);
  expect(top([0, 0.5, 1.01], null)).toBeGreaterThan(1.01);
});
