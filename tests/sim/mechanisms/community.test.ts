/** Communities: whom one turns to, by how much both belong; and belonging, which grows with exchanges. */
import { describe, expect, test } from "vitest";
import { GROUP, inGroups, membershipOf, modelsOf } from "../../support/community.ts";
import { exchanged, type Exchange } from "../../support/naive-community.ts";
import { answersOf, heardOf, worthsOf } from "../../support/naive-majority.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const EXCHANGES: readonly (readonly [string, Exchange])[] = [
  [
    "everybody",
    { porosity: 0.05, openness: null, better: false, chance: 0.3, rise: 0.2, fall: 0.1 },
  ],
  ["everybody", { porosity: 0.3, openness: 0.7, better: true, chance: 0.5, rise: 0.1, fall: 0.5 }],
  ["neighbours", { porosity: 0.1, openness: 0.65, better: false, chance: 1, rise: 1, fall: 1 }],
  ["neighbours", { porosity: 1, openness: null, better: true, chance: 0.2, rise: 0.3, fall: 0 }],
  ["neighbours", { porosity: 0, openness: 1, better: true, chance: 0, rise: 0, fall: 0.2 }],
];

describe("exchanges in communities, as a plain program has them, on the same luck", () => {
  test.each(EXCHANGES)("among %s: %o", (among, told) => {
    const { porosity, openness, better, chance, rise, fall } = told;
    const run = start(
      modelOf(
        inGroups({
          before: [{ use: "join", membership: 0.4, at: [1] }, { use: "evaluate" }],
          step: [
            { use: "barrier" },
            { use: "choose-in-community", porosity, among },
            ...(openness === null ? [] : [{ use: "if-alike", openness }]),
            ...(better ? [{ use: "if-better" }] : []),
            { use: "copy-some-answers", chance },
            { use: "belong", rise, fall },
          ],
        }),
      ),
    );
    const ties = among === "everybody" ? null : heardOf(run);
    let membership = GROUP.map(() => 0.4);
    let exchanges = 0;
    while (run.stopped === null) {
      const tick = run.tick + 1;
      const [answers, scores] = [answersOf(run), worthsOf(run)];
      const due = exchanged({ tick, answers, scores, membership, group: GROUP, ties }, told);
      run.step();
      expect(modelsOf(run)).toEqual(due.models);
      expect(answersOf(run)).toEqual(due.answers);
      expect(membershipOf(run)).toEqual(due.membership);
      expectBalance(run);
      membership = due.membership;
      exchanges += due.models.filter((j) => j >= 0).length;
    }
    expect(exchanges).toBeGreaterThan(20);
    expect(run.read()[1]).toBeCloseTo(membership.reduce((sum, w) => sum + w, 0) / GROUP.length, 12);
  });

  test("with success: better only an exchange counts after which one does better", () => {
    const run = start(
      modelOf(
        inGroups({
          before: [
            { use: "join", membership: 0.5, at: [1] },
            { use: "evaluate", into: "other-score" },
          ],
          step: [
            { use: "barrier" },
            { use: "choose-in-community" },
            { use: "copy-some-answers" },
            { use: "evaluate", id: "after" },
            { use: "belong", rise: 0.25, fall: 0.5, success: "better" },
          ],
        }),
      ),
    );
    let membership = GROUP.map(() => 0.5);
    const seen = new Set<string>();
    while (run.stopped === null) {
      const before = worthsOf(run);
      run.step();
      const after = worthsOf(run);
      const models = modelsOf(run);
      membership = membership.map((own, i) => {
        const fellow = GROUP[models[i] ?? -1] === GROUP[i];
        const better = (after[i] ?? 0) > (before[i] ?? 0);
        seen.add(`${fellow} ${better}`);
        return fellow && better ? Math.min(1, own + 0.25) : own / 2;
      });
      expect(membershipOf(run)).toEqual(membership);
    }
    expect(seen.size).toBe(4);
  });
});

test("membership outlives a snapshot; without a part that keeps it, a file is refused", () => {
  const step = [{ use: "choose-in-community" }, { use: "copy-some-answers" }, { use: "belong" }];
  const model = modelOf(inGroups({ step }));
  const run = start(model);
  for (let t = 0; t < 5; t++) run.step();
  const snapshot = run.snapshot();
  const fresh = start(model);
  fresh.restore(snapshot);
  expect(statesOf(fresh)).toEqual(statesOf(run));
  expect(() => modelOf(inGroups({ step: step.slice(0, 2) }))).toThrow(/membership/);
});

test("a person alone, and two", () => {
  for (const size of [1, 2]) {
    const step = [{ use: "choose-in-community" }, { use: "copy-some-answers" }, { use: "belong" }];
    const population = { size, groups: size };
    const run = start(modelOf(inGroups({ population, network: undefined, step })));
    while (run.stopped === null) {
      run.step();
      expect(modelsOf(run)).toEqual(size === 1 ? [-1] : [1, 0]);
    }
    expect(membershipOf(run)).toEqual(size === 1 ? [0] : [0, 0]);
  }
});
