/** Levels that fade, of people and of institutions: numbers that can be checked in the head, and laws. */
import { describe, expect, test } from "vitest";
import { institutionOf, skillHeldBy, skillOf } from "../../../src/sim/core/need.ts";
import { held, lost } from "../../../src/sim/core/books.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectResumes, levels, skills } from "../../support/meetings.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const SCHEDULE = { use: "all-at-once" };
const work = (step: unknown[], count: number, more: Record<string, unknown> = {}) => ({
  ...levels(step, count, { start: 0, ...more }),
  schedule: SCHEDULE,
  network: undefined,
  population: { size: 3 },
});
const end = (raw: Record<string, unknown>): Run => {
  const run = start(modelOf(raw));
  while (run.stopped === null) run.step();
  return run;
};

describe("depreciate", () => {
  test("K = lambda K + q from nothing: q (1 - lambda^t) / (1 - lambda)", () => {
    const step = [
      { use: "depreciate", keep: 0.83 },
      { use: "practise", by: 2 },
    ];
    const run = start(modelOf({ ...work(step, 1), horizon: 200 }));
    for (let t = 1; t <= 200; t++) {
      run.step();
      expect(run.read()[0]).toBeCloseTo((2 * (1 - 0.83 ** t)) / 0.17, 12);
    }
    expect(run.read()[0]).toBeCloseTo(2 * 5.88235294117647, 9);
  });

  test("each keeps a share of every craft, whatever the sign; behind a gate some do", () => {
    const raw = { ...work([{ use: "depreciate", keep: 0.75 }], 2), horizon: 12 };
    const sigma = { noise: "normal", at: 0, spread: 3 };
    const run = start(modelOf({ ...raw, knowledge: { use: "skill", count: 2, start: sigma } }));
    const before = skills(run);
    while (run.stopped === null) {
      run.step();
      expectBalance(run);
    }
    skills(run).forEach((row, i) =>
      row.forEach((value, k) => expect(value).toBeCloseTo((before[i]?.[k] ?? 0) * 0.75 ** 12, 12)),
    );
    const gated = work([{ use: "depreciate", keep: 0, probability: 0.5 }], 1, { start: 1 });
    const left = skills(end({ ...gated, population: { size: 400 }, horizon: 1 }));
    const kept = left.filter(([value]) => value === 1).length;
    expect(kept + left.filter(([value]) => value === 0).length).toBe(400);
    expect(Math.abs(kept - 200)).toBeLessThan(40);
  });

  test("below the level at which a craft is known it is lost, and the books say why", () => {
    const step = [{ use: "depreciate", keep: 0.5 }];
    const run = end({ ...work(step, 2, { start: 9, known: 1 }), horizon: 4 }); // 4.5, 2.25, 1.125, 0.5625
    expect(lost(run.world.books, "person", "forgetting")).toBe(6);
    expect(lost(run.world.books, "group", "forgetting")).toBe(2);
    expectBalance(run);
  });
});

describe("institutions that hold levels", () => {
  const store = (step: unknown[], scope = "all") => ({
    ...work(step, 1),
    population: { size: 4, groups: 2 },
    institutions: { manual: { scope } },
    metrics: ["mean-skill", { use: "mean-skill", heldBy: "manual", as: "written" }],
    horizon: 1,
  });
  const begin = (
    raw: Record<string, unknown>,
    own: readonly number[],
    manual: readonly number[],
  ) => {
    const run = start(modelOf(raw));
    const how = { channel: 1, reason: 8, source: -1 };
    const people = skillOf(run.world);
    const written = skillHeldBy(institutionOf(run.world, "manual"), people);
    own.forEach((value, row) => people.set(row, 0, value, how));
    manual.forEach((value, holder) => written.set(holder, 0, value, how));
    run.step();
    return { run, people: skills(run).flat(), manual: [...written.level] };
  };

  test("write-levels: what the best know, or the mean, where they are ahead", () => {
    const write = (by: string) => [{ use: "write-levels", by, absorption: 0.5 }];
    expect(begin(store(write("best")), [1, 2, 3, 8], [2]).manual).toEqual([5]);
    expect(begin(store(write("mean")), [1, 2, 3, 8], [2]).manual).toEqual([2.75]);
    expect(begin(store(write("best")), [1, 2, 3, 8], [9]).manual).toEqual([9]);
    expect(begin(store(write("best"), "group"), [1, 2, 3, 8], [0, 4]).manual).toEqual([1, 6]);
    expect(begin(store(write("mean"), "pair"), [1, 2, 3, 8], [0, 4]).manual).toEqual([0.75, 4.75]);
  });

  test("read-levels: each comes nearer to its own institution, where that is ahead", () => {
    const read = [{ use: "read-levels", absorption: 0.25 }];
    expect(begin(store(read), [0, 4, 8, 12], [8]).people).toEqual([2, 5, 8, 12]);
    const apart = begin(store(read, "group"), [0, 4, 8, 12], [4, 12]);
    expect(apart.people).toEqual([1, 4, 9, 12]);
    expect(apart.run.read()).toEqual([6.5, 8]);
    expectBalance(apart.run);
  });

  test("it has books of its own, and they balance: known is lost by fading, and learned from those who know", () => {
    const step = [
      { use: "practise", chance: 0.4, until: 8 },
      { use: "write-levels", absorption: 0.6 },
      { use: "depreciate-institution", keep: 0.7 },
    ];
    const raw = { ...store(step, "group"), knowledge: { use: "skill", count: 3, known: 1 } };
    const run = start(modelOf({ ...raw, horizon: 30 }));
    const manual = skillHeldBy(institutionOf(run.world, "manual"), skillOf(run.world));
    for (let tick = 1; tick <= 8; tick++) run.step();
    expect(held(manual.books, "person")).toBe(manual.recount(2).person);
    expect(manual.recount(2).person).toBeGreaterThan(0);
    const faded = lost(manual.books, "person", "forgetting");
    while (run.stopped === null) run.step();
    expect(held(manual.books, "person")).toBe(manual.recount(2).person);
    expect(held(manual.books, "group")).toBe(manual.recount(2).group);
    expect(lost(manual.books, "person", "forgetting")).toBeGreaterThanOrEqual(faded);
    expect(lost(run.world.books, "person")).toBe(0);
  });

  test("depreciate-institution: it fades by itself, and people do not", () => {
    const fade = [{ use: "depreciate-institution", keep: 0.75 }];
    const found = begin({ ...store(fade, "group") }, [1, 2, 3, 4], [4, 8]);
    expect(found.manual).toEqual([3, 6]);
    expect(found.people).toEqual([1, 2, 3, 4]);
  });

  test.each(["all-at-once", "in-turn", "one-at-a-time"])("%s: resumes", (use) => {
    const step = [
      { use: "practise", chance: 0.5 },
      { use: "read-levels" },
      { use: "depreciate", keep: 0.9 },
      { use: "write-levels" },
      { use: "depreciate-institution", keep: 0.95 },
    ];
    expectResumes({ ...store(step, "group"), schedule: { use }, horizon: 30 });
  });
});

test("unit-cost: skill to the power -b, of those who have some", () => {
  const raw = {
    ...work([{ use: "barrier" }], 1),
    metrics: ["unit-cost", { use: "unit-cost", exponent: 1, as: "steep" }],
  };
  const run = start(modelOf({ ...raw, population: { size: 4 } }));
  const skill = skillOf(run.world);
  expect(run.read()).toEqual([null, null]);
  [2, 8, 0, -3].forEach((value, row) =>
    skill.set(row, 0, value, { channel: 1, reason: 8, source: -1 }),
  );
  const [usual, steep] = run.read();
  expect(usual).toBeCloseTo((2 ** -0.32 + 8 ** -0.32) / 2, 14);
  expect(steep).toBeCloseTo((1 / 2 + 1 / 8) / 2, 14);
});
