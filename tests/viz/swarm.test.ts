/** The spread of what people know: everybody is in it once, dots find their room, and very many become bars. */
import { array, assert, double, integer, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { binsOf, planSwarm } from "../../src/viz/swarm-plan.ts";

const SIZE = { width: 420, height: 400, text: 12.8 };
const counts = (levels: readonly number[]): number[] =>
  binsOf(Float32Array.from(levels)).map(({ count }) => count);

test("each level has a bin of its own where they are few whole numbers, also one that nobody has", () => {
  expect(binsOf(Float32Array.of(3, 5, 5, 6))).toEqual([
    { from: 3, to: 3, count: 1 },
    { from: 4, to: 4, count: 0 },
    { from: 5, to: 5, count: 2 },
    { from: 6, to: 6, count: 1 },
  ]);
  expect(counts([])).toEqual([]);
  expect(counts([2.5, 2.5])).toEqual([2]);
});

test("whatever people know, each is counted once, in a bin that holds what it knows", () => {
  const level = oneof(
    integer({ min: 0, max: 300 }),
    double({ min: -3, max: 900, noNaN: true, noDefaultInfinity: true }),
  );
  assert(
    property(array(level, { minLength: 1, maxLength: 300 }), (all) => {
      const levels = Float32Array.from(all);
      const bins = binsOf(levels);
      expect(bins.length).toBeLessThanOrEqual(40);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(levels.length);
      const [first, last] = [bins[0], bins.at(-1)];
      expect(Math.min(...levels)).toBeGreaterThanOrEqual((first?.from ?? 0) - 1e-6);
      expect(Math.max(...levels)).toBeLessThanOrEqual((last?.to ?? 0) + 1e-3);
    }),
  );
});

test("dots stand in the picture, none on another", () => {
  for (const people of [1, 60, 300, 2000]) {
    const levels = Float32Array.from({ length: people }, (_, k) => 6 + ((k * k) % 5));
    const { dots, ground } = planSwarm(levels, { least: 6, most: 14 }, SIZE);
    if (dots === null) throw new Error(`${people} people are dots`);
    const taken = new Set<string>();
    levels.forEach((_, k) => {
      const [x = 0, y = 0] = [dots.x[k], dots.y[k]];
      expect(x - dots.radius).toBeGreaterThanOrEqual(0);
      expect(x + dots.radius).toBeLessThanOrEqual(SIZE.width);
      expect(y - dots.radius).toBeGreaterThanOrEqual(0);
      expect(y + dots.radius).toBeLessThanOrEqual(ground + 0.5);
      taken.add(`${x.toFixed(2)} ${y.toFixed(2)}`);
    });
    expect(taken.size).toBe(people);
  }
});

test("above 2,000 people bars stand for dots", () => {
  const levels = new Float32Array(2001).fill(3);
  expect(planSwarm(levels, { least: 0, most: 10 }, SIZE)).toMatchObject({ dots: null, most: 2001 });
  expect(planSwarm(levels.subarray(1), { least: 0, most: 10 }, SIZE).dots).not.toBeNull();
});

test("the axis follows what is reached in steps, and stays in between", () => {
  const endOf = (reached: number): number =>
    planSwarm(Float32Array.of(0, reached), { least: 0, most: 64 }, SIZE).x.domain()[1];
  expect(endOf(3)).toBe(endOf(5));
  expect(endOf(6)).toBe(endOf(10));
  expect(endOf(11)).toBeGreaterThan(endOf(10));
  const short = (reached: number): number =>
    planSwarm(Float32Array.of(6, reached), { least: 6, most: 14 }, SIZE).x.domain()[1];
  expect(short(7)).toBe(short(14));
});
