/** Newcomers: how long they take to do as well as half of all, whom they know at first, and who stays. */
import { describe, expect, test } from "vitest";
import { floatColumn, intColumn } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { GROUP, inGroups, membershipOf } from "../../support/community.ts";
import type { Raw } from "../../support/march.ts";
import { answersOf, heardOf } from "../../support/naive-majority.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const METRICS = [
  { use: "settling" },
  { use: "settling", what: "share", as: "reached" },
  { use: "settling", what: "newcomers", as: "newcomers" },
];
const LEAVE = {
  id: "leave",
  do: [
    { use: "turnover" },
    { use: "join", membership: 0.1 },
    { use: "choose-in-group", outside: 0.1 },
    { use: "inherit-ties", neighbours: 0, others: 0 },
    { use: "mentor", among: "chosen", inherit: 1 },
  ],
  probability: 0.2,
};
const STEP = [
  { use: "evaluate" },
  { use: "barrier" },
  { use: "choose-neighbour" },
  { use: "if-better" },
  { use: "copy-some-answers" },
  { use: "belong", asked: true },
];
const AFTER = [{ use: "grow-older" }, { use: "evaluate", id: "look" }];
const coming = (more: Raw): Raw =>
  inGroups({ before: [LEAVE], step: STEP, after: AFTER, metrics: ["worth"], horizon: 40, ...more });
const watched = (more: Raw): Raw =>
  coming({ after: [...AFTER, { use: "watch-newcomers" }], metrics: METRICS, ...more });

interface Seen {
  readonly came: number;
  reached: number | null;
}

/** Everybody who ever came, by ages and scores alone. */
function historyOf(run: Run): Seen[] {
  const all: Seen[] = [];
  const here = new Map<number, Seen>();
  while (run.stopped === null) {
    run.step();
    const { n, now } = run.world;
    const [age, score] = [floatColumn(now, "age"), [...floatColumn(now, "score").subarray(0, n)]];
    for (const row of here.keys()) if (row >= n) here.delete(row);
    score.forEach((own, row) => {
      if (age[row] === 1 && run.tick > 1) {
        const seen = { came: run.tick, reached: null };
        all.push(seen);
        here.set(row, seen);
      }
      const seen = here.get(row);
      const better = score.filter((other) => other > own).length;
      if (seen?.reached === null && better <= n / 2) seen.reached = run.tick - seen.came + 1;
    });
    expectBalance(run);
  }
  return all;
}

const CHANGES = {
  size: 17,
  changes: [
    { at: 5, size: 25 },
    { at: 20, size: 8 },
    { at: 30, size: 17 },
  ],
};

describe("rounds until a newcomer does as well as half of all", () => {
  test.each([
    ["who leave and come", {}],
    ["and all change groups' sizes", { before: [], population: CHANGES, network: undefined }],
  ])("are those of a plain count over everybody who ever came: %s", (_, more: Raw) => {
    const alone = more["population"] !== undefined;
    const step = [
      { use: "evaluate" },
      { use: "barrier" },
      { use: "choose-random" },
      { use: "copy-some-answers" },
    ];
    const before = [{ use: "turnover", probability: 0.1 }];
    const run = start(modelOf(watched(alone ? { ...more, before, step } : more)));
    const all = historyOf(run);
    const reached = all.flatMap((seen) => (seen.reached === null ? [] : [seen.reached]));
    expect(all.length).toBeGreaterThan(40);
    expect(reached.length).toBeGreaterThan(10);
    expect(reached.length).toBeLessThan(all.length);
    expect(Math.max(...reached)).toBeGreaterThan(2);
    const mean = reached.reduce((sum, rounds) => sum + rounds, 0) / reached.length;
    expect(run.read()).toEqual([mean, reached.length / all.length, all.length]);
  });

  test("to watch them changes nothing that anybody knows or does", () => {
    const [plain, other] = [coming({}), watched({})].map((raw) => start(modelOf(raw)));
    if (plain === undefined || other === undefined) throw new Error("two runs were started");
    while (plain.stopped === null) {
      plain.step();
      other.step();
      expect(answersOf(other)).toEqual(answersOf(plain));
      expect(heardOf(other)).toEqual(heardOf(plain));
      expect(membershipOf(other)).toEqual(membershipOf(plain));
      expect([...other.world.books]).toEqual([...plain.world.books]);
    }
  });

  test("nobody who comes: nothing to tell; and totals outlive a snapshot", () => {
    const none = start(modelOf(watched({ before: [] })));
    while (none.stopped === null) none.step();
    expect(none.read()).toEqual([0, 0, 0]);
    const model = modelOf(watched({}));
    const run = start(model);
    for (let t = 0; t < 15; t++) run.step();
    const fresh = start(model);
    fresh.restore(run.snapshot());
    expect(fresh.read()).toEqual(run.read());
    expect(statesOf(fresh)).toEqual(statesOf(run));
  });

  test.each([1, 2, 5])("with %d people, all of whom leave in each round", (size) => {
    const before = [{ use: "turnover" }];
    const step = [{ use: "evaluate" }];
    const population = { size };
    const run = start(modelOf(watched({ population, network: undefined, before, step })));
    while (run.stopped === null) run.step();
    const [rounds, share = -1, newcomers] = run.read();
    expect([rounds, newcomers]).toEqual([1, 39 * size]);
    expect(share).toBeGreaterThanOrEqual(0.5);
    if (size === 1) expect(share).toBe(1);
  });
});

test("a newcomer has one tie, to its mentor, and what the mentor said", () => {
  const run = start(
    modelOf(coming({ step: [{ use: "barrier" }], after: [{ use: "grow-older" }] })),
  );
  let came = 0;
  while (run.stopped === null) {
    const before = answersOf(run);
    run.step();
    const age = floatColumn(run.world.now, "age");
    const now = answersOf(run);
    const fresh = now.flatMap((_, row) => (age[row] === 1 && run.tick > 1 ? [row] : []));
    for (const row of fresh) {
      // Who came later in the same round may have come to it, or have been its mentor and cut all ties.
      const mentors = (heardOf(run)[row] ?? []).filter((other) => !fresh.includes(other));
      expect(mentors.length).toBeLessThanOrEqual(1);
      for (const mentor of mentors) {
        expect(now[row]).toEqual(before[mentor]);
        came++;
      }
    }
  }
  expect(came).toBeGreaterThan(30);
});

describe("leaving that falls with membership", () => {
  const going = (membership: number, probability: number | string): string[] => {
    const raw = coming({
      before: [
        { use: "join", membership, at: [1] },
        {
          id: "leave",
          do: [{ use: "turnover" }, { use: "join", id: "arrive", membership }],
          probability,
        },
      ],
      step: [...STEP.slice(0, -1), { use: "belong", rise: 0, fall: 0 }],
    });
    return statesOf(start(modelOf(raw)));
  };

  test("who does not belong at all leaves as anybody does, bit for bit; who belongs entirely never", () => {
    expect(going(0, "0.1 * (1 - membership)")).toEqual(going(0, 0.1));
    expect(going(1, "0.1 * (1 - membership)")).toEqual(going(1, 0));
    expect(going(0.5, "0.1 * (1 - membership)")).toEqual(going(0.5, 0.05));
  });
});

test("with asked: true an exchange counts for both", () => {
  const run = start(
    modelOf(coming({ before: [{ use: "join", membership: 0.5, at: [1] }], after: undefined })),
  );
  let membership = GROUP.map(() => 0.5);
  let asked = 0;
  while (run.stopped === null) {
    run.step();
    const models = [...intColumn(run.world.scratch, "model")];
    membership = membership.map((own, i) => {
      const learned = (models[i] ?? -1) >= 0 && GROUP[models[i] ?? -1] === GROUP[i];
      const taught = models.some((j, k) => j === i && GROUP[k] === GROUP[i]);
      asked += taught && !learned ? 1 : 0;
      return learned || taught ? Math.min(1, own + 0.1) : own - 0.05 * own;
    });
    expect(membershipOf(run)).toEqual(membership);
  }
  expect(asked).toBeGreaterThan(20);
});
