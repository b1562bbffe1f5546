/** Small worlds in which two meet in each event, and what all hold in them. */
import { expect } from "vitest";
import { beliefsOf, layerOf, skillOf } from "../../src/sim/core/need.ts";
import type { Run } from "../../src/sim/run.ts";
import { expectBalance, modelOf, start } from "./run.ts";

export const base = {
  kind: "scenario",
  version: 1,
  id: "meetings",
  title: "Meetings",
  question: "Who becomes like whom?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 12 },
  network: { use: "torus", rows: 3, columns: 4, neighbourhood: "von-neumann", border: true },
  schedule: { use: "one-at-a-time" },
  horizon: 40,
};
export const levels = (step: unknown[], count: number, more = {}): Record<string, unknown> => ({
  ...base,
  knowledge: { use: "skill", count, start: { noise: "uniform", at: 0.5, spread: 0.5 }, ...more },
  step,
  metrics: ["mean-skill", "best-skill"],
});

export const answers = ({ world }: Run): number[][] => {
  const beliefs = beliefsOf(world);
  const questions = Array.from({ length: beliefs.shape.count }, (_, k) => k);
  return Array.from({ length: world.n }, (_, row) => questions.map((k) => beliefs.at(row, k)));
};
export const skills = ({ world }: Run): number[][] => {
  const { level, items } = skillOf(world);
  return Array.from({ length: world.n }, (_, row) => [
    ...level.subarray(row * items, (row + 1) * items),
  ]);
};
export const tiesOf = ({ world }: Run): number[][] => {
  const network = layerOf(world, undefined);
  return Array.from({ length: world.n }, (_, row) =>
    Array.from({ length: network.degree(row) }, (_other, k) => network.at(row, k)),
  );
};

/** The engine's history, the books checked in each tick. */
export function history(run: Run, held: (run: Run) => number[][]): number[][][] {
  const found: number[][][] = [];
  while (run.stopped === null) {
    run.step();
    expectBalance(run);
    found.push(held(run));
  }
  return found;
}

/** A run from the middle of another is that other, to the last bit. */
export function expectResumes(raw: Record<string, unknown>): void {
  const run = start(modelOf(raw));
  for (let tick = 0; tick < 7; tick++) run.step();
  const resumed = start(modelOf(raw));
  resumed.restore(run.snapshot());
  while (run.stopped === null) {
    run.step();
    resumed.step();
    for (const column of Object.values(resumed.world.scratch)) column.fill(9999);
    expect(resumed.stateHash).toBe(run.stateHash);
  }
  expect(resumed.stopped).toBe(run.stopped);
}
