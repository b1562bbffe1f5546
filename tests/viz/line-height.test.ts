/** Lines of the same value lie side by side, and no line is drawn where another belongs. */
import { array, assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { heightOf } from "../../src/viz/line-height.ts";

const y = (value: number): number => 100 - 10 * value;
const at = (values: readonly number[]): number[] => {
  const lines = values.map((value) => ({ values: [value] }));
  return values.map((_, k) => heightOf(lines, k, 0, y));
};

test("a line by itself is where its value is, however near another comes", () => {
  expect(at([9, 8.9])).toEqual([y(9), y(8.9)]);
  expect(at([0, 5, 0])[1]).toBe(y(5));
});

test("lines of one value lie around it, each to be seen", () => {
  expect(at([3, 3])).toEqual([y(3) - 1.5, y(3) + 1.5]);
  expect(at([3, 7, 3, 3])).toEqual([y(3) - 3, y(7), y(3), y(3) + 3]);
});

test("of whole numbers who has more is drawn higher", () => {
  assert(
    property(array(integer({ min: 0, max: 14 }), { minLength: 2, maxLength: 6 }), (values) => {
      const heights = at(values);
      values.forEach((a, j) =>
        values.forEach((b, k) => {
          if (a > b) expect(heights[j]).toBeLessThan(heights[k] ?? 0);
        }),
      );
    }),
  );
});

test("no line is moved further than half of those that lie there", () => {
  assert(
    property(array(double({ min: 0, max: 20, noNaN: true }), { maxLength: 6 }), (values) => {
      at(values).forEach((height, k) =>
        expect(Math.abs(height - y(values[k] ?? 0))).toBeLessThanOrEqual(7.55),
      );
    }),
  );
});
