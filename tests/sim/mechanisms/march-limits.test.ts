/** March's family: limits that can be checked in the head, and the moment when nothing is left to learn. */
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { acting, DIALECTS, file, stateOf } from "../../support/march.ts";
import type { Answers } from "../../support/naive-march.ts";
import { modelOf, start } from "../../support/run.ts";

describe("limits", () => {
  test("nobody who does not read changes, and a code that does not learn stays empty", () => {
    const run = start(modelOf(file({ step: acting(0, 0.5) })));
    const { people } = stateOf(run);
    while (run.stopped === null) run.step();
    expect(stateOf(run).people).toEqual(people);
    expect(stateOf(run).codes[0]?.some((answer) => answer >= 0)).toBe(true);
    const still = start(modelOf(file({ step: acting(0.5, 0) })));
    while (still.stopped === null) still.step();
    expect(stateOf(still)).toEqual({
      ...stateOf(run),
      people,
      codes: [Array.from({ length: 30 }, () => -1)],
    });
  });

  test("a code that is convinced at once holds what most of those ahead of it do", () => {
    const run = start(
      modelOf(
        file({
          population: { size: 3 },
          step: [{ use: "evaluate" }, { use: "write-institution", chance: 1 }],
          horizon: 1,
        }),
      ),
    );
    const { people, realities } = stateOf(run);
    const worth = (answers: Answers): number =>
      answers.reduce(
        (sum, answer, q) => sum + (answer < 0 ? 0 : answer === realities[0]?.[q] ? 1 : -1),
        0,
      );
    const ahead = people.filter((answers) => worth(answers) > 0);
    run.step();
    const said = Array.from({ length: 30 }, (_, q) => {
      const lead = ahead.reduce(
        (sum, answers) => sum + (answers[q] === 1 ? 1 : answers[q] === 0 ? -1 : 0),
        0,
      );
      return lead === 0 ? -1 : lead > 0 ? 1 : 0;
    });
    expect(stateOf(run).codes).toEqual([said]);
  });

  test("an opposite belief is first given up where socialisation is gradual", () => {
    const run = start(modelOf(file({ step: acting(1, 1), horizon: 4 })));
    for (let last = stateOf(run); run.stopped === null; last = stateOf(run)) {
      run.step();
      const code = last.codes[0] ?? [];
      const due = last.people.map((answers) =>
        answers.map((own, q) => {
          const aim = code[q] ?? -1;
          return aim < 0 || own === aim ? own : own < 0 ? aim : -1;
        }),
      );
      expect(stateOf(run).people).toEqual(due);
    }
  });
});

describe("nothing is left to learn", () => {
  test.each([
    ["learned-out", DIALECTS.L],
    ["learned-out", DIALECTS.G],
    ["learned-out-acting", DIALECTS.C],
  ] as const)("%s stops where nothing changes any more, and not before", (when, dialect) => {
    for (let replicate = 0; replicate < 12; replicate++) {
      const model = modelOf(file({ ...dialect, horizon: 2000, stop: { when } }));
      const run = start(model, { replicate });
      while (run.stopped === null) {
        expect(nothingLeft(run, when === "learned-out-acting")).toBe(false);
        run.step();
      }
      expect(run.stopped).toBe("event");
      expect(nothingLeft(run, when === "learned-out-acting")).toBe(true);
      const end = stateOf(run);
      const on = start({ ...model, stop: null, horizon: run.tick + 30 }, { replicate });
      while (on.stopped === null) on.step();
      expect(stateOf(on)).toEqual(end);
    }
  });

  test("what only people can know does not keep them from it", () => {
    const knowledge = { use: "beliefs", count: 12, undecided: true, tacit: 12 };
    const run = start(modelOf(file({ ...DIALECTS.L, knowledge, stop: { when: "learned-out" } })));
    expect(run.stopped).toBe("event");
    expect(run.tick).toBe(0);
  });
});

/** March's equilibrium, in words of one's own: by sums of 1 and -1. */
function nothingLeft(run: Run, guessing: boolean): boolean {
  const { people, codes, realities } = stateOf(run);
  const right = run.model.environment?.values["counts"] === "right";
  const value = (answer: number, q: number): number =>
    answer < 0 ? 0 : answer === realities[0]?.[q] ? 1 : right ? 0 : -1;
  const code = codes[0] ?? [];
  const bar = code.reduce((sum, answer, q) => sum + value(answer, q), 0);
  return people.every((answers) => {
    const same = answers.every((answer, q) => (code[q] ?? -1) < 0 || answer === code[q]);
    const open = answers.filter((answer) => answer < 0).length;
    const could = answers.reduce((sum, answer, q) => sum + value(answer, q), 0);
    return same && could + (guessing ? open : 0) <= bar;
  });
}
