/** Push by a course, pull from an institution or a colleague, on one budget: a plain program on the same luck, and limits. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { lost } from "../../../src/sim/core/books.ts";
import {
  beliefsHeldBy,
  beliefsOf,
  floatColumn,
  institutionOf,
} from "../../../src/sim/core/need.ts";
import { file, stateOf, type Raw, type State } from "../../support/march.ts";
import { expectResumes } from "../../support/meetings.ts";
import { heardOf } from "../../support/naive-majority.ts";
import { NaiveLessons } from "../../support/naive-lessons.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const chance = constantFrom(0, 0.3, 1);
const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: constantFrom(1, 2, 5, 9),
  questions: constantFrom(1, 7, 40),
  options: integer({ min: 2, max: 4 }),
  tacit: constantFrom(0, 0, 3, 40),
  undecided: boolean(),
  scope: constantFrom("all", "group", "pair"),
  own: constantFrom("all", "group"),
  everybody: boolean(),
  budget: integer({ min: 0, max: 4 }),
  lessons: integer({ min: 0, max: 9 }),
  tasks: integer({ min: 0, max: 9 }),
  needs: constantFrom(1, 1, 3, 50),
  chance,
  lost: constantFrom(0, 0.2, 1),
});

const STEP = [
  { use: "barrier" },
  { use: "teach-course" },
  { use: "look-up", tasks: 3 },
  { use: "ask-best", tasks: 3 },
];

const school = (more: Raw): Raw =>
  file({
    knowledge: { use: "beliefs", count: 40, undecided: true },
    environment: { use: "reality", counts: "right" },
    network: { use: "complete" },
    institutions: { code: { scope: "all", start: "newcomer" } },
    before: [{ use: "pay-attention", budget: 2 }],
    step: STEP,
    metrics: ["correct", "wasted", { use: "gained", of: "person", as: "gained" }],
    ...more,
  });

test("who is taught, looks up and asks what, and what is wasted, is what the plain program finds", () => {
  assert(
    property(cases, (s) => {
      const people = s.people * 2;
      const tacit = s.undecided ? Math.min(s.tacit, s.questions) : 0;
      const { options, undecided } = s;
      const block = s.needs === 1 ? {} : { questions: s.needs };
      const asking = { tasks: s.tasks, chance: s.chance, ...block };
      const model = modelOf(
        school({
          population: { size: people, groups: 2 },
          knowledge: { use: "beliefs", count: s.questions, options, undecided, tacit },
          environment: { use: "reality", counts: "right", own: s.own },
          network: { use: s.everybody ? "complete" : "empty" },
          institutions: { code: { scope: s.scope, start: tacit > 0 ? "empty" : "newcomer" } },
          before: [
            { use: "pay-attention", budget: s.budget },
            { use: "lose-records", chance: s.lost },
          ],
          step: [
            { use: "barrier" },
            { use: "teach-course", lessons: s.lessons, chance: s.chance },
            { use: "look-up", ...asking },
            { use: "ask-best", ...asking },
          ],
          horizon: 6,
        }),
      );
      const run = start(model, { seed: s.seed });
      const groupOf = Array.from(run.world.groups.of.subarray(0, people));
      const state = stateOf(run);
      const plain = new NaiveLessons(
        {
          ...s,
          tacit,
          holderOf: groupOf.map((group, row) =>
            s.scope === "all" ? 0 : s.scope === "group" ? group : Math.floor(row / 2),
          ),
          placeOf: groupOf.map((group) => (s.own === "group" ? group : 0)),
          heard: heardOf(run),
        },
        state,
      );
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        expect(stateOf(run)).toEqual(state);
        expect([...floatColumn(run.world.now, "attention")]).toEqual(plain.attention);
        expect(run.read()[1]).toBeCloseTo(plain.told === 0 ? 0 : plain.wasted / plain.told, 12);
        expectBalance(run);
      }
    }),
    { numRuns: 150, seed: 11 },
  );
});

describe("limits", () => {
  test.each(STEP.slice(1))(
    "$use where nothing sticks: people are told and do not change",
    (entry) => {
      const deaf = start(modelOf(school({ step: [{ ...entry, chance: 0 }] })));
      const before = stateOf(deaf);
      while (deaf.stopped === null) deaf.step();
      expect(stateOf(deaf)).toEqual(before);
      expect([...floatColumn(deaf.world.now, "answers-told")].some((told) => told > 0)).toBe(true);
    },
  );

  test("without time to spend, all answers are those of a run in which the parts are not there, bit for bit", () => {
    const learning = [
      { use: "evaluate" },
      { use: "write-institution" },
      { use: "read-institution" },
    ];
    const states = (parts: Raw[]): State[] => {
      const before = [{ use: "pay-attention", budget: 0 }];
      const run = start(
        modelOf(school({ before, step: [...learning, ...parts], metrics: ["correct"] })),
      );
      const seen = [];
      while (run.stopped === null) {
        run.step();
        seen.push(stateOf(run));
      }
      return seen;
    };
    const alone = states([]);
    expect(alone[0]).not.toEqual(alone[19]);
    for (const part of STEP.slice(1)) expect(states([part])).toEqual(alone);
    expect(states(STEP)).toEqual(alone);
  });

  test("a whole course makes everybody say what it says, and each lesson that was known is wasted", () => {
    const run = start(
      modelOf(
        school({
          population: { size: 5 },
          before: [{ use: "pay-attention", budget: 8 }],
          step: [{ use: "teach-course", lessons: 8 }],
          horizon: 5,
        }),
      ),
    );
    const { people, codes } = stateOf(run);
    const [code = []] = codes;
    const held = code.filter((answer) => answer >= 0).length;
    const known = people
      .flat()
      .filter((answer, k) => answer >= 0 && answer === code[k % 40]).length;
    while (run.stopped === null) run.step();
    expect(stateOf(run).people).toEqual(
      people.map((own) => own.map((answer, q) => ((code[q] ?? -1) < 0 ? answer : (code[q] ?? -1)))),
    );
    expect(run.read()[1]).toBeCloseTo(known / (5 * held), 12);
  });

  test("a circle that is closed takes nobody's time, and nobody is told anything in it", () => {
    const networks = { circle: { use: "complete", open: { every: 3 } } };
    const step = [{ use: "ask-best", tasks: 40 }];
    const run = start(modelOf(school({ network: undefined, networks, step, horizon: 9 })));
    for (let last = stateOf(run).people; run.stopped === null; last = stateOf(run).people) {
      run.step();
      const open = run.tick % 3 === 0;
      const attention = [...floatColumn(run.world.now, "attention")];
      expect(attention.every((left) => left === (open ? 0 : 2))).toBe(true);
      if (!open) expect(stateOf(run).people).toEqual(last);
    }
  });

  test("who looks up what it has failed at never gives up a right answer", () => {
    const run = start(
      modelOf(
        school({
          step: [
            { use: "look-up", tasks: 9 },
            { use: "ask-best", tasks: 9 },
          ],
        }),
      ),
    );
    const rightOf = (): boolean[][] => {
      const { people, realities } = stateOf(run);
      return people.map((own) => own.map((answer, q) => answer === realities[0]?.[q]));
    };
    for (let last = rightOf(); run.stopped === null; last = rightOf()) {
      run.step();
      const now = rightOf();
      last.forEach((own, row) => own.forEach((was, q) => expect(!was || now[row]?.[q]).toBe(true)));
    }
  });
});

test("records that are all lost leave nothing, or any answer; the books say that the institution lost them", () => {
  for (const undecided of [true, false]) {
    const run = start(
      modelOf(
        school({
          knowledge: { use: "beliefs", count: 400, options: 4, undecided },
          before: [],
          step: [{ use: "lose-records", chance: 1 }],
          metrics: ["correct"],
          horizon: 1,
        }),
      ),
    );
    const [before = []] = stateOf(run).codes;
    run.step();
    const [after = []] = stateOf(run).codes;
    const same = after.filter((answer, q) => answer === before[q]).length;
    const held = before.filter((answer) => answer >= 0).length;
    expect(after.every((answer) => answer < 0)).toBe(undecided);
    if (!undecided) expect(Math.abs(same - 100)).toBeLessThan(35); // sd 8.7
    const { books } = beliefsHeldBy(institutionOf(run.world, "code"), beliefsOf(run.world));
    expect(lost(books, "person", "institution")).toBe(undecided ? held : 400 - same);
    expectBalance(run);
  }
});

test.each(["all-at-once", "in-turn", "one-at-a-time"])(
  "%s: goes on from a snapshot as it went",
  (use) => {
    const before = [{ use: "pay-attention", budget: 2 }, { use: "lose-records" }];
    expectResumes(school({ before, schedule: { use } }));
  },
);

test("what does not go together is refused", () => {
  expect(() => modelOf(school({ before: [] }))).toThrow(/attention/);
  expect(() => modelOf(school({ institutions: undefined }))).toThrow(/works with an institution/);
  const knowledge = { use: "beliefs", count: 10 };
  const rugged = { knowledge, environment: { use: "landscape" }, metrics: ["worth"] };
  expect(() => modelOf(school(rugged))).toThrow(/asks which answers are right/);
});
