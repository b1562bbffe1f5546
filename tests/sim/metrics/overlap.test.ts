/** Overlap of schemas, and shared mental models: pair by pair. */
import { expect, test } from "vitest";
import { beliefsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start } from "../../support/run.ts";

const QUESTIONS = 37; // more than a word

const file = (people: number, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "overlap",
  title: "Overlap",
  question: "Do they see the same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: people },
  knowledge: { use: "beliefs", count: QUESTIONS, options: 3, undecided: true },
  also: { view: { use: "beliefs", count: QUESTIONS } },
  schedule: { use: "all-at-once" },
  step: [{ use: "attend", of: "view", sees: 9 }],
  metrics: [
    { use: "overlap", of: "view" },
    { use: "overlap", of: "view", answers: "knowledge", as: "shared" },
  ],
  horizon: 5,
  ...change,
});

/** By the definition: mean over pairs of the overlap of masks times the share of what both attend to on which they agree. */
function plain({ world }: Run, weighted: boolean): number {
  const [views, said] = [beliefsOf(world, "view"), beliefsOf(world)];
  const rows = Array.from({ length: world.n }, (_, row) => row);
  const all = Array.from({ length: QUESTIONS }, (_, q) => q);
  const pairs = rows.flatMap((a) => rows.slice(0, a).map((b) => [a, b] as const));
  const values = pairs.map(([a, b]) => {
    const either = all.filter((q) => views.at(a, q) === 1 || views.at(b, q) === 1);
    const both = either.filter((q) => views.at(a, q) === 1 && views.at(b, q) === 1);
    if (both.length === 0) return 0;
    const agreed =
      both.filter((q) => said.at(a, q) >= 0 && said.at(a, q) === said.at(b, q)).length /
      both.length;
    return (both.length / either.length) * (weighted ? agreed : 1);
  });
  return values.reduce((sum, value) => sum + value, 0) / pairs.length;
}

test.each([2, 5, 40])("%i people, some of them alike", (people) => {
  const step = [
    { use: "attend", of: "view", sees: 9 },
    { use: "choose-random" },
    { use: "adopt", of: "view", probability: 0.5 },
    { use: "adopt", id: "all", of: "knowledge", probability: 0.3 },
  ];
  const run = start(modelOf(file(people, { step })));
  while (run.stopped === null) {
    const [overlap, shared] = run.read();
    expect(overlap).toBeCloseTo(plain(run, false), 12);
    expect(shared).toBeCloseTo(plain(run, true), 12);
    run.step();
  }
});

test("all alike: 1; nobody attends to anything: 0; one person: no pairs", () => {
  const read = (people: number, change: Record<string, unknown>): unknown[] => {
    const run = start(modelOf(file(people, change)));
    run.step();
    return run.read();
  };
  const none = { knowledge: { use: "beliefs", count: QUESTIONS, start: "zero" } };
  expect(read(6, { ...none, step: [{ use: "attend", of: "view", sees: 4096 }] })).toEqual([1, 1]);
  expect(read(6, { ...none, step: [{ use: "attend", of: "view", sees: 0 }] })).toEqual([0, 0]);
  expect(read(1, none)).toEqual([null, null]);
});
