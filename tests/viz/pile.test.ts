/** Dots on rows: none hides another, each stands at its place, and every pile has its room. */
import { assert, array, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { pile } from "../../src/viz/pile.ts";

test("a dot by itself stands at its place, and a pile around it", () => {
  expect(pile([[50]], 10, 100)).toEqual({ wide: 10, rows: [[{ x: 50, level: 0 }]] });
  const { rows } = pile([[50, 50, 50]], 10, 100);
  expect(rows[0]?.map(({ x }) => x)).toEqual([40, 50, 60]);
  const [eight = []] = pile([Array.from({ length: 8 }, () => 200)], 10, 100).rows;
  expect(eight[7]).toEqual({ x: 200, level: 1 });
});

test("dots become smaller until the highest pile fits", () => {
  const rows = [Array.from({ length: 28 }, () => 100), [100, 110]];
  const { wide, rows: dots } = pile(rows, 12, 20);
  const highest = Math.max(...dots.flat().map(({ level }) => level + 1));
  expect(highest * wide).toBeLessThanOrEqual(20);
  expect(wide).toBeLessThan(12);
});

test("dots of one place do not lie on each other, and a pile stays in the middle of its place", () => {
  const places = array(integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
  assert(
    property(places, double({ min: 4, max: 14, noNaN: true }), (values, wide) => {
      const row = values.map((value) => 30 * value);
      const { rows, wide: used } = pile([row], wide, 1000);
      expect(used).toBe(wide);
      const seen = new Set<string>();
      const [dots = []] = rows;
      dots.forEach(({ x, level }, k) => {
        const key = `${x.toFixed(3)} ${level}`;
        expect(seen.has(key)).toBe(false);
        seen.add(key);
        expect(Math.abs(x - (row[k] ?? 0))).toBeLessThan(4 * wide);
      });
      for (const value of new Set(row)) {
        const ground = dots.filter((dot, k) => row[k] === value && dot.level === 0);
        const middle = ground.reduce((sum, { x }) => sum + x, 0) / ground.length;
        expect(middle).toBeCloseTo(value, 6);
      }
    }),
  );
});
