/** A small scenario of networked search, and what to read from its runs. */
import { answerAt, writeAnswer } from "../../src/sim/core/answers.ts";
import { beliefsOf, layerOf, taskOf } from "../../src/sim/core/need.ts";
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

/** What any answers are worth in a run's task, at a place of it. */
export function judge({ world }: Run, place = 0): (answers: readonly number[]) => number {
  const { shape } = beliefsOf(world);
  const row = new Int32Array(shape.stride);
  return (answers) => {
    row.fill(0);
    answers.forEach((answer, q) => writeAnswer(shape, row, 0, q, answer));
    return taskOf(world).worth(row, 0, place);
  };
}

/** For each person those that it is tied to, ascending. */
export function tiesOf({ world }: Run): number[][] {
  const network = layerOf(world, undefined);
  return Array.from({ length: world.n }, (_, i) =>
    Array.from({ length: network.degree(i) }, (__, d) => network.at(i, d)),
  );
}
