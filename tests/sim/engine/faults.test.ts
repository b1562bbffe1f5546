/** Faults that were found by trying, so that they stay mended. */
import { describe, expect, test } from "vitest";
import { MOVED } from "../../../src/sim/core/lineage.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";
import { twoMakeOne } from "../../support/two-make-one.ts";

const items = GOLDEN["items, live"] ?? {};
const crafts = GOLDEN["crafts, best of all"] ?? {};
const potions = GOLDEN["potions, complete"] ?? {};

const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};
const first = (raw: Record<string, unknown>): number | null =>
  finish(start(modelOf(raw))).read()[0] ?? null;

const knowing = (count: number): Record<string, unknown> => ({
  use: "recipes",
  table: "own",
  items: Array.from({ length: count }, (_, k) => ({ name: `i${k}`, value: 1, start: true })),
});

describe("whom to learn from", () => {
  const exact = { use: "copy-with-error", loss: 1, spread: 0, noise: "none" };
  const skill = (lists: Record<string, unknown>): number | null =>
    first({
      ...crafts,
      population: { size: 10 },
      knowledge: { use: "skill", start: 0 },
      metrics: ["mean-skill"],
      horizon: 5,
      ...lists,
    });

  test("a choice elsewhere in the file does not switch off the one before the copying", () => {
    expect(skill({ step: [{ use: "choose-random" }, exact] })).toBe(-5);
    expect(
      skill({ step: [{ use: "choose-random" }, exact], after: [{ use: "choose-best" }] }),
    ).toBe(-5);
    expect(
      skill({ step: [{ use: "choose-best", probability: 0 }, { use: "choose-random" }, exact] }),
    ).toBe(-5);
  });

  test("the last choice counts", () => {
    const spread = { use: "skill", start: { noise: "uniform", at: 0, spread: 1 } };
    const ends = [
      ["choose-best", "choose-random"],
      ["choose-random"],
      ["choose-random", "choose-best"],
      ["choose-best"],
    ].map((parts) =>
      skill({ knowledge: spread, horizon: 1, step: [...parts.map((use) => ({ use })), exact] }),
    );
    expect(ends[0]).toBe(ends[1]);
    expect(ends[2]).toBe(ends[3]);
    expect(ends[0]).not.toBe(ends[2]);
  });
});

test("a barrier behind a gate that lets nobody through is no barrier", () => {
  const after = (gate: Record<string, unknown> | null): number | null =>
    first({
      ...items,
      knowledge: knowing(1),
      population: { size: 30 },
      network: { use: "complete" },
      schedule: { use: "all-at-once" },
      step: [
        { use: "forget", chance: 1 },
        ...(gate === null ? [] : [{ id: "gated", do: [{ use: "barrier" }], ...gate }]),
        { use: "choose-random" },
        { use: "copy-item" },
      ],
      after: [],
      metrics: ["mean-repertoire"],
      horizon: 1,
    });
  expect(after(null)).toBe(1);
  expect(after({ probability: 0 })).toBe(1);
  expect(after({ probability: 1 })).toBe(0);
});

test("who has just forgotten learns it again from what the partner is seen to know", () => {
  const model = {
    ...items,
    population: { size: 2 },
    knowledge: knowing(3),
    network: { use: "complete" },
    schedule: { use: "all-at-once" },
    step: [{ use: "forget", chance: 1 }, { use: "choose-neighbour" }, { use: "pool-pair" }],
    after: [],
    metrics: ["mean-repertoire"],
    horizon: 1,
  };
  expect(first(model)).toBe(3);
});

test("over closed ties nobody hears of it, but those who found it know it", () => {
  const found = (open: Record<string, unknown>): number | null =>
    first({
      ...potions,
      population: { size: 6 },
      knowledge: twoMakeOne(false),
      network: undefined,
      networks: { near: { use: "complete" }, far: { use: "complete", ...open } },
      step: [
        { use: "choose-neighbour", over: "near" },
        { use: "combine", items: 2 },
        { use: "share", over: "far" },
      ],
      metrics: ["repertoire"],
      stop: null,
      horizon: 30,
    });
  expect(found({})).toBe(3);
  expect(found({ open: { every: 2, from: 1000 } })).toBe(3);
});

test("the time of an event does not hang on the stop rule, nor on what is forgotten after it", () => {
  const time = (stop: unknown): (number | null)[] =>
    Array.from({ length: 8 }, (_, replicate) => {
      const model = modelOf({
        ...potions,
        population: { size: 2 },
        knowledge: twoMakeOne(true),
        step: [{ use: "choose-neighbour" }, { use: "combine", items: 2 }, { use: "share" }],
        after: [{ use: "forget", chance: 1 }],
        metrics: ["time-to-crossover"],
        stop,
        horizon: 1,
      });
      return finish(start(model, { replicate })).read()[0] ?? null;
    });
  const stopping = time({ when: "crossover", check: "event" });
  expect(stopping).toContain(1);
  expect(time(null)).toEqual(stopping);
});

test("lineage tells where everybody is, through changes of the population too", () => {
  const model = modelOf(GOLDEN["items, people come and go"] ?? {});
  const run = finish(start(model, { lineage: true }));
  const known = Array.from({ length: 60 }, () => new Set<number>());
  const records = run.lineage?.records() ?? [];
  // Who has come or gone is told beside it.
  for (const { row, item, how, source } of records.filter((each) => each.how >= MOVED)) {
    if (how === MOVED) {
      known[row] = known[source] ?? new Set();
      known[source] = new Set();
    } else if (how <= 7) known[row]?.add(item);
    else known[row]?.delete(item);
  }
  for (let row = 0; row < run.world.n; row++) {
    const held = Array.from({ length: 70 }, (_, item) => item).filter((item) =>
      run.world.repertoire?.has(row, item),
    );
    expect([...(known[row] ?? [])].toSorted((a, b) => a - b)).toEqual(held);
  }
});

test("nobody left: no number, rather than 0", () => {
  const empty = { ...crafts, population: { size: 9, changes: [{ at: 2, size: 0 }] } };
  const names = ["mean-skill", "best-skill", "sd-skill"];
  expect(finish(start(modelOf({ ...empty, metrics: names }))).read()).toEqual([null, null, null]);
});

test("different seeds are different luck, beyond ASCII too", () => {
  const keys = ["1", "ı", "A", "Ł", "日本", "%C4%B1", "ä", "a\u0308"].map((seed) =>
    keyOf(seed, 0, "x").join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("a skill beyond all numbers is an error with a way out", () => {
  const model = modelOf({
    ...crafts,
    step: [{ use: "choose-best" }, { use: "copy-with-error", loss: 1e308 }],
  });
  expect(() => finish(start(model))).toThrow(/grown beyond.*smaller loss/);
});

test("a size that comes later and cannot be is refused at once", () => {
  const model = modelOf({
    ...items,
    population: { size: 8, changes: [{ at: 3, size: 7 }] },
    network: { use: "connected-caveman", cliques: 2 },
  });
  expect(() => start(model)).toThrow(/cannot have 7 people/);
});
