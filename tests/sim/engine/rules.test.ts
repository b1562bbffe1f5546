import { describe, expect, test } from "vitest";
import { residual } from "../../../src/sim/ledger.ts";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";
import { twoMakeOne } from "../../support/two-make-one.ts";

const items = GOLDEN["items, live"] ?? {};
const potions = GOLDEN["potions, complete"] ?? {};
const crafts = GOLDEN["crafts, best of all"] ?? {};

const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};
const metric = (run: Run, name: string): number | null =>
  run.read()[run.metrics.findIndex(({ as }) => as === name)] ?? null;

describe("yesterday and today", () => {
  /** Row 0 knows something; on a line with fixed neighbours, how far does it get in one tick? */
  const reach = (schedule: unknown, extra: unknown[] = []): number => {
    const model = modelOf({
      ...potions,
      population: { size: 2 },
      knowledge: twoMakeOne(false),
      network: { use: "complete" },
      schedule,
      step: [{ use: "choose-neighbour" }, ...extra, { use: "copy-item" }],
      stop: null,
      horizon: 1,
      metrics: ["mean-repertoire"],
    });
    const run = start(model);
    run.world.repertoire?.learn(0, 2, 1, -1);
    run.step();
    return run.world.repertoire?.size[1] ?? -1;
  };

  test("one learns from the other as it stood at the start of the tick", () => {
    expect(reach({ use: "all-at-once" })).toBe(3);
    expect(reach({ use: "all-at-once", update: "live" })).toBe(3);
  });

  test("a chain runs through a whole line in place, one step a tick with yesterday kept", () => {
    const line = (update: string): number => {
      const model = modelOf({
        ...crafts,
        population: { size: 30 },
        knowledge: { use: "skill", start: 0, known: 0.5 },
        network: { use: "line" },
        schedule: { use: "all-at-once", update },
        step: [
          { use: "choose-best", among: "neighbours" },
          { use: "copy-with-error", loss: 0, spread: 0, noise: "none" },
        ],
        horizon: 1,
        metrics: ["mean-skill"],
      });
      const run = start(model);
      run.world.skill?.set(0, 0, 1, { channel: 1, reason: 8, source: -1 });
      run.step();
      return run.world.skill?.holders.count[0] ?? -1;
    };
    expect(line("yesterday")).toBe(2);
    expect(line("live")).toBe(30); // each row copies the row before it, which has just copied
  });
});

describe("people come and go", () => {
  test("those who leave take what they know with them; newcomers are as at the start", () => {
    const model = modelOf({
      ...items,
      population: {
        size: 50,
        changes: [
          { at: 3, size: 10 },
          { at: 5, size: 80 },
        ],
      },
      network: { use: "complete" },
      knowledge: { use: "repertoire", items: 100, start: 6 },
      step: [{ use: "invent", probability: 0 }],
      after: [],
      metrics: [
        { use: "lost", of: "person", reason: "departure", as: "left" },
        { use: "gained", of: "person", channel: "arrival", as: "came" },
        "mean-repertoire",
      ],
      horizon: 6,
    });
    const run = start(model);
    const before = run.world.books[0] ?? 0;
    finish(run);
    expect(run.world.n).toBe(80);
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    expect(metric(run, "left")).toBeGreaterThan(40 * 4);
    expect(metric(run, "left")).toBeLessThan(before);
    expect(metric(run, "came")).toBeGreaterThan(70 * 4);
  });

  test("who leaves is a fair draw", () => {
    let firstStays = 0;
    const runs = 400;
    for (let replicate = 0; replicate < runs; replicate++) {
      const model = modelOf({
        ...crafts,
        population: { size: 10, changes: [{ at: 1, size: 5 }] },
        knowledge: { use: "skill", start: 0, known: 0.5 },
        step: [{ use: "barrier" }],
        horizon: 1,
        metrics: ["known-crafts"],
      });
      const run = start(model, { replicate });
      run.world.skill?.set(0, 0, 1, { channel: 1, reason: 8, source: -1 });
      run.step();
      firstStays += run.world.skill?.holders.count[0] ?? 0;
    }
    expect(Math.abs(firstStays - runs / 2)).toBeLessThan(4 * Math.sqrt(runs / 4));
  });

  test("nobody left is an end of its own", () => {
    const model = modelOf({
      ...items,
      population: { size: 9, changes: [{ at: 4, size: 0 }] },
      network: { use: "complete" },
    });
    const run = finish(start(model));
    expect([run.stopped, run.tick, run.world.n]).toEqual(["extinct", 4, 0]);
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
  });
});

describe("ends", () => {
  test("a stop per event ends within the tick, per tick at its end; event times agree", () => {
    const ttc = (stop: unknown): (number | null)[] => {
      const run = finish(
        start(modelOf({ ...potions, horizon: 20000, stop, metrics: ["time-to-crossover"] })),
      );
      return [run.tick, ...run.read()];
    };
    const event = ttc({ when: "crossover", check: "event" });
    expect(event[0]).toBe(event[1]);
    expect(ttc({ when: "crossover", check: "tick" })).toEqual(event);
    expect(ttc(null)[1]).toBe(event[1]);
  });

  test("a time that never comes is null", () => {
    const run = finish(start(modelOf({ ...potions, horizon: 1 })));
    expect(metric(run, "time-to-crossover")).toBeNull();
    expect(run.stopped).toBe("horizon");
  });

  test("share with chance 0 is the pair only, bit for bit", () => {
    const run = (share: Record<string, unknown>): string[] =>
      statesOf(
        start(
          modelOf({
            ...potions,
            step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share", ...share }],
          }),
        ),
      );
    expect(run({ chance: 0 })).toEqual(run({ with: "pair" }));
  });

  test("loss shifted by c shifts every step by exactly c, under the same luck", () => {
    const skill = (loss: number): number => {
      const model = modelOf({
        ...crafts,
        knowledge: { use: "skill", start: 0 },
        step: [{ use: "choose-best" }, { use: "copy-with-error", loss }],
        metrics: ["mean-skill"],
      });
      return finish(start(model)).read()[0] ?? Number.NaN;
    };
    expect(skill(3) - skill(5)).toBeCloseTo(2 * 50, 9);
  });
});

test("a run that is too large is refused before memory is taken, naming the two fields", () => {
  const model = modelOf({
    ...items,
    population: { size: 2_000_000 },
    network: { use: "complete" },
  });
  expect(() => start(model, { memory: 10_000_000 })).toThrow(
    /population\.size \(2000000\) or knowledge\.items/,
  );
});

test("one and two people are enough", () => {
  for (const size of [1, 2]) {
    for (const raw of [items, potions, crafts]) {
      const run = finish(
        start(modelOf({ ...raw, population: { size }, network: { use: "complete" } })),
      );
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    }
  }
});
