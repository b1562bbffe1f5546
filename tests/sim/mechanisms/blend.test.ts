/** Blending: the mean of those learned from, and what it does to differences. */
import { expect, test } from "vitest";
import { mean } from "../../support/checks.ts";
import { modelOf, start } from "../../support/run.ts";

const world = (size: number, number: number, spread = 0): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "blending",
  title: "Blending",
  question: "Do differences last?",
  source: { citation: "none", fidelity: "own" },
  population: { size },
  knowledge: { use: "skill", start: { noise: "normal", at: 5, spread: 2 } },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-several", number },
    { use: "blend", spread },
  ],
  metrics: ["mean-skill", "sd-skill"],
  horizon: 5,
});

test("who learns from all the others takes their mean", () => {
  const run = start(modelOf(world(7, 6)));
  const before = Array.from(run.world.skill?.level ?? []);
  run.step();
  const sum = before.reduce((all, z) => all + z, 0);
  before.forEach((z, i) => expect(run.world.skill?.level[i]).toBeCloseTo((sum - z) / 6, 12));
});

test("who has nobody to learn from keeps its own", () => {
  const run = start(modelOf(world(1, 2)));
  const before = run.world.skill?.level[0];
  run.step();
  expect(run.world.skill?.level[0]).toBe(before);
});

test.each([
  [1, 0],
  [2, 0],
  [3, 0],
  [2, 1.5],
])(
  "%i models divide the variance between 2,000 people, and errors of %f add to it",
  (n, spread) => {
    const shares = Array.from({ length: 20 }, (_, replicate) => {
      const run = start(modelOf(world(2000, n, spread)), { replicate });
      const [, before = Number.NaN] = run.read();
      run.step();
      const [, after = Number.NaN] = run.read();
      return ((after ?? 0) ** 2 - spread ** 2) / (before ?? 0) ** 2;
    });
    // Of a variance of 2,000 values a share of sqrt(2 / 2,000) is chance; twice, over 20 runs: 0.01 of the whole; 4 of it.
    const whole = 1 / n + spread ** 2 / 4;
    expect(Math.abs(mean(shares) - 1 / n)).toBeLessThan(0.04 * whole);
  },
);
