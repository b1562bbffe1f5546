/** What exchanges in communities come to where all belong entirely, or not at all, and groups are closed or open. */
import { describe, expect, test } from "vitest";
import { GROUP, GROUPS, all, inGroups, modelsOf } from "../../support/community.ts";
import type { Raw } from "../../support/march.ts";
import { answersOf } from "../../support/naive-majority.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

/** Runs of two lists that must go the same way, bit for bit. */
function expectSame(choice: Raw, other: Raw, more: Raw): void {
  const [a, b] = [choice, other].map((pick) => {
    const step = [{ use: "barrier" }, { ...pick, id: "pick" }, { use: "copy-some-answers" }];
    return statesOf(start(modelOf(inGroups({ step, ...more }))));
  });
  expect(a).toEqual(b);
  expect(new Set(a).size).toBe(a?.length);
}

describe("limits", () => {
  test("all members entirely, porosity 1: everybody is alike, bit for bit", () => {
    expectSame({ use: "choose-in-community", porosity: 1 }, { use: "choose-random" }, all(1));
  });

  test.each([1, 0.3, 0.001])(
    "nobody a member, porosity %f: what is left is the formal network, bit for bit",
    (porosity) => {
      const formal = { use: "choose-neighbour" };
      const community = { use: "choose-in-community", porosity, among: "neighbours" };
      expectSame(community, formal, all(0));
      expectSame(community, formal, { ...all(0), network: { use: "complete" } });
      expectSame(community, formal, { ...all(0), network: { use: "star" } });
    },
  );

  test("all members entirely, porosity 0: within the group only, everybody in it alike", () => {
    for (const among of ["everybody", "neighbours"]) {
      const counts = GROUP.map(() => GROUP.map(() => 0));
      const ticks = 3000;
      const step = [
        { use: "barrier" },
        { use: "choose-in-community", porosity: 0, among },
        { use: "copy-some-answers" },
      ];
      const run = start(modelOf(inGroups({ ...all(1), step, horizon: ticks })));
      while (run.stopped === null) {
        run.step();
        modelsOf(run).forEach((j, i) => {
          const row = counts[i] ?? [];
          if (j >= 0) row[j] = (row[j] ?? 0) + 1;
        });
      }
      counts.forEach((row, i) => {
        const size = GROUPS[GROUP[i] ?? 0]?.size ?? 0;
        row.forEach((count, j) => {
          const p = GROUP[i] === GROUP[j] && i !== j ? 1 / (size - 1) : 0;
          const se = Math.sqrt(ticks * p * (1 - p));
          expect(Math.abs(count - ticks * p)).toBeLessThanOrEqual(4.5 * se);
        });
      });
    }
  });

  test("nobody a member and porosity 0: nobody learns anything", () => {
    const step = [{ use: "choose-in-community", porosity: 0 }, { use: "copy-some-answers" }];
    const run = start(modelOf(inGroups({ ...all(0), step })));
    const answers = answersOf(run);
    while (run.stopped === null) run.step();
    expect(answersOf(run)).toEqual(answers);
  });

  test("openness 1 is the model without it, bit for bit; with 0 nobody learns from who differs", () => {
    const states = (gate: Raw[]): string[] =>
      statesOf(
        start(
          modelOf(
            inGroups({
              ...all(1),
              step: [{ use: "choose-in-community" }, ...gate, { use: "copy-some-answers" }],
            }),
          ),
        ),
      );
    const base = states([]);
    expect(states([{ use: "if-alike", openness: 1 }])).toEqual(base);
    const shut = start(
      modelOf(
        inGroups({
          ...all(1),
          step: [
            { use: "choose-in-community" },
            { use: "if-alike", openness: 0 },
            { use: "copy-some-answers" },
          ],
        }),
      ),
    );
    const answers = answersOf(shut);
    while (shut.stopped === null) shut.step();
    expect(answersOf(shut)).toEqual(answers);
  });

  test("in closed groups a tacit answer never comes to a group in which nobody gave it", () => {
    const step = [
      { use: "evaluate" },
      { use: "barrier" },
      { use: "read-institution", chance: 0.5 },
      { use: "write-institution", chance: 1 },
      { use: "choose-in-community", porosity: 0 },
      { use: "copy-some-answers" },
      { use: "belong" },
    ];
    const run = start(
      modelOf(
        inGroups({
          before: [{ use: "join", membership: 0.5, at: [1] }],
          institutions: { handbook: { scope: "all" } },
          step,
        }),
      ),
    );
    const givenIn = (tacit: boolean): string[] =>
      answersOf(run).flatMap((answers, i) =>
        answers.flatMap((answer, q) =>
          answer >= 0 && q < 8 === tacit ? [`${GROUP[i]} ${q} ${answer}`] : [],
        ),
      );
    const [tacit, codified] = [new Set(givenIn(true)), new Set(givenIn(false))];
    while (run.stopped === null) run.step();
    expect(givenIn(true).filter((each) => !tacit.has(each))).toEqual([]);
    expect(givenIn(false).filter((each) => !codified.has(each)).length).toBeGreaterThan(0);
  });
});
