/** Forgetting of answers: what is left is a law, and what must hold at the ends. */
import { expect, test } from "vitest";
import { lost } from "../../../src/sim/core/books.ts";
import { beliefsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin } from "../../support/checks.ts";
import { file, type Raw } from "../../support/march.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const TICKS = 6;
const PEOPLE = 50;
const QUESTIONS = 70; // three words, the last not full

const forgetful = (chance: number, more: Raw = {}): Raw =>
  file({
    population: { size: PEOPLE },
    knowledge: { use: "beliefs", count: QUESTIONS, undecided: true, start: "answered" },
    step: [{ use: "forget-answers", chance }],
    institutions: undefined,
    metrics: [{ use: "correct" }],
    horizon: TICKS,
    ...more,
  });

const answered = ({ world }: Run): number => beliefsOf(world).recount(PEOPLE).person;

test("of all answers (1 - chance)^t are left, and the books say why the others are gone", () => {
  const run = start(modelOf(forgetful(0.2)));
  const all = PEOPLE * QUESTIONS;
  expect(answered(run)).toBe(all);
  for (let left = 1; run.stopped === null;) {
    run.step();
    left *= 0.8;
    expectWithin(`answers left after tick ${run.tick}`, {
      measured: answered(run) / all,
      expected: left,
      se: Math.sqrt((left * (1 - left)) / all),
    });
    expect(lost(beliefsOf(run.world).books, "person", "forgetting")).toBe(all - answered(run));
    expectBalance(run);
  }
});

test("with chance 0 nothing is forgotten, with chance 1 everything at once", () => {
  const kept = start(modelOf(forgetful(0)));
  kept.step();
  expect(answered(kept)).toBe(PEOPLE * QUESTIONS);
  const gone = start(modelOf(forgetful(1)));
  gone.step();
  expect(answered(gone)).toBe(0);
  expectBalance(gone);
});

test("where everybody has an answer, none can be forgotten: the file is refused", () => {
  const knowledge = { use: "beliefs", count: QUESTIONS };
  expect(() => modelOf(forgetful(0.1, { knowledge }))).toThrow(
    /forget-answers makes people give up answers.*undecided: true\}/s,
  );
});
