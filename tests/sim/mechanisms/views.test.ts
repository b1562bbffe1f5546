/** What people attend to, aspire to, and change when they doubt: against a plain program, and limits that hold exactly. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beliefsHeldBy,
  beliefsOf,
  floatColumn,
  institutionOf,
} from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { NaiveViewers, viewsFile, type ViewCase } from "../../support/naive-views.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";
import { answersOf, judge, tiesOf } from "../../support/search.ts";

const QUESTIONS = 5;
const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: integer({ min: 1, max: 9 }),
  questions: constantFrom(QUESTIONS),
  sees: constantFrom(0, 1, 2, QUESTIONS, 9),
  where: constantFrom("inside", "outside"),
  changes: constantFrom(1, 2),
  pace: constantFrom(0, 0.5, 1),
  social: constantFrom(0, 0.5, 1),
  stretch: constantFrom(0, 0.05),
  patience: constantFrom(1, 2, 4),
  other: constantFrom("nowhere", "chance", "others"),
  network: constantFrom("line", "complete", "empty"),
});

const CASE: ViewCase = {
  seed: "test",
  people: 12,
  questions: QUESTIONS,
  sees: 2,
  where: "inside",
  changes: 1,
  pace: 0.5,
  social: 1,
  stretch: 0,
  patience: 2,
  other: "chance",
  network: "complete",
};

/** To which questions a person attends. */
const viewOf = ({ world }: Run, row: number): number[] => {
  const views = beliefsOf(world, "view");
  return Array.from({ length: views.shape.count }, (_, q) => q).filter(
    (q) => views.at(row, q) === 1,
  );
};

test("the engine finds what the plain program finds", () => {
  let doubts = 0;
  assert(
    property(cases, (at) => {
      const run = start(modelOf(viewsFile(at)), { seed: at.seed });
      const rows = Array.from({ length: at.people }, (_, row) => answersOf(run, row));
      const plain = new NaiveViewers(at, rows, tiesOf(run), judge(run));
      while (run.stopped === null) {
        const views = plain.people.map(({ view }) => view.join());
        run.step();
        plain.tick(run.tick);
        plain.people.forEach(({ answers, view, score, aspiration, missed }, row) => {
          expect(answersOf(run, row)).toEqual(answers);
          expect(viewOf(run, row)).toEqual(view);
          expect(
            ["score", "aspiration", "missed"].map((name) => run.world.now[name]?.[row]),
          ).toEqual([score, aspiration, missed]);
          if (run.tick > 1 && view.join() !== views[row]) doubts++;
        });
        expectBalance(run);
      }
    }),
    { numRuns: HEAVY ? 800 : 120 },
  );
  expect(doubts).toBeGreaterThan(20);
});

describe("limits", () => {
  /** Answers and views of everybody, tick by tick: what is kept beside them is left out. */
  const seen = (change: Partial<ViewCase>): unknown[] => {
    const run = start(modelOf({ ...viewsFile({ ...CASE, ...change }), horizon: 60 }));
    const rows = Array.from({ length: CASE.people }, (_, row) => row);
    const all: unknown[] = [];
    while (run.stopped === null) {
      run.step();
      all.push(rows.map((row) => [answersOf(run, row), viewOf(run, row)]));
    }
    return all;
  };
  const single = seen({ other: "nowhere" });

  test("who is more patient than there are rounds does as with one loop, bit for bit", () => {
    const states = (change: Partial<ViewCase>): string[] =>
      statesOf(start(modelOf(viewsFile({ ...CASE, ...change }))));
    const one = states({ other: "nowhere", patience: 13 });
    for (const other of ["chance", "others"] as const) {
      expect(states({ other, patience: 13 })).toEqual(one);
      expect(states({ other })).not.toEqual(one);
    }
  });

  test("who aspires only to what it had already never misses it, and does as with one loop", () => {
    for (const other of ["chance", "others"] as const) {
      for (const pace of [0, 0.3, 1])
        expect(seen({ other, social: 0, pace, patience: 1 })).toEqual(single);
      expect(seen({ other, social: 0, stretch: 0.01 })).not.toEqual(single);
    }
  });

  test("who has nobody to see it from keeps its view for ever", () => {
    const alone = { network: "empty", stretch: 0.1, patience: 1 } as const;
    expect(seen({ other: "others", ...alone })).toEqual(seen({ other: "nowhere", ...alone }));
  });

  test("attending to everything is as good as no schema", () => {
    const file = viewsFile({ ...CASE, sees: QUESTIONS, other: "nowhere" });
    const step = [{ use: "barrier" }, { use: "try-answer" }, { use: "aspire", social: 1 }];
    expect(statesOf(start(modelOf({ ...file, step })))).toEqual(
      statesOf(
        start(modelOf({ ...file, step: [step[0], { ...step[1], schema: "view" }, step[2]] })),
      ),
    );
  });
});

test("a map of what one attends to is the map of the first questions where one attends to these", () => {
  const file = viewsFile({ ...CASE, other: "nowhere" });
  const jumped = (jump: Record<string, unknown>): string => {
    const run = start(modelOf({ ...file, before: [], step: [{ use: "jump", ...jump }] }));
    const views = beliefsOf(run.world, "view");
    const how = { channel: 1, reason: 8, source: -1 };
    for (let row = 0; row < CASE.people; row++)
      for (let q = 0; q < 3; q++) views.answer(row, q, 1, how);
    run.step();
    return run.stateHash;
  };
  expect(jumped({ schema: "view" })).toBe(jumped({ sees: 3 }));
  expect(jumped({ schema: "view" })).not.toBe(jumped({ sees: 2 }));
});

test("misses in a row are counted, and forgotten when one is content", () => {
  // Nobody can do anything: the score stays, and the aspiration falls towards it from what others have.
  const file = viewsFile(CASE);
  const step = [{ use: "barrier" }, { use: "evaluate" }, { use: "aspire", social: 1, patience: 3 }];
  const run = start(modelOf({ ...file, before: [], step, horizon: 20 }));
  const missed = floatColumn(run.world.now, "missed");
  const last = { min: [] as number[], max: [] as number[] };
  while (run.stopped === null) {
    run.step();
    const score = [...floatColumn(run.world.now, "score")].slice(0, CASE.people);
    last.min.push(missed[score.indexOf(Math.min(...score))] ?? -1);
    last.max.push(missed[score.indexOf(Math.max(...score))] ?? -1);
  }
  expect(new Set(last.max)).toEqual(new Set([0]));
  // The worst one misses from the second tick on at the latest, and each third time it counts anew.
  const from = last.min.indexOf(1);
  expect(last.min.slice(from)).toEqual(last.min.slice(from).map((_, k) => (k + 1) % 3));
});

test("an institution holds a schema, and people read it there", () => {
  const file = viewsFile({ ...CASE, other: "nowhere" });
  const run = start(
    modelOf({
      ...file,
      institutions: { handbook: { start: "newcomer" } },
      also: { view: { use: "beliefs", count: QUESTIONS } },
      before: [],
      step: [{ use: "read-institution", of: "view", chance: 1 }],
      metrics: [{ use: "overlap", of: "view" }],
    }),
  );
  const handbook = beliefsHeldBy(
    institutionOf(run.world, "handbook"),
    beliefsOf(run.world, "view"),
  );
  const held = [0, 1, 2, 3, 4].filter((q) => handbook.at(0, q) === 1);
  const before = answersOf(run, 0);
  run.step();
  expectBalance(run);
  for (let row = 0; row < CASE.people; row++) expect(viewOf(run, row)).toEqual(held);
  expect(answersOf(run, 0)).toEqual(before);
  expect(run.read()).toEqual([1]);
});

test("views and aspirations outlive a snapshot", () => {
  const model = modelOf(viewsFile({ ...CASE, stretch: 0.05 }));
  const run = start(model);
  for (let t = 0; t < 5; t++) run.step();
  const fresh = start(model);
  fresh.restore(run.snapshot());
  expect(statesOf(fresh)).toEqual(statesOf(run));
});

test("newcomers aspire to nothing, and attend to what newcomers attend to", () => {
  const file = viewsFile({ ...CASE, other: "nowhere" });
  const step = [{ use: "evaluate" }, { use: "aspire" }, { use: "turnover", at: [12] }];
  const run = start(modelOf({ ...file, step }));
  while (run.stopped === null) run.step();
  for (let row = 0; row < CASE.people; row++) {
    expect(floatColumn(run.world.now, "aspiration")[row]).toBe(0);
    expect(viewOf(run, row)).toEqual([]);
  }
  expectBalance(run);
});

test("a schema of other questions, or of more answers, is refused", () => {
  const file = viewsFile(CASE);
  const other = (view: Record<string, unknown>) => (): unknown =>
    modelOf({ ...file, also: { view: { use: "beliefs", ...view } } });
  expect(other({ count: 7 })).toThrow(/view is about 7 questions, and knowledge has 5/);
  expect(other({ count: 5, options: 3 })).toThrow(/more than two answers/);
  expect(() => modelOf({ ...file, also: { view: { use: "skill" } } })).toThrow(/beliefs/);
});
