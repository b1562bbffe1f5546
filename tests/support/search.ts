/** A small scenario of networked search, and what to read from its runs. */
import { answerAt } from "../../src/sim/core/answers.ts";
import { beliefsOf, taskOf } from "../../src/sim/core/need.ts";
import type { Run } from "../../src/sim/run.ts";

export const SEARCH = {
  kind: "scenario",
  version: 1,
  id: "search",
  title: "Search",
  question: "Does the plain program find the same?",
  source: { citation: "none", fidelity: "own" },
  before: [{ use: "evaluate", at: [1] }],
  metrics: ["worth", "solutions", "gained", "lost"],
};

export const lazer = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...SEARCH,
  population: { size: 30 },
  knowledge: { use: "beliefs", count: 10 },
  environment: { use: "landscape", k: 3 },
  network: { use: "ring-lattice", degree: 4 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "barrier" },
    { use: "choose-better" },
    { use: "copy-answers" },
    { use: "try-answer", when: { column: "model", is: "none" } },
  ],
  stop: { when: "one-solution", check: "tick" },
  horizon: 500,
  ...change,
});

/** The answers of a person. */
export function answersOf(run: Run, row: number): number[] {
  const { shape, belief } = beliefsOf(run.world);
  return Array.from({ length: shape.count }, (_, q) =>
    answerAt(shape, belief, row * shape.stride, q),
  );
}

/** What they are worth. */
export function worthAt({ world }: Run, row: number): number {
  const { shape, belief } = beliefsOf(world);
  return taskOf(world).worth(belief, row * shape.stride, 0);
}
