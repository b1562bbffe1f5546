/** When a formula over metrics first held: against what is read tick by tick. */
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { file, type Raw } from "../../support/march.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

const organization = (metrics: readonly (Raw | string)[], more: Raw = {}): Raw =>
  file({
    population: { size: 20 },
    before: [{ use: "turnover", probability: "if(tick == 10, 0.6, 0.02)" }],
    step: [
      { use: "barrier" },
      { use: "evaluate" },
      { use: "read-institution" },
      { use: "write-institution" },
    ],
    after: [{ use: "read", metrics: ["eve"], at: [9] }],
    metrics: [{ use: "correct", as: "right" }, { use: "correct", as: "eve" }, ...metrics],
    horizon: 40,
    ...more,
  });

/** What `right` and `eve` say in each tick, and what the last metric says at the end. */
function course(run: Run): { right: number[]; eve: number[]; time: number | null } {
  const rows = [run.read()];
  while (run.stopped === null) {
    run.step();
    rows.push(run.read());
  }
  const column = (k: number): number[] => rows.map((row) => row[k] ?? Number.NaN);
  return { right: column(0), eve: column(1), time: rows.at(-1)?.at(-1) ?? null };
}

describe("time-to is the first tick at whose end it holds", () => {
  test.each([0, 1, 5, 9, 10, 11, 40])("from tick %i on", (after) => {
    const seen = new Set<number | null>();
    for (let replicate = 0; replicate < 6; replicate++) {
      const metrics = [{ use: "time-to", holds: "right >= 0.9 * eve and right > 0.4", after }];
      const run = start(modelOf(organization(metrics)), { replicate });
      const { right, eve, time } = course(run);
      const first = right.findIndex(
        (now, tick) => tick >= after && now >= 0.9 * (eve[tick] ?? 0) && now > 0.4,
      );
      expect(time).toBe(first < 0 ? null : first);
      seen.add(time);
    }
    expect([...seen].some((time) => time !== null)).toBe(true);
  });

  test("also at the start, and by what was read at a point of the list", () => {
    const at = (holds: string): number | null =>
      course(start(modelOf(organization([{ use: "time-to", holds }])))).time;
    expect(at("right > 0")).toBe(0);
    expect(at("eve == right")).toBe(9); // before its point has come a metric is nothing, and nothing is equal to it
    expect(at("tick >= 7")).toBe(7);
    expect(at("right > 2")).toBeNull();
    expect(at("right")).toBe(0);
  });

  test("what has come stays, though it does not hold any more", () => {
    const metrics = [{ use: "time-to", holds: "tick >= 12 and tick < 15" }];
    expect(course(start(modelOf(organization(metrics)))).time).toBe(12);
  });
});

test("it may hang on other times and formulas, and they on it", () => {
  const metrics = [
    { use: "formula", value: "right - eve", as: "gain" },
    { use: "time-to", holds: "gain < 0", after: 10, as: "fallen" },
    { use: "time-to", holds: "gain >= 0 and tick > fallen", as: "back" },
    { use: "formula", value: "back - fallen", as: "rounds" },
  ];
  const run = start(modelOf(organization(metrics)));
  const rows = [run.read()];
  while (run.stopped === null) {
    run.step();
    rows.push(run.read());
  }
  const fallen = rows.findIndex(([, , gain], tick) => tick >= 10 && (gain ?? 0) < 0);
  const back = rows.findIndex(([, , gain], tick) => tick > fallen && (gain ?? -1) >= 0);
  expect(fallen).toBe(10);
  expect(back).toBeGreaterThan(10);
  expect(run.read().slice(3)).toEqual([fallen, back, back - fallen]);
  expect(rows[back - 1]?.slice(4)).toEqual([null, null]);
});

test("two that wait for the same are told the same, and one that waits longer is not", () => {
  const holds = "right > 0.3";
  const metrics = [
    { use: "time-to", holds, as: "one" },
    { use: "time-to", holds, as: "two" },
    { use: "time-to", holds, after: 20, as: "later" },
  ];
  const run = start(modelOf(organization(metrics)));
  while (run.stopped === null) run.step();
  const [, , one, two, later] = run.read();
  expect(two).toBe(one);
  expect(one).toBeLessThan(20);
  expect(later).toBe(20);
});

test("to wait changes no state; a snapshot brings the time back, and nothing is looked for twice", () => {
  const metrics = [{ use: "time-to", holds: "right < eve", after: 10 }];
  const model = modelOf(organization(metrics));
  expect(statesOf(start(model))).toEqual(statesOf(start(modelOf(organization([])))));
  const run = start(model);
  while (run.tick < 9) run.step();
  const early = run.snapshot();
  while (run.tick < 20) run.step();
  const late = run.snapshot();
  const [time] = run.read().slice(-1);
  expect(time).toBe(10);
  run.restore(early);
  expect(run.read().at(-1)).toBeNull();
  const fresh = start(model);
  fresh.restore(late);
  expect(fresh.read()).toEqual([...fresh.read().slice(0, 2), 10]);
  while (run.stopped === null) run.step();
  expect(run.read().at(-1)).toBe(10);
});

test("where people act one at a time it is looked for at the end of a tick", () => {
  const raw = organization([{ use: "time-to", holds: "right > 0.3" }], {
    schedule: { use: "one-at-a-time" },
    step: [{ use: "read-institution" }, { use: "try-answer" }],
  });
  const { right, time } = course(start(modelOf(raw)));
  expect(time).toBe(right.findIndex((now) => now > 0.3));
});

test("a formula that is wrong, unknown or worked out below is told; a time is read at no point", () => {
  const refused = (metrics: readonly Raw[], more: Raw = {}): (() => unknown) => {
    return () => modelOf(organization(metrics, more));
  };
  expect(refused([{ use: "time-to", holds: "wisdom > 1" }])).toThrow(/metrics\.2\.holds|wisdom/);
  expect(refused([{ use: "time-to", holds: "right >" }])).toThrow();
  expect(refused([{ use: "time-to" }])).toThrow(/holds/);
  const below = [
    { use: "time-to", holds: "twice > 1", as: "time" },
    { use: "formula", value: "2 * right", as: "twice" },
  ];
  expect(refused(below)).toThrow(/worked out after/);
  const read = { after: [{ use: "read", metrics: ["time-to"] }] };
  expect(refused([{ use: "time-to", holds: "right > 0" }], read)).toThrow(/time of an event/);
});
