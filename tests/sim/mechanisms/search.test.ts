/** Networked search against a plain program, person by person, tick by tick. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { NaiveSearchers } from "../../support/naive-search.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";
import { answersOf, judge, SEARCH, tiesOf, worthAt } from "../../support/search.ts";

const FOLLOW = {
  better: [{ use: "choose-better", id: "follow" }],
  "better-seen": [{ use: "choose-better-seen", id: "follow" }],
  popular: [{ use: "choose-popular", id: "follow" }],
} as const;

/** The score that is kept of each person is what its answers are worth. */
function expectScores(run: Run): void {
  for (let row = 0; row < run.world.n; row++)
    expect(run.world.now["score"]?.[row]).toBe(worthAt(run, row));
}

const models = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: integer({ min: 1, max: 12 }),
  task: constantFrom("landscape", "coarse", "reality"),
  network: constantFrom("line", "complete", "star", "empty", "random"),
  update: constantFrom("yesterday", "live", "in-turn"),
  follows: constantFrom("better", "better-seen", "popular"),
  sees: integer({ min: 1, max: 5 }),
  velocity: constantFrom(0, 0.5, 1),
  error: constantFrom(0, 0.3),
  keeps: constantFrom("better", "no-worse", "any"),
  changes: constantFrom(1, 2, 9),
  mixes: constantFrom(null, 0, 0.4, 1),
});

const TASKS = {
  landscape: [{ use: "landscape", k: 2 }, 5, 2],
  coarse: [{ use: "landscape", k: 2, valueRounding: 0, exponent: 1 }, 4, 2],
  reality: [{ use: "reality", block: 2 }, 4, 3],
} as const;

test("the engine finds what the plain program finds", () => {
  assert(
    property(models, ({ task, network, ...model }) => {
      const [environment, questions, options] = TASKS[task];
      const seen = { use: "choose-several", number: model.sees, among: "neighbours", id: "meet" };
      const chooses = [...(model.follows === "better" ? [] : [seen]), ...FOLLOW[model.follows]];
      const run = start(
        modelOf({
          ...SEARCH,
          population: { size: model.people },
          knowledge: { use: "beliefs", count: questions, options },
          environment,
          network: { use: network, ...(network === "random" && { chance: 0.4 }) },
          schedule:
            model.update === "in-turn"
              ? { use: "in-turn" }
              : { use: "all-at-once", update: model.update },
          step: [
            ...(model.update === "in-turn" ? [] : [{ use: "barrier" }]),
            { id: "look", probability: model.velocity, do: chooses },
            model.mixes === null
              ? { use: "copy-answers", error: model.error }
              : { use: "recombine", chance: model.mixes },
            {
              use: "try-answer",
              keeps: model.keeps,
              changes: model.changes,
              when: { column: "model", is: "none" },
            },
          ],
          horizon: 8,
        }),
        { seed: model.seed },
      );
      const rows = Array.from({ length: model.people }, (_, row) => answersOf(run, row));
      const plain = new NaiveSearchers(
        { ...model, questions, options, ties: tiesOf(run) },
        rows,
        judge(run),
      );
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        plain.answers.forEach((answers, row) => expect(answersOf(run, row)).toEqual(answers));
        expectBalance(run);
        expectScores(run);
        expect(run.read()[1]).toBe(new Set(plain.answers.map((own) => own.join())).size);
      }
    }),
    { numRuns: HEAVY ? 800 : 120 },
  );
});
