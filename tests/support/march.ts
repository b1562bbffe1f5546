/** March's organizations in three dialects, and what stands in them at a moment. */
import { beliefsHeldBy, beliefsOf, institutionOf, taskOf } from "../../src/sim/core/need.ts";
import type { Run } from "../../src/sim/run.ts";
import type { Answers } from "./naive-march.ts";

export type Raw = Record<string, unknown>;

export const file = (more: Raw): Raw => ({
  kind: "scenario",
  version: 1,
  id: "march",
  title: "March",
  question: "What does the code come to hold?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 12 },
  knowledge: { use: "beliefs", count: 30, undecided: true },
  environment: { use: "reality" },
  institutions: { code: { scope: "all", start: "empty" } },
  schedule: { use: "all-at-once" },
  metrics: [{ use: "worth", heldBy: "code" }],
  horizon: 20,
  ...more,
});

export const DIALECTS = {
  L: {
    environment: { use: "reality", counts: "right" },
    step: [{ use: "evaluate" }, { use: "read-institution" }, { use: "write-institution" }],
  },
  G: {
    step: [
      { use: "evaluate" },
      { use: "read-institution", gradual: true },
      { use: "write-institution", gradual: true },
    ],
  },
  C: {
    step: [
      { use: "act" },
      { use: "evaluate", by: "action" },
      { use: "read-institution", gradual: true },
      { use: "write-institution", by: "action" },
    ],
  },
} satisfies Record<string, Raw>;

const rowsOf = (
  many: number,
  at: (row: number, q: number) => number,
  questions: number,
): Answers[] =>
  Array.from({ length: many }, (_, row) =>
    Array.from({ length: questions }, (_unused, q) => at(row, q)),
  );

export interface State {
  readonly people: Answers[];
  readonly codes: Answers[];
  readonly realities: Answers[];
}

export function stateOf({ world }: Run): State {
  const beliefs = beliefsOf(world);
  const code = institutionOf(world, "code");
  const held = beliefsHeldBy(code, beliefs);
  const { places, truth } = taskOf(world);
  const { count } = beliefs.shape;
  return {
    people: rowsOf(world.n, (row, q) => beliefs.at(row, q), count),
    codes: rowsOf(code.count, (row, q) => held.at(row, q), count),
    realities: rowsOf(places, (place, q) => truth?.at(place, q) ?? -2, count),
  };
}

/** Steps of dialect C with these chances. */
export const acting = (p1: number, p2: number): Raw[] => [
  { use: "act" },
  { use: "evaluate", by: "action" },
  { use: "read-institution", chance: p1, gradual: true },
  { use: "write-institution", by: "action", chance: p2 },
];
