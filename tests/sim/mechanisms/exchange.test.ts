/** Push and pull, against a plain program that draws the same luck. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { floatColumn } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { answersOf, heardOf, worthsOf } from "../../support/naive-majority.ts";
import { below, NaiveLuck, unit } from "../../support/naive-luck.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const QUESTIONS = 35;

interface Case {
  readonly seed: string;
  readonly people: number;
  readonly undecided: boolean;
  readonly everybody: boolean;
  readonly budget: number;
  readonly push: number;
  readonly refuse: number;
  readonly chance: number;
}

const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: integer({ min: 2, max: 9 }),
  undecided: boolean(),
  everybody: boolean(),
  budget: integer({ min: 0, max: 3 }),
  push: constantFrom(0, 0.3, 1),
  refuse: constantFrom(0, 0.5, 1),
  chance: constantFrom(0, 0.2, 1),
});

const fileOf = (at: Partial<Case>, rest: Record<string, unknown> = {}): Record<string, unknown> => {
  const { people = 12, undecided = false, everybody = true, budget = 2, seed: _, ...values } = at;
  return {
    kind: "scenario",
    version: 1,
    id: "exchange",
    title: "Exchange",
    question: "Who asks, who tells?",
    source: { citation: "none", fidelity: "own" },
    population: { size: people },
    knowledge: { use: "beliefs", count: QUESTIONS, undecided },
    environment: { use: "reality", counts: "right" },
    network: everybody ? { use: "complete" } : { use: "line" },
    schedule: { use: "in-turn" },
    before: [{ use: "pay-attention", budget }],
    step: [{ use: "exchange-answers", ...values }],
    metrics: ["worth", "wasted", "agreement", { use: "gained", of: "person", as: "gained" }],
    horizon: 5,
    ...rest,
  };
};

interface State {
  readonly answers: number[][];
  readonly heard: readonly (readonly number[])[];
  readonly truth: readonly number[];
  readonly attention: number[];
  told: number;
  wasted: number;
}

const worthOf = ({ answers, truth }: State, row: number): number =>
  (answers[row] ?? []).filter((answer, question) => answer === truth[question]).length;

const attentionOf = ({ attention }: State, row: number): number => attention[row] ?? 0;

/** The neighbour to whom person i turns. */
function partnerOf(state: State, i: number, at: Case, words: Iterator<number>): number | null {
  const draw = (): number => unit(words.next().value ?? 0);
  const neighbours = state.heard[i] ?? [];
  const weights = neighbours.map((j) => {
    const refuses = draw() < at.refuse;
    if (refuses || attentionOf(state, j) < 1) return 0;
    const gap = worthOf(state, i) - worthOf(state, j);
    return gap > 0 ? gap * at.push : -gap * (1 - at.push);
  });
  let left = draw() * weights.reduce((a, b) => a + b, 0);
  for (const [k, weight] of weights.entries()) {
    if (weight > 0 && left < weight) return neighbours[k] ?? null;
    left -= weight;
  }
  return null;
}

/** One person's turn. */
function act(state: State, i: number, at: Case, tick: number): void {
  if (attentionOf(state, i) < 1) return;
  const words = new NaiveLuck(at.seed, 0, "exchange-answers").open({ clock: tick }, i);
  const j = partnerOf(state, i, at, words);
  if (j === null) return;
  const [from, to] = worthOf(state, i) > worthOf(state, j) ? [i, j] : [j, i];
  for (const row of [i, j]) state.attention[row] = attentionOf(state, row) - 1;
  for (const [question, said] of (state.answers[from] ?? []).entries()) {
    if (unit(words.next().value) >= at.chance || said < 0) continue;
    const own = state.answers[to] ?? [];
    state.told++;
    if (own[question] === said) state.wasted++;
    own[question] = said;
  }
}

const orderOf = (seed: string, tick: number, people: number): number[] => {
  const words = new NaiveLuck(seed, 0, "engine:schedule").open({ clock: tick }, 0);
  const order = Array.from({ length: people }, (_, row) => row);
  for (let i = people - 1; i > 0; i--) {
    const j = below(words.next().value, i + 1);
    [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
  }
  return order;
};

const truthOf = (run: Run): number[] => {
  const { environment } = run.world;
  if (environment?.sort !== "task") throw new Error("it has a task");
  return Array.from(
    { length: QUESTIONS },
    (_, question) => environment.truth?.at(0, question) ?? -1,
  );
};

test("the engine finds what the plain program finds: who turns to whom, what is told and wasted", () => {
  assert(
    property(cases, (at) => {
      const run = start(modelOf(fileOf(at)), { seed: at.seed });
      const state: State = {
        answers: answersOf(run),
        heard: heardOf(run),
        truth: truthOf(run),
        attention: [],
        told: 0,
        wasted: 0,
      };
      while (run.stopped === null) {
        run.step();
        state.attention.splice(0, at.people, ...Array.from({ length: at.people }, () => at.budget));
        for (const i of orderOf(at.seed, run.tick, at.people)) act(state, i, at, run.tick);
        expect(answersOf(run)).toEqual(state.answers);
        expect([...floatColumn(run.world.now, "attention")]).toEqual(state.attention);
        expect(run.read()[1]).toBeCloseTo(state.told === 0 ? 0 : state.wasted / state.told, 12);
        expectBalance(run);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

test.each([{ use: "in-turn" }, { use: "one-at-a-time" }, { use: "continuous" }])(
  "%o: books and snapshots; without attention nothing is told",
  (schedule) => {
    const entry = { use: "exchange-answers" };
    const step = schedule.use === "continuous" ? [{ ...entry, rate: 2 }] : [entry];
    const model = modelOf(fileOf({}, { schedule, step }));
    const run = start(model);
    run.step();
    const snapshot = run.snapshot();
    const fresh = start(model);
    fresh.restore(snapshot);
    while (run.stopped === null) {
      run.step();
      fresh.step();
      expect(fresh.stateHash).toBe(run.stateHash);
      expectBalance(run);
    }
    expect(run.read()[3]).toBeGreaterThan(0);
    const none = start(modelOf(fileOf({ budget: 0 }, { schedule, step })));
    statesOf(none);
    expect(none.read()[3]).toBe(0);
  },
);

test("nobody learns from somebody whose answers are worth less; equals tell each other nothing", () => {
  const model = modelOf(fileOf({ people: 2, push: 0.5, chance: 1, refuse: 0 }));
  const apart = Array.from({ length: 20 }, (_, replicate) => {
    const run = start(model, { replicate });
    const [a = 0, b = 0] = worthsOf(run);
    const before = answersOf(run);
    run.step();
    expect(worthsOf(run)).toEqual([Math.max(a, b), Math.max(a, b)]);
    if (a === b) expect(answersOf(run)).toEqual(before);
    const after = answersOf(run);
    run.step();
    expect(answersOf(run)).toEqual(after);
    return a !== b;
  });
  expect(apart.filter(Boolean).length).toBeGreaterThan(10);
});

test("it needs attention to spend, one at a time, and ties both ways", () => {
  expect(() => modelOf(fileOf({}, { before: [] }))).toThrow(/attention/);
  expect(() => modelOf(fileOf({}, { schedule: { use: "all-at-once" } }))).toThrow(
    /everybody acts at once/,
  );
  const network = { use: "rewired-caves", cliques: 3, rewire: 0.5 };
  expect(() => modelOf(fileOf({}, { network }))).toThrow(/lead one way/);
});
