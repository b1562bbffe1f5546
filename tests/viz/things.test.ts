/** Where things stand in the drawing of all that can be known: nothing on anything else, and keys lead where they point. */
import { describe, expect, test } from "vitest";
import { cellsOf, looksOf, tiePath } from "../../src/viz/things/paths.ts";
import { placeAt, placeBeside, placesOf } from "../../src/viz/things/places.ts";
import type { Things } from "../../src/viz/things/things.ts";

const flat = { from: [], oneOf: [], tiers: [], branches: [], names: [] };
const grid = (count: number, across = 0): Things => ({ ...flat, form: "grid", count, across });
/** So many lines of descent, each thing made from the one before it in its line. */
const tree = (lines: number, deep: number): Things => {
  const all = Array.from({ length: lines * deep }, (_, k) => k);
  return {
    form: "tree",
    count: all.length,
    across: 0,
    from: all.map((k) => (k < lines ? [] : [k - lines])),
    oneOf: all.map(() => []),
    tiers: all.map((k) => Math.floor(k / lines)),
    branches: all.map((k) => k % lines),
    names: all.map((k) => `N${k}`),
  };
};

const DRAWINGS: readonly (readonly [string, Things])[] = [
  ["a shallow tree", tree(6, 5)],
  ["a deep tree", tree(4, 60)],
  ["one thing", grid(1)],
  ["256 things", grid(256)],
  ["4,000 things", grid(4000)],
  ["30 questions", grid(60, 2)],
  ["100 answers to two questions", grid(200, 2)],
  ["a matrix", { ...grid(160, 2), form: "matrix" }],
];

describe.each(DRAWINGS)("%s", (_name, things) => {
  test.each([296, 740, 905, 1300])("%i wide: all within, none on another", (width) => {
    const places = placesOf(things, { width, text: 14 });
    const { x, y, wide, high, height } = places;
    expect(x.length).toBe(things.count);
    const [left, right] = [Math.min(...x) - wide / 2, Math.max(...x) + wide / 2];
    const [top, bottom] = [Math.min(...y) - high / 2, Math.max(...y) + high / 2];
    expect(left).toBeGreaterThanOrEqual(-0.5);
    expect(right).toBeLessThanOrEqual(width + 0.5);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height + 0.5);
    const found = Array.from(x, (atX, k) => placeAt(places, atX, y[k] ?? -1));
    expect(found).toEqual([...x.keys()]);
    const order = Array.from(x, (atX, k) => [atX, y[k] ?? 0] as const).toSorted(
      ([a, c], [b, d]) => a - b || c - d,
    );
    order.slice(1).forEach(([atX, atY], k) => {
      const [beforeX, beforeY] = order[k] ?? [atX, atY];
      expect(atX - beforeX >= wide - 0.5 || Math.abs(atY - beforeY) >= high - 0.5).toBe(true);
    });
  });

  test("every place can be reached by the arrow keys", () => {
    const places = placesOf(things, { width: 905, text: 14 });
    const seen = new Set([0]);
    const open = [0];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
        const to = placeBeside(places, from, key) ?? -1;
        if (seen.has(to) || things.count > 300) continue;
        seen.add(to);
        open.push(to);
      }
    }
    expect(seen.size).toBe(things.count > 300 ? 1 : things.count);
  });
});

test("keys lead where they point, and nowhere else", () => {
  const places = placesOf(grid(60), { width: 340, text: 16 });
  expect(placeBeside(places, 0, "ArrowRight")).toBe(1);
  expect(placeBeside(places, 0, "ArrowDown")).toBe(10);
  expect(placeBeside(places, 11, "ArrowUp")).toBe(1);
  expect(placeBeside(places, 0, "ArrowLeft")).toBe(0);
  expect([placeBeside(places, 7, "Home"), placeBeside(places, 7, "End")]).toEqual([0, 59]);
  expect(placeBeside(places, 7, "a")).toBeNull();
});

test("ties of a tree stay in its lines, and depths are marked by their number", () => {
  const wide = placesOf(tree(4, 20), { width: 905, text: 14 });
  expect(wide.ties.length).toBe(76);
  expect(wide.marks.map(({ text }) => text)).toContain("19");
  const narrow = placesOf(tree(4, 60), { width: 296, text: 14 });
  expect(narrow.ties.length).toBeLessThan(4 * 59);
  for (const { from, to } of narrow.ties) {
    expect(narrow.x[to]).toBeGreaterThan(narrow.x[from] ?? 1e9);
    expect(tiePath(narrow, from, to)).toMatch(/^M[\d.]+ /);
  }
});

test("each look has a shape of its own", () => {
  const places = placesOf(grid(4), { width: 136, text: 16 });
  const standing = {
    state: [0, 1, 2, 1],
    share: [0, 1, 0, 0.1],
    alone: [0, 0, 0, 1],
    right: [0, 1, 0, 0],
  };
  const count = (path: string): number => path.split("M").length - 1;
  const looks = looksOf(places, standing, false);
  expect([looks.notYet, looks.known, looks.lost, looks.alone, looks.right].map(count)).toEqual([
    1, 2, 1, 1, 1,
  ]);
  expect(count(looks.crosses)).toBe(2);
  const cells = cellsOf(places, { ...standing, state: [3, 1, 2, 1] });
  expect(cells.shades.map(count)).toEqual([1, 0, 0, 0, 0, 1]);
  expect([cells.notYet, cells.crosses].map(count)).toEqual([1, 2]);
});
