/** Dependent, independent, interdependent: against a plain program, and limits that hold exactly. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefsHeldBy, beliefsOf, institutionOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { NaiveStages, stagesFile, type StagesCase } from "../../support/naive-stages.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";
import { answersOf, judge, tiesOf } from "../../support/search.ts";

const QUESTIONS = 6;
const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: integer({ min: 1, max: 9 }),
  questions: constantFrom(QUESTIONS),
  network: constantFrom("line", "complete", "empty"),
  by: constantFrom("age", "score"),
  beyond: constantFrom(-1, 0.3, 2, 1000),
  exchanges: constantFrom(0, 1, 3),
  chance: constantFrom(0, 0.3, 1),
  looks: constantFrom(0, 0.4, 1),
  leaves: constantFrom(0, 0.1),
});

const CASE: StagesCase = {
  seed: "test",
  people: 14,
  questions: QUESTIONS,
  network: "line",
  by: "age",
  beyond: 2,
  exchanges: 1,
  chance: 0.5,
  looks: 0.5,
  leaves: 0,
};

const handbookOf = ({ world }: Run): number[] => {
  const held = beliefsHeldBy(institutionOf(world, "handbook"), beliefsOf(world));
  return Array.from({ length: held.shape.count }, (_, q) => held.at(0, q));
};
const peopleOf = (run: Run): number[][] =>
  Array.from({ length: run.world.n }, (_, row) => answersOf(run, row));

test("the engine finds what the plain program finds", () => {
  const reached = [0, 0, 0];
  assert(
    property(cases, (at) => {
      const run = start(modelOf(stagesFile(at)), { seed: at.seed });
      const begun = { people: peopleOf(run), handbook: handbookOf(run) };
      const plain = new NaiveStages(at, begun, tiesOf(run), judge(run));
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        plain.people.forEach(({ answers, score, age, stage, exchanges }, row) => {
          expect(answersOf(run, row)).toEqual(answers);
          const kept = ["age", "stage", "exchanges"].map((name) => run.world.now[name]?.[row]);
          expect(kept).toEqual([age, stage, exchanges]);
          if (stage > 0) expect(run.world.now["score"]?.[row]).toBe(score);
          reached[stage] = (reached[stage] ?? 0) + 1;
        });
        expect(handbookOf(run)).toEqual(plain.handbook);
        expectBalance(run);
      }
    }),
    { numRuns: HEAVY ? 800 : 120 },
  );
  for (const many of reached) expect(many).toBeGreaterThan(200);
});

describe("limits", () => {
  /** Answers of people and of the handbook, tick by tick. */
  const seen = (file: Record<string, unknown>): unknown[] => {
    const run = start(modelOf({ ...file, horizon: 40 }));
    const all: unknown[] = [];
    while (run.stopped === null) {
      run.step();
      all.push([peopleOf(run), handbookOf(run)]);
    }
    return all;
  };
  const people = (all: unknown[]): unknown[] => all.map((each) => (each as unknown[])[0]);
  const file = (change: Partial<StagesCase>): Record<string, unknown> =>
    stagesFile({ ...CASE, ...change });
  const bare = (step: readonly unknown[]): Record<string, unknown> => ({
    ...file({}),
    before: [{ use: "evaluate" }],
    step: [{ use: "barrier" }, ...step],
    metrics: ["worth"],
  });

  test("where nobody moves on, all do as they are told, bit for bit", () => {
    const told = seen(bare([{ use: "read-institution", chance: 0.5 }]));
    expect(seen(file({ beyond: 1000 }))).toEqual(told);
    expect(seen(file({ by: "score", beyond: 1 }))).toEqual(told);
    expect(seen(file({}))).not.toEqual(told);
  });

  test("where nobody gets beyond the second stage, and none looks, all are alone, bit for bit", () => {
    const alone = seen(bare([{ use: "try-answer" }]));
    expect(seen(file({ beyond: -1, exchanges: 1000, looks: 0 }))).toEqual(alone);
    expect(seen(file({ beyond: -1, exchanges: 1000, looks: 1 }))).not.toEqual(alone);
  });

  test("where all are together from the first day, it is the search of Lazer and Friedman, bit for bit", () => {
    const together = seen(
      bare([
        { use: "choose-better" },
        { use: "copy-answers" },
        { use: "try-answer", id: "try-beside", when: { column: "model", is: "none" } },
      ]),
    );
    expect(people(seen(file({ beyond: -1, exchanges: 0 })))).toEqual(people(together));
  });

  test("who needs no exchange leaves the middle stage out", () => {
    const run = start(modelOf(file({ exchanges: 0 })));
    while (run.stopped === null) {
      run.step();
      expect(run.read()[1]).toBe(run.tick > 2 ? 2 : 0);
    }
  });

  test("who must feel safer than anybody does is never interdependent; who feels safe enough is as without", () => {
    const met = (safety: Record<string, unknown>): Record<string, unknown> => {
      const { before, ...rest } = file({});
      const list = before as Record<string, unknown>[];
      return {
        ...rest,
        before: [
          ...list.slice(0, -1),
          { use: "meet-failure", punished: 0 },
          { ...list.at(-1), ...safety },
        ],
      };
    };
    const states = (safety: Record<string, unknown>): string[] =>
      statesOf(start(modelOf(met(safety))));
    expect(states({ safety: 0.9 })).toEqual(states({}));
    expect(states({ safety: 1 })).not.toEqual(states({}));
    const run = start(modelOf({ ...met({ safety: 1 }), horizon: 40 }));
    while (run.stopped === null) run.step();
    expect(run.read()[1]).toBe(1);
  });
});

test("only the person takes, only the institution takes, or whoever does worse", () => {
  const who = (
    side: string,
  ): { before: number[]; people: number[]; handbook: [number, number] } => {
    const { before: _, ...rest } = stagesFile(CASE);
    const run = start(
      modelOf({
        ...rest,
        step: [{ use: "compare-notes", who: side }],
        metrics: ["worth"],
        horizon: 1,
      }),
    );
    const worth = judge(run);
    const [before, handbook] = [peopleOf(run).map(worth), worth(handbookOf(run))];
    run.step();
    return {
      before,
      people: peopleOf(run).map(worth),
      handbook: [handbook, worth(handbookOf(run))],
    };
  };
  const { before, people, handbook } = who("both");
  expect(people).toEqual(before.map((own) => Math.max(own, handbook[0])));
  expect(handbook[1]).toBe(Math.max(handbook[0], ...before));
  expect(new Set(people).size).toBeGreaterThan(2);
  expect(who("person")).toEqual({ before, people, handbook: [handbook[0], handbook[0]] });
  expect(who("institution")).toEqual({ before, people: before, handbook });
});

test("each group's own institution: what can be written down, of equals the first; people keep what it does not say", () => {
  let equals = 0;
  for (let replicate = 0; replicate < 20; replicate++) {
    const run = start(
      modelOf({
        ...stagesFile(CASE),
        population: { size: 15, groups: 3 },
        knowledge: { use: "beliefs", count: 8, undecided: true, tacit: 3 },
        institutions: { handbook: { scope: "group" } },
        environment: { use: "reality", counts: "right", own: "group" },
        network: undefined,
        before: [],
        step: [{ use: "compare-notes" }],
        metrics: ["worth"],
        horizon: 2,
      }),
      { replicate },
    );
    const held = beliefsHeldBy(institutionOf(run.world, "handbook"), beliefsOf(run.world));
    const saidBy = (holder: number): number[] =>
      Array.from({ length: 8 }, (_, q) => held.at(holder, q));
    const counted = peopleOf(run).map(() => 0);
    while (run.stopped === null) {
      const [people, books] = [peopleOf(run), [0, 1, 2].map(saidBy)];
      books.forEach((book, group) => {
        const worth = judge(run, group);
        const rows = [...people.keys()].filter((row) => run.world.groups.of[row] === group);
        for (const row of rows) {
          const own = people[row] ?? [];
          const mix = own.map((answer, q) => ((book[q] ?? -1) < 0 ? answer : (book[q] ?? -1)));
          if (worth(mix) <= worth(own)) continue;
          people[row] = mix;
          counted[row] = (counted[row] ?? 0) + 1;
        }
        const shown = rows.map((row) =>
          (people[row] ?? []).map((answer, q) => (q < 3 ? -1 : answer)),
        );
        const most = Math.max(...shown.map(worth));
        rows.forEach((row, k) => {
          if (worth(shown[k] ?? []) > worth(book)) counted[row] = (counted[row] ?? 0) + 1;
        });
        if (most <= worth(book)) return;
        const best = shown.filter((answers) => worth(answers) === most);
        books[group] = best[0] ?? [];
        equals += new Set(best.map((answers) => answers.join())).size > 1 ? 1 : 0;
      });
      run.step();
      expect(peopleOf(run)).toEqual(people);
      expect([0, 1, 2].map(saidBy)).toEqual(books);
      expect([...(run.world.now["exchanges"] ?? [])].slice(0, 15)).toEqual(counted);
    }
    expectBalance(run);
  }
  expect(equals).toBeGreaterThan(5);
});

test("stages outlive a snapshot; exchanges that nobody counts are asked for in vain", () => {
  const model = modelOf(stagesFile({ ...CASE, leaves: 0.1 }));
  const run = start(model);
  for (let t = 0; t < 5; t++) run.step();
  const fresh = start(model);
  fresh.restore(run.snapshot());
  expect(statesOf(fresh)).toEqual(statesOf(run));
  const before = [{ use: "grow-older" }, { use: "move-on", exchanges: 1 }];
  const step = [{ use: "evaluate" }];
  expect(() => modelOf({ ...stagesFile(CASE), before, step })).toThrow(/exchanges/);
});
