import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const items = GOLDEN["items, live"] ?? {};

const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};

const inventing = (gate: Record<string, unknown>): Record<string, unknown> => ({
  ...items,
  population: { size: 5 },
  network: { use: "complete" },
  knowledge: { use: "repertoire", items: 65536, start: 0 },
  step: [{ use: "invent", ...gate }],
  after: [],
  metrics: ["gained"],
  horizon: 20,
});
const finds = (gate: Record<string, unknown>): number => {
  const run = finish(
    start(modelOf({ ...inventing(gate), metrics: [{ use: "gained", of: "person" }] })),
  );
  return run.read()[0] ?? -1;
};

/** Without looking at each other, the schedule cannot matter. */
const alone = (schedule: unknown): string[] =>
  statesOf(
    start(
      modelOf({
        ...items,
        schedule,
        step: [
          { use: "invent", probability: 0.3 },
          { id: "outer", do: [{ use: "forget-one", probability: 0.5 }], probability: 0.4 },
        ],
      }),
    ),
  );
describe("gates", () => {
  test("probability 1 and 0, every, from, until, at", () => {
    expect(finds({})).toBe(5 * 20);
    expect(finds({ probability: 1 })).toBe(5 * 20);
    expect(finds({ probability: 0 })).toBe(0);
    expect(finds({ every: 5 })).toBe(5 * 4); // ticks 5, 10, 15, 20
    expect(finds({ every: 5, from: 8 })).toBe(5 * 3); // ticks 8, 13, 18
    expect(finds({ from: 19 })).toBe(5 * 2);
    expect(finds({ until: 6 })).toBe(5 * 6);
    expect(finds({ from: 6, until: 6 })).toBe(5);
    expect(finds({ every: 5, until: 14 })).toBe(5 * 2); // ticks 5 and 10
    expect(finds({ at: [3, 4, 11] })).toBe(5 * 3);
    expect(() => finds({ from: 7, until: 6 })).toThrow(/a tick of at least 7/);
    expect(() => finds({ at: [3], until: 6 })).toThrow(/say nothing more/);
  });

  test("a gate inside a gate passes the product of the two", () => {
    const model = modelOf({
      ...inventing({}),
      population: { size: 4000 },
      horizon: 1,
      step: [{ do: [{ use: "invent", probability: 0.5 }], probability: 0.4, id: "outer" }],
      metrics: [{ use: "gained", of: "person" }],
    });
    const n = 4000;
    const passed = finish(start(model)).read()[0] ?? 0;
    expect(Math.abs(passed - 0.2 * n)).toBeLessThan(4 * Math.sqrt(n * 0.2 * 0.8));
  });

  test("single turns see the same gates and the same words as everybody", () => {
    const together = alone({ use: "all-at-once" });
    expect(alone({ use: "in-turn" })).toEqual(together);
    expect(alone({ use: "in-turn", order: "fixed" })).toEqual(together);
    expect(alone({ use: "all-at-once", update: "live" })).toEqual(together);
  });

  test("when: only those who found nobody act", () => {
    const model = modelOf({
      ...inventing({}),
      network: { use: "empty" },
      step: [
        { use: "choose-neighbour" },
        { id: "alone", use: "invent", when: { column: "model", is: "none" } },
        { id: "social", use: "invent", when: { column: "model", not: "none" } },
      ],
      metrics: [{ use: "gained", of: "person" }],
    });
    expect(finish(start(model)).read()[0]).toBe(5 * 20);
  });
});

describe("same luck", () => {
  test("an entry's luck does not depend on the other entries, their order or their numbers", () => {
    const model = (step: unknown[]): ReturnType<typeof modelOf> =>
      modelOf({
        ...items,
        network: { use: "empty" },
        after: [],
        knowledge: { use: "repertoire", items: 500 },
        step,
      });
    const invent = { use: "invent", probability: 0.2 };
    const inert = { id: "inert", use: "forget-one", probability: 0 };
    const social = {
      id: "social",
      do: [{ use: "choose-neighbour" }, { use: "copy-item" }],
      probability: 0.5,
    };
    const plain = statesOf(start(model([invent])));
    expect(statesOf(start(model([inert, invent, social])))).toEqual(plain);
  });

  test("more people: the first ones keep their luck", () => {
    const model = (size: number): ReturnType<typeof modelOf> =>
      modelOf({
        ...items,
        population: { size },
        network: { use: "empty" },
        after: [],
        step: [
          { use: "invent", probability: 0.2 },
          { use: "forget-one", probability: 0.1 },
        ],
        horizon: 30,
      });
    const few = finish(start(model(7)));
    const many = finish(start(model(90)));
    expect(many.world.now["items"]?.slice(0, 7 * 3)).toEqual(
      few.world.now["items"]?.slice(0, 7 * 3),
    );
  });
});
