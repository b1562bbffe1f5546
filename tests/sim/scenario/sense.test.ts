/** What can be written down and means nothing, or not what it seems to. */
import { describe, expect, test } from "vitest";
import { TABLE_COLUMNS } from "../../../src/sim/scenario/check.ts";
import { items, modelOf, potions, saidOf, skills, type Raw } from "./base.ts";

describe("crafts", () => {
  test.each(["mean-skill", "best-skill", "sd-skill"])("%s reads a craft that there is", (use) => {
    const reading = (craft: number): Raw => ({ ...skills, metrics: [{ use, craft }] });
    expect(modelOf(reading(3)).metrics[0]?.values).toEqual({ craft: 3 });
    expect(saidOf(reading(4))).toEqual([
      `E_VALUE metrics.${use}.craft: expected a craft from 1 to 3, found 4; leave it out for the mean over all crafts`,
    ]);
  });

  test("a structure with fewer crafts says so", () => {
    const raw = { ...skills, metrics: [{ use: "mean-skill", craft: 3 }] };
    const structures = [{ name: "Three" }, { name: "Two", knowledge: { count: 2 } }];
    expect(saidOf({ ...raw, structures })).toEqual([
      'E_VALUE metrics.mean-skill.craft: expected a craft from 1 to 2, found 3 (in structure "Two"); leave it out for the mean over all crafts',
    ]);
  });
});

describe("names of metrics", () => {
  test.each(TABLE_COLUMNS)("%s is a column of the tables", (as) => {
    const [said = "", ...more] = saidOf({ ...potions, metrics: [{ use: "repertoire", as }] });
    expect(more).toEqual([]);
    expect(said).toContain(`E_NAME metrics.${as}.as: a metric cannot be called "${as}"`);
  });
});

describe("when", () => {
  const gated = (column: string, knowledge: Raw): Raw => ({
    ...items,
    knowledge,
    after: [{ use: "rebirth", when: { column, is: 1 } }],
  });

  test("looks at how much somebody knows, not at the bits of it", () => {
    const few = { use: "repertoire", items: 20 };
    expect(modelOf(gated("size", few)).after[0]?.when).toEqual({ column: "size", is: 1 });
    for (const column of ["items", "marks", "holders", "run"]) {
      expect(saidOf(gated(column, few)).join("\n")).toContain(
        `E_NAME after.rebirth.when.column: unknown column "${column}"`,
      );
    }
    expect(saidOf(gated("items", { use: "recipes" })).join("\n")).toContain("unknown column");
  });
});

describe("what acts once for everybody", () => {
  const barrier = (gate: Raw): Raw => ({ ...items, step: [{ use: "barrier", ...gate }] });

  test("may act in some ticks only", () => {
    for (const gate of [{}, { every: 2 }, { from: 3 }, { at: [1, 4] }]) {
      expect(modelOf(barrier(gate)).step[0]).toMatchObject(gate);
    }
  });

  test("cannot act for some", () => {
    const said = saidOf(barrier({ probability: 0.5, when: { column: "size", is: 0 } }));
    expect(said).toEqual([
      'E_VALUE step.barrier.probability: barrier acts once for everybody: "probability" cannot choose for whom; use every, from, until or at',
      'E_VALUE step.barrier.when: barrier acts once for everybody: "when" cannot choose for whom; use every, from, until or at',
    ]);
    expect(saidOf(barrier({ probability: 1 }))).toHaveLength(1);
  });
});

describe("who looks at others and changes them", () => {
  const pair = [{ use: "choose-random" }, { use: "pool-pair" }];
  const together = { use: "all-at-once", update: "yesterday" };
  const live = { use: "all-at-once", update: "live" };
  const inTurn = { use: "in-turn" };
  const pool = (schedule: Raw, list: string): Raw => ({
    ...items,
    step: [{ use: "invent" }],
    after: [],
    schedule,
    [list]: pair,
  });

  test("may do so one after the other, or when others are seen as they were", () => {
    for (const list of ["before", "step", "after"])
      expect(modelOf(pool(together, list))).toBeDefined();
    expect(modelOf(pool(inTurn, "step"))).toBeDefined();
  });

  test("may not where the order of the rows would show", () => {
    for (const list of ["before", "step", "after"]) {
      expect(saidOf(pool(live, list))).toEqual([
        `E_SCHEDULE ${list}.pool-pair: pool-pair looks at other people and changes them, and under all-at-once everybody acts at once: the result would depend on their numbers; take schedule: {use: in-turn}, or write update: yesterday`,
      ]);
    }
    for (const list of ["before", "after"]) {
      expect(saidOf(pool(inTurn, list))).toEqual([
        `E_SCHEDULE ${list}.pool-pair: pool-pair looks at other people and changes them, and in "${list}" everybody acts at once: the result would depend on their numbers; put it into step`,
      ]);
    }
  });

  test("who only changes them may: what is given adds up in any order", () => {
    const step = [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share" }];
    expect(modelOf({ ...potions, stop: null, schedule: live, step })).toBeDefined();
  });
});
