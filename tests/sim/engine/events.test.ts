/** Schedules that go by events: one at a time, and in continuous time. */
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";
import { twoMakeOne } from "../../support/two-make-one.ts";

const items = GOLDEN["items, live"] ?? {};
const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};
const eventsOf = (run: Run): number => (run.world.now["clock"]?.[0] ?? 0) >>> 0;

const flowing = (step: Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  modelOf({
    ...items,
    population: { size: 3 },
    network: undefined,
    knowledge: { use: "repertoire", items: 500 },
    schedule: { use: "continuous" },
    step,
    after: [],
    metrics: ["gained", "mean-repertoire"],
    horizon: 30,
    ...more,
  });

describe("one at a time", () => {
  test("a tick is as many events as there are people, also when their number changes", () => {
    const run = start(modelOf(GOLDEN["items, one at a time"] ?? {}));
    let events = 0;
    while (run.stopped === null) {
      run.step();
      events += run.world.n;
      expect(eventsOf(run)).toBe(events);
    }
  });

  test("anybody acts: how often each does is as even as dice are", () => {
    const size = 10;
    const ticks = 2000;
    const model = modelOf({
      ...items,
      population: { size },
      network: undefined,
      knowledge: { use: "repertoire", items: 65536 },
      schedule: { use: "one-at-a-time" },
      step: [{ use: "invent" }],
      after: [],
      horizon: ticks,
    });
    const run = finish(start(model));
    const known = Array.from(run.world.repertoire?.size ?? []);
    /** Chi-squared with 9 degrees of freedom: beyond 33.7 once in 10,000. Items found twice are few and as few for all. */
    const mean = known.reduce((sum, n) => sum + n, 0) / size;
    const spread = known.reduce((sum, n) => sum + (n - mean) * (n - mean), 0) / mean;
    expect(spread).toBeLessThan(33.7);
    expect(spread).toBeGreaterThan(0.9);
  });

  test("somebody of each group in turn: as many turns for each, anybody in it, and none for one that is empty", () => {
    const groups = [
      { name: "a", size: 2 },
      { name: "b", size: 0 },
      { name: "c", size: 10 },
    ];
    const ticks = 400;
    const model = modelOf({
      ...items,
      population: { groups, changes: [{ at: 201, group: "b", size: 3 }] },
      network: undefined,
      knowledge: { use: "repertoire", items: 65536 },
      schedule: { use: "one-at-a-time", pick: "each-group" },
      step: [{ use: "add-next" }],
      after: [],
      horizon: ticks,
    });
    const run = start(model);
    const turns = (): number[] => {
      const { of, count } = run.world.groups;
      const sums = Array.from({ length: count }, () => 0);
      for (let row = 0; row < run.world.n; row++)
        sums[of[row] ?? -1] = (sums[of[row] ?? -1] ?? 0) + (run.world.repertoire?.size[row] ?? 0);
      return sums;
    };
    for (let tick = 0; tick < 200; tick++) run.step();
    expect(turns()).toEqual([800, 0, 800]); // 12 events a tick, of which every third is nobody's
    const [first = 0, second = 0] = run.world.repertoire?.size ?? [];
    expect(Math.abs(first - second)).toBeLessThan(4 * Math.sqrt(800));
    finish(run);
    const [a, b, c] = turns();
    expect([a, b, c]).toEqual([1800, 1000, 1800]); // 15 events a tick, a third for each
  });

  test("a stop per event ends within the sweep", () => {
    const run = finish(start(modelOf(GOLDEN["potions, one at a time"] ?? {})));
    expect(run.stopped).toBe("event");
    expect(eventsOf(run)).toBeLessThan(run.tick * run.world.n);
    expect(eventsOf(run)).toBeGreaterThan((run.tick - 1) * run.world.n);
  });

  test("the order of the list counts", () => {
    const step = [
      { use: "invent", probability: 0.4 },
      { use: "forget-one", probability: 0.4 },
    ];
    const model = (list: unknown[]) =>
      modelOf({ ...items, schedule: { use: "one-at-a-time" }, step: list, horizon: 20 });
    expect(statesOf(start(model(step.toReversed())))).not.toEqual(statesOf(start(model(step))));
  });
});

test.each(["one-at-a-time", "continuous"])(
  "%s: before, step and after are three moments",
  (use) => {
    const rate = use === "continuous" ? { rate: 1 } : {};
    const ends = (place: "before" | "after"): (number | null)[] => {
      const model = modelOf({
        ...items,
        population: { size: 20 },
        network: undefined,
        knowledge: { use: "repertoire", items: 5000 },
        schedule: { use },
        before: [],
        step: [{ use: "invent", ...rate }],
        after: [],
        [place]: [{ use: "forget", chance: 1 }],
        metrics: ["gained", "mean-repertoire"],
        horizon: 9,
      });
      return finish(start(model)).read();
    };
    const [gained, known] = ends("before");
    expect(gained).toBeGreaterThan(100);
    expect(known).toBeGreaterThan(0.3);
    expect(ends("after")[1]).toBe(0);
  },
);

describe("continuous time", () => {
  test("where nothing has a rate nothing happens, and time passes", () => {
    for (const step of [
      [{ use: "invent", rate: 0 }],
      [{ use: "forget-found", rate: 5, per: "item" }],
    ]) {
      const run = finish(start(flowing(step)));
      expect([run.tick, run.stopped, run.read()]).toEqual([30, "horizon", [0, 0]]);
    }
  });

  test("a run that runs away ends in an error that names the field", () => {
    const model = flowing([{ use: "invent", rate: 1e12 }]);
    const run = start(model);
    expect(() => run.step()).toThrow(/schedule\.span: more than 5,000,000 events in tick 1/);
    const endless = start(flowing([{ use: "invent", rate: 1.7e308 }]));
    expect(() => endless.step()).toThrow(/schedule\.span: more than 5,000,000 events/);
  });

  test("ticks of half the span are twice as many, and as much happens", () => {
    const gained = (span: number, horizon: number): number => {
      const model = flowing([{ use: "invent", rate: 1, per: "agent" }], {
        knowledge: { use: "repertoire", items: 65536 },
        schedule: { use: "continuous", span },
        metrics: [{ use: "gained", of: "person" }],
        horizon,
      });
      let sum = 0;
      for (let replicate = 0; replicate < 200; replicate++)
        sum += finish(start(model, { replicate })).read()[0] ?? Number.NaN;
      return sum / 200;
    };
    /** Poisson with mean 3 people x 30 units of time; a mean of 200 runs has a standard error of 0.67. */
    for (const [span, horizon] of [
      [1, 30],
      [0.5, 60],
      [10, 3],
    ] as const)
      expect(Math.abs(gained(span, horizon) - 90)).toBeLessThan(4 * Math.sqrt(90 / 200));
  });

  test("an entry that is not due has no rate, and a gate thins its events", () => {
    const model = flowing([{ use: "invent", rate: 50, from: 10, probability: 0 }]);
    expect(finish(start(model)).read()[0]).toBe(0);
    const late = start(flowing([{ use: "invent", rate: 50, from: 10 }]));
    for (let tick = 1; tick < 10; tick++) late.step();
    expect(eventsOf(late)).toBe(0);
    late.step();
    expect(eventsOf(late)).toBeGreaterThan(0);
  });

  test("event times are moments within a tick, after an exponential wait", () => {
    const model = modelOf({
      ...items,
      population: { size: 2 },
      network: { use: "complete" },
      knowledge: twoMakeOne(true),
      schedule: { use: "continuous", span: 2 },
      step: [
        {
          do: [{ use: "choose-neighbour" }, { use: "combine", items: 2 }, { use: "share" }],
          rate: 0.25,
        },
      ],
      after: [],
      metrics: ["time-to-crossover"],
      horizon: 1000,
      stop: { when: "crossover", check: "event" },
    });
    /** Two people meet at 0.25 each, and half of the meetings make it: once in 4 units of time, which are 2 ticks. */
    const times = Array.from({ length: 400 }, (_, replicate) => {
      const run = finish(start(model, { replicate }));
      const [time] = run.read();
      expect(run.tick).toBe(Math.ceil(time ?? Number.NaN));
      return time ?? Number.NaN;
    });
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const square = times.reduce((sum, time) => sum + time * time, 0) / times.length;
    expect(Math.abs(mean - 2)).toBeLessThan(4 * (2 / 20));
    expect(Math.abs(square - 8)).toBeLessThan((4 * (Math.sqrt(20) * 4)) / 20);
    expect(times.some((time) => Number.isInteger(time))).toBe(false);
  });
});
