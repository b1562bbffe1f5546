/** When a metric is read: at the end of the tick, or at the point of the list that reads it. */
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const items = GOLDEN["items, live"] ?? {};
const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};

/** Everybody finds things in the step and forgets all of them at the end of the tick. */
const forgetting = (more: Record<string, unknown> = {}) =>
  modelOf({
    ...items,
    population: { size: 20 },
    network: undefined,
    knowledge: { use: "repertoire", items: 5000 },
    step: [{ use: "invent" }],
    after: [
      { use: "read", metrics: ["alive"] },
      { use: "forget", chance: 1 },
    ],
    metrics: ["mean-repertoire", { use: "mean-repertoire", as: "alive" }],
    horizon: 5,
    ...more,
  });

describe("the point at which a metric is read", () => {
  test("counts, and the other of the same name is read at the end", () => {
    const run = start(forgetting());
    expect(run.read()).toEqual([0, 0]);
    while (run.stopped === null) {
      run.step();
      expect(run.read()).toEqual([0, 1]);
    }
  });

  test("moved behind the forgetting, it reads nothing", () => {
    const after = [
      { use: "forget", chance: 1 },
      { use: "read", metrics: ["alive"] },
    ];
    expect(finish(start(forgetting({ after }))).read()).toEqual([0, 0]);
  });

  test("what was read stands until the point comes again", () => {
    const model = forgetting({
      after: [{ use: "read", metrics: ["alive"], at: [2] }],
    });
    const run = start(model);
    const seen: (number | null)[][] = [];
    while (run.stopped === null) {
      run.step();
      seen.push(run.read());
    }
    expect(seen.map(([, alive]) => alive)).toEqual([
      null,
      ...Array.from({ length: 4 }, () => seen[1]?.[0]),
    ]);
    expect(seen[1]?.[0]).toBeGreaterThan(1);
    expect(seen[4]?.[0]).toBeGreaterThan(seen[1]?.[0] ?? Number.NaN);
  });

  test.each([
    ["at a later tick", { at: [2] }, null],
    ["from a later tick on", { from: 2 }, null],
    ["every second tick", { every: 2 }, null],
    ["in the first tick too", { at: [1, 3] }, 0],
    ["every second tick from the first on", { every: 2, from: 1 }, 0],
  ])("before it has come there is nothing: %s", (_, gate, before) => {
    const read = { use: "read", metrics: ["alive"] };
    const alone = start(forgetting({ after: [{ ...read, ...gate }] }));
    expect(alone.read()[1]).toBe(before);
    const inside = { id: "now-and-then", do: [read], ...gate };
    expect(start(forgetting({ after: [inside] })).read()[1]).toBe(before);
    const twice = [
      { ...read, ...gate },
      { id: "always", ...read },
    ];
    expect(start(forgetting({ after: twice })).read()[1]).toBe(0);
  });

  test("a run that ends before it leaves nothing, not what was so at the start", () => {
    const after = [{ use: "read", metrics: ["alive"], at: [4] }];
    const formulaStop = { when: "tick >= 3" };
    expect(finish(start(forgetting({ after, stop: formulaStop }))).read()[1]).toBeNull();
    expect(finish(start(forgetting({ after }))).read()[1]).toBeGreaterThan(0);
  });

  test.each(["all-at-once", "in-turn", "one-at-a-time"])("reading changes nothing: %s", (use) => {
    const schedule = { use };
    const read = { use: "read", metrics: ["alive"] };
    const model = (step: unknown[]) =>
      forgetting({ schedule, step, after: [{ use: "forget-one", probability: 0.2 }] });
    const bare = statesOf(start(model([{ use: "invent" }])));
    expect(statesOf(start(model([read, { use: "invent" }])))).toEqual(bare);
  });

  test("it is kept in snapshots, and read whatever else is asked for", () => {
    const model = forgetting();
    const run = start(model);
    run.step();
    const { snapshot, read } = { snapshot: run.snapshot(), read: run.read() };
    const other = start(model);
    other.restore(snapshot);
    expect(other.read()).toEqual(read);
    const one = model.metrics[1];
    if (one === undefined) throw new Error("there are two metrics");
    expect(finish(start(model, { metrics: [{ ...one }] })).read()).toEqual([1]);
  });
});
