/** Whom people learn from, where they are in groups. */
import { expect, test } from "vitest";
import { runOf, ZONES } from "../../support/groups.ts";

const chosen = (
  entry: Record<string, unknown>,
  population: unknown = { groups: ZONES },
): number[][] => {
  const run = runOf({
    population,
    step: [entry, { use: "copy-with-error", loss: 0, noise: "none" }],
    horizon: 3000,
  });
  const counts = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => 0));
  while (run.stopped === null) {
    run.step();
    for (let i = 0; i < 12; i++) {
      const j = run.world.scratch["model"]?.[i] ?? -1;
      const row = counts[i];
      if (j >= 0 && row !== undefined) row[j] = (row[j] ?? 0) + 1;
    }
  }
  return counts;
};
const of = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2];
const SIZE = [5, 3, 4];

test.each([false, true])(
  "choose-random among: group, self: %s: everybody of the group alike",
  (self) => {
    chosen({ use: "choose-random", among: "group", self }).forEach((row, i) =>
      row.forEach((count, j) => {
        const may = of[i] === of[j] && (self || i !== j);
        const p = may ? 1 / ((SIZE[of[i] ?? 0] ?? 0) - (self ? 0 : 1)) : 0;
        expect(Math.abs(count - 3000 * p)).toBeLessThanOrEqual(4.5 * Math.sqrt(3000 * p * (1 - p)));
      }),
    );
  },
);

test.each([0, 0.2, 1])("choose-in-group, outside %f: by weight (same + p) / (1 + p)", (outside) => {
  chosen({ use: "choose-in-group", outside }).forEach((row, i) => {
    const weights = of.map((g, j) =>
      i === j ? 0 : (Number(g === of[i]) + outside) / (1 + outside),
    );
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    row.forEach((count, j) => {
      const p = (weights[j] ?? 0) / all;
      expect(Math.abs(count - 3000 * p)).toBeLessThanOrEqual(4.5 * Math.sqrt(3000 * p * (1 - p)));
    });
  });
});

test("who is alone in the group finds nobody", () => {
  const lone = {
    groups: [
      { name: "One", size: 1 },
      { name: "Rest", size: 11 },
    ],
  };
  expect(chosen({ use: "choose-random", among: "group" }, lone)[0]).toEqual(Array(12).fill(0));
  expect(chosen({ use: "choose-in-group", outside: 0 }, lone)[0]).toEqual(Array(12).fill(0));
});

test("choose-best among: group finds the best of the own group, under every schedule", () => {
  for (const schedule of [{ use: "all-at-once" }, { use: "in-turn" }]) {
    const run = runOf({
      population: {
        groups: ZONES,
        changes: [
          { at: 2, group: "North", size: 2 },
          { at: 3, group: "Far", size: 6 },
        ],
      },
      schedule,
      step: [{ use: "choose-best", among: "group" }],
      horizon: 4,
    });
    while (run.stopped === null) {
      run.step();
      const { level } = run.world.skill ?? { level: [] };
      const models = run.world.scratch["models"] ?? [];
      for (let at = 0; at < 2 * run.world.n; at++) {
        const [row, craft] = [at >> 1, at & 1];
        const best = level[2 * (models[at] ?? 0) + craft];
        const fellows = Array.from({ length: run.world.n }, (_, j) => j).filter(
          (j) => run.world.groups.of[j] === run.world.groups.of[row],
        );
        expect(best).toBe(Math.max(...fellows.map((j) => level[2 * j + craft] ?? 0)));
      }
    }
  }
});
