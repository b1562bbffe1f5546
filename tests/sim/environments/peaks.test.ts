/** The plane of peaks: against sums made place by place; what files may say; steps on it. */
import { expect, test } from "vitest";
import { reliefOf } from "../../../src/sim/core/relief.ts";
import { taskOf } from "../../../src/sim/core/need.ts";
import { openStream, type Draws } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";
import { answersOf, lazer, worthAt } from "../../support/search.ts";

const luck = (name: string): Draws => openStream(keyOf("peaks", 0, name));

/** Catmull and Rom's weight of a point at a distance (Keys 1981, a = -1/2). */
function kernel(distance: number): number {
  const s = Math.abs(distance);
  if (s <= 1) return 1.5 * s ** 3 - 2.5 * s ** 2 + 1;
  return s < 2 ? -0.5 * s ** 3 + 2.5 * s ** 2 - 4 * s + 2 : 0;
}

/** Place by place, all points of all grids. */
function plain(side: number, roughness: number, draws: Draws): number[] {
  const [cx, cy] = [draws.below(side), draws.below(side)];
  const grids = [3, 4, 5, 6, 7].map((octave) => {
    const points = 2 ** octave;
    const heights = Array.from({ length: points * points }, () => draws.unit());
    return { points, heights, weight: roughness ** octave };
  });
  const heights = Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [Math.floor(at / side), at % side];
    const hill = Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * 3 * (side / 100)));
    return grids.reduce((sum, { points, heights: grid, weight }) => {
      const [px, py] = [(x / (side - 1)) * (points - 1), (y / (side - 1)) * (points - 1)];
      const clamp = (k: number): number => Math.min(points - 1, Math.max(0, k));
      let surface = 0;
      for (let i = Math.floor(px) - 2; i <= px + 3; i++)
        for (let j = Math.floor(py) - 2; j <= py + 3; j++)
          surface +=
            kernel(px - i) * kernel(py - j) * (grid[clamp(i) * points + clamp(j)] ?? Number.NaN);
      return sum + weight * surface;
    }, hill);
  });
  const most = Math.max(...heights);
  return heights.map((height) => Math.max(0, height) / most);
}

test.each([
  [7, 0.7],
  [40, 0.7],
  [100, 0.9],
])("a plane of %i, roughness %f, is what the words say", (side, roughness) => {
  const expected = plain(side, roughness, luck(`${side}`));
  const found = reliefOf(side, roughness, luck(`${side}`));
  found.forEach((height, at) => expect(height).toBeCloseTo(expected[at] ?? -1, 11));
  expect(Math.max(...found)).toBe(1);
});

test("without bumps there is one hill, and every step towards it is better", () => {
  const heights = reliefOf(30, 0, luck("smooth"));
  const top = heights.indexOf(1);
  for (let x = 0; x < 29; x++) {
    const at = x * 30 + (top % 30);
    const [near, far] = x < Math.floor(top / 30) ? [at + 30, at] : [at, at + 30];
    expect(heights[near] ?? 0).toBeGreaterThanOrEqual(heights[far] ?? 1);
  }
});

const onPeaks = (change: Record<string, unknown> = {}): Record<string, unknown> =>
  lazer({
    knowledge: { use: "beliefs", count: 2, options: 100 },
    environment: { use: "peaks" },
    stop: undefined,
    horizon: 20,
    ...change,
  });

test("people search on it, and what they find they keep", () => {
  const run = start(modelOf(onPeaks()));
  const before = run.read()[0] ?? 1;
  while (run.stopped === null) {
    run.step();
    expectBalance(run);
    for (let row = 0; row < 30; row++)
      expect(run.world.now["score"]?.[row]).toBe(worthAt(run, row));
  }
  expect(run.read()[0]).toBeGreaterThan(before);
});

test("a step is as short as the file says, both ways, and stays on the plane", () => {
  const step = [{ use: "try-answer", keeps: "any", reach: 2 }];
  const run = start(
    modelOf(onPeaks({ step, horizon: 300, knowledge: { use: "beliefs", count: 2, options: 9 } })),
  );
  const steps = new Map<number, number>();
  let before = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
  while (run.stopped === null) {
    run.step();
    const now = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
    now.forEach(([x = -1, y = -1], row) => {
      const [x0 = -1, y0 = -1] = before[row] ?? [];
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThan(9);
      expect((x === x0) !== (y === y0)).toBe(true);
      const by = x - x0 + y - y0;
      steps.set(by, (steps.get(by) ?? 0) + 1);
    });
    before = now;
  }
  expect(new Set(steps.keys())).toEqual(new Set([-2, -1, 1, 2]));
  expect((steps.get(2) ?? 0) / (steps.get(-2) ?? 1)).toBeCloseTo(1, 0);
});

test.each([
  [{ knowledge: { use: "beliefs", count: 3, options: 100 } }],
  [{ knowledge: { use: "beliefs", count: 2, options: 1001 } }],
  [{ knowledge: { use: "beliefs", count: 2, options: 100, undecided: true } }],
])("refused: %o", (change) => {
  expect(() => modelOf(onPeaks(change))).toThrow(/peaks are over two questions/);
});

test("structures meet the same plane", () => {
  const worths = ["line", "complete"].map((use) => {
    const run = start(modelOf(onPeaks({ network: { use } })));
    return [run.stateHash, taskOf(run.world)];
  });
  expect(worths[0]).toEqual(worths[1]);
});
