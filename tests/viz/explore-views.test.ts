/** The arithmetic of Explore's drawings: where blocks, discs and marks stand, and when a group forgets. */
import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  string,
  tuple,
  uniqueArray,
} from "fast-check";
import { expect, test } from "vitest";
import { placeMarks, type EventMark, type EventsData } from "../../src/viz/events-view.ts";
import { forgettingIn, netOf } from "../../src/viz/forgetting.ts";
import { discsOf, kindsIn, sharesOf } from "../../src/viz/groups-plan.ts";
import { placesInMatrix, planMatrix } from "../../src/viz/matrix-plan.ts";

test("blocks of all sizes of a population fit, and each person has one of its own, its group in one piece", () => {
  assert(
    property(
      integer({ min: 1, max: 100_000 }),
      integer({ min: 260, max: 1200 }),
      integer({ min: 260, max: 900 }),
      (people, width, height) => {
        const { columns, rows, side } = planMatrix(people, width, height);
        expect(columns * rows).toBeGreaterThanOrEqual(people);
        expect(columns * side).toBeLessThanOrEqual(width);
        if (people <= width * height * 0.5) expect(rows * side).toBeLessThanOrEqual(height + side);
      },
    ),
    { numRuns: 300 },
  );
  assert(
    property(array(integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }), (groups) => {
      const of = Int32Array.from(groups);
      const places = placesInMatrix(of.length, of);
      expect([...places].toSorted((a, b) => a - b)).toEqual(groups.map((_, k) => k));
      const inOrder = [...places.keys()].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      const sorted = inOrder.map((row) => groups[row] ?? 0);
      expect(sorted).toEqual(groups.toSorted((a, b) => a - b));
    }),
  );
  expect([...placesInMatrix(3, null)]).toEqual([0, 1, 2]);
});

test("the net is what was gained less what was lost in the last ten ticks, and hatching is where it is below nothing", () => {
  assert(
    property(
      array(tuple(integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })), { maxLength: 50 }),
      (ticks) => {
        const gained = [0, ...ticks.map(([up]) => up)];
        const lost = [0, ...ticks.map(([, down]) => down)];
        const net = netOf(gained, lost);
        const spans = forgettingIn(net);
        expect(Number.isNaN(net[0])).toBe(true);
        for (let tick = 1; tick < net.length; tick++) {
          const from = Math.max(1, tick - 9);
          let sum = 0;
          for (let t = from; t <= tick; t++) sum += (gained[t] ?? 0) - (lost[t] ?? 0);
          expect(net[tick]).toBeCloseTo(sum / (tick - from + 1), 9);
          expect(spans.some(({ from: a, to: b }) => a <= tick && tick <= b)).toBe(sum < 0);
        }
      },
    ),
  );
});

const KINDS = ["people", "found", "lost", "again", "ties"] as const;

test("words beside marks lie on nothing, within the picture, and leave room for how many more there are", () => {
  assert(
    property(
      array(
        tuple(integer({ min: 1, max: 100 }), constantFrom(...KINDS), string({ maxLength: 20 })),
      ),
      integer({ min: 280, max: 900 }),
      (drawn, width) => {
        const marks = drawn.map(([tick, kind, words]): EventMark => ({ tick, kind, words }));
        const data: EventsData = {
          marks,
          until: 100,
          left: 44,
          right: 14,
          summary: "",
          leftWords: () => "",
        };
        const placed = placeMarks(data, { width, height: 50, text: 13 });
        const boxes = placed
          .filter(({ row }) => row >= 0)
          .map(({ row, at, mark }) => ({ row, from: at, to: at + mark.words.length * 7.2 }));
        for (const { from, to } of boxes) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width + 1e-9);
        }
        boxes.forEach((a, k) =>
          boxes.slice(k + 1).forEach((b) => {
            if (a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
          }),
        );
        const xs = placed.map(({ x }) => x).toSorted((a, b) => a - b);
        xs.forEach((x, k) => k > 0 && expect(x - (xs[k - 1] ?? 0)).toBeGreaterThanOrEqual(8));
      },
    ),
  );
});

test("discs of groups do not touch, and lie within the picture", () => {
  assert(
    property(
      uniqueArray(integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 40 }),
      (cells) => {
        const places = cells.map((cell) => [(cell % 10) / 9, Math.floor(cell / 10) / 9] as const);
        const names = places.map((_, g) => String(g));
        const of = Int32Array.from(names, Number);
        const drawing = {
          people: places.length,
          x: Float32Array.from(places, ([x]) => x),
          y: Float32Array.from(places, ([, y]) => y),
        };
        const discs = discsOf({ of, names }, drawing, { width: 400, height: 300 });
        discs.forEach((a, k) => {
          expect(a.x - a.radius).toBeGreaterThanOrEqual(0);
          expect(a.x + a.radius).toBeLessThanOrEqual(400);
          expect(a.y - a.radius).toBeGreaterThanOrEqual(0);
          expect(a.y + a.radius).toBeLessThanOrEqual(300);
          for (const b of discs.slice(k + 1)) {
            const apart = Math.hypot(a.x - b.x, a.y - b.y);
            expect(apart).toBeGreaterThanOrEqual(a.radius + b.radius - 1e-6);
          }
        });
      },
    ),
  );
});

test("what a group knows is the mean of its people, and its variants are counted", () => {
  const grouped = { names: ["a", "b"], of: Int32Array.of(0, 0, 1) };
  const levels = Float32Array.of(1, 3, 4);
  expect([...sharesOf({ levels, scale: { least: 0, most: 4 } }, grouped)]).toEqual([0.5, 1]);
  expect(kindsIn({ levels }, grouped, 4)).toEqual([
    [0, 1, 0, 1, 0],
    [0, 0, 0, 0, 1],
  ]);
});
