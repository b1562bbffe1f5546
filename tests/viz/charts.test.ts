/** The arithmetic of the charts: nothing overlaps, nothing gets lost on the way into a bar or a list. */
import { array, assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { binned, planChart, ticksOf, type ChartData } from "../../src/viz/chart-plan.ts";
import { spread } from "../../src/viz/labels.ts";
import { counted, listed, say } from "../../src/viz/numbers.ts";
import { peopleLines } from "../../src/viz/people-list.ts";
import { range } from "../../src/app/words/table.ts";
import { piled } from "../../src/viz/pile.ts";

const dataOf = (structures: number, until: number): ChartData => ({
  summary: "",
  title: "items known",
  caption: { long: "", short: "" },
  lossless: false,
  sums: (gained, lost) => `gained ${gained}, lost ${lost}`,
  unit: "round",
  until,
  tick: 0,
  most: 14,
  lines: Array.from({ length: structures }, (_, place) => ({
    name: "Separate villages",
    place,
    values: [6, 7, 9],
    gained: [0, 1, 2],
    lost: [0, 0, 0],
    band: null,
  })),
});

test("labels keep their order, their distance and their place", () => {
  assert(
    property(
      array(double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 6 }),
      (wanted) => {
        const places = spread(wanted, 18, [0, 200]);
        const sorted = places.toSorted((a, b) => a - b);
        sorted.forEach((place, k) =>
          expect(place - (sorted[k - 1] ?? -99)).toBeGreaterThanOrEqual(18 - 1e-9),
        );
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(200 + 1e-9);
        wanted.forEach((a, k) =>
          wanted.forEach((b, j) => a < b && expect(places[k]).toBeLessThan(places[j] ?? 0)),
        );
      },
    ),
  );
});

test("at every size the plot has room, and the strip stands below it", () => {
  assert(
    property(
      integer({ min: 1, max: 6 }),
      integer({ min: 260, max: 2000 }),
      integer({ min: 230, max: 600 }),
      integer({ min: 1, max: 5000 }),
      (structures, width, height, until) => {
        const plan = planChart(dataOf(structures, until), { width, height, text: 13 });
        expect(plan.right - plan.left).toBeGreaterThan(width * 0.4);
        if (height > 300 || structures <= 3) expect(plan.bottom - plan.top).toBeGreaterThan(19);
        expect(plan.rows).toHaveLength(structures);
        expect(plan.axis).toBeLessThan(height);
        for (const row of plan.rows) expect(row).toBeLessThanOrEqual(plan.axis);
        expect(plan.barWidth).toBeGreaterThanOrEqual(1.5);
      },
    ),
  );
});

test("bars hold all that was gained, whatever their width", () => {
  assert(
    property(
      array(integer({ min: 0, max: 9 }), { minLength: 1 }),
      integer({ min: 1, max: 7 }),
      (values, width) => {
        const bars = binned(values, width);
        const total = values.slice(1).reduce((sum, value) => sum + value, 0);
        expect(bars.reduce((sum, bar) => sum + bar.sum, 0)).toBe(total);
        expect(bars).toHaveLength(Math.ceil((values.length - 1) / width));
      },
    ),
  );
});

test("a thinned line keeps its ends", () => {
  assert(
    property(integer({ min: 1, max: 5000 }), integer({ min: 1, max: 900 }), (length, pixels) => {
      const ticks = ticksOf(length, pixels);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(length - 1);
      expect(ticks.length).toBeLessThanOrEqual(pixels + 1);
    }),
  );
});

test("no dot hides another", () => {
  assert(
    property(array(integer({ min: -6, max: 6 }), { maxLength: 60 }), (values) => {
      const dots = piled(
        values.map((value) => value * 30),
        9,
      );
      const places = new Set(dots.map(({ x, level }) => `${Math.round(x)} ${level}`));
      expect(places.size).toBe(values.length);
    }),
  );
});

test("a list names each person, or counts them when they are many", () => {
  expect(peopleLines({ levels: [6, 7], person: "person", range })).toEqual([
    "Person 1: 6",
    "Person 2: 7",
  ]);
  const levels = Float32Array.from({ length: 1000 }, (_, k) => k % 3);
  const many = peopleLines({ levels, person: "person", range });
  expect(many).toEqual(["334 people: 0", "333 people: 1", "333 people: 2"]);
  expect(peopleLines({ levels: [3], person: "region", range })).toEqual(["Region 1: 3"]);
  expect(peopleLines({ levels, person: "city", range })[0]).toBe("334 cities: 0");
});

test("numbers are said as people say them", () => {
  expect([say(7.04), say(1234), say(0)]).toEqual(["7", "1,234", "0"]);
  expect([counted(1, "round"), counted(60, "round"), counted(2.5, "item")]).toEqual([
    "1 round",
    "60 rounds",
    "2.5 items",
  ]);
  expect([listed(["a"]), listed(["a", "b", "c"])]).toEqual(["a", "a, b and c"]);
});
