/** Two who are not too far apart give way to each other, or all who are near: camps. */
import { describe, expect, test } from "vitest";
import { skillOf } from "../../../src/sim/core/need.ts";
import { giveWay, naiveMeetings } from "../../support/naive-dialogue.ts";
import { expectResumes, history, levels, skills, tiesOf } from "../../support/meetings.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

describe("move-together (Deffuant)", () => {
  const meet = (bound: number, by: number) => [
    { use: "choose-random" },
    { use: "move-together", bound, by },
  ];

  test.each([
    [1, 0.3, 0.5],
    [1, 0.1, 0.2],
    [3, 0.4, 0.5],
  ])("%i crafts, bound %f, by %f: as told by a plain program", (count, bound, by) => {
    const run = start(modelOf(levels(meet(bound, by), count)));
    const begin = { seed: "test", ties: null, start: skills(run) };
    expect(history(run, skills)).toEqual(naiveMeetings(begin, giveWay(bound, by), 40));
  });

  test("what two give way adds up to nothing: the mean stays", () => {
    const run = start(modelOf(levels(meet(0.4, 0.5), 1)));
    const [before = 0] = run.read();
    while (run.stopped === null) run.step();
    expect(run.read()[0]).toBeCloseTo(before ?? 0, 12);
  });

  test("both change, so that only one may act at a time", () => {
    const raw = levels(meet(0.4, 0.5), 1);
    expect(() => modelOf({ ...raw, schedule: { use: "all-at-once" } })).toThrow(/acts at once/);
    expectResumes(raw);
  });
});

describe("average-near (Hegselmann & Krause)", () => {
  const raw = (bound: number, count: number, more: Record<string, unknown> = {}) => ({
    ...levels([{ use: "average-near", bound, ...more }], count),
    schedule: { use: "all-at-once" },
    horizon: 8,
  });

  /** The mean of all at most a bound away, oneself among them, of yesterday. */
  const means = (held: number[][], bound: number, near: (row: number) => readonly number[]) =>
    held.map((own, row) => {
      const heard = near(row).filter((other) =>
        own.every((x, k) => Math.abs(x - (held[other]?.[k] ?? 0)) <= bound),
      );
      return own.map(
        (x, k) =>
          heard.reduce((sum, other) => sum + (held[other]?.[k] ?? 0), x) / (heard.length + 1),
      );
    });

  test.each([
    [0.2, 1],
    [0.45, 2],
  ])("bound %f, %i crafts: the mean of all who are near", (bound, count) => {
    const run = start(modelOf(raw(bound, count)));
    let held = skills(run);
    while (run.stopped === null) {
      run.step();
      expectBalance(run);
      held = means(held, bound, (row) => [...held.keys()].filter((other) => other !== row));
      expect(skills(run)).toEqual(held);
    }
  });

  test("over a layer: of those alone to whom one is tied", () => {
    const run = start(modelOf(raw(0.3, 1, { over: "network" })));
    const ties = tiesOf(run);
    const expected = means(skills(run), 0.3, (row) => ties[row] ?? []);
    run.step();
    expect(skills(run)).toEqual(expected);
  });

  test("in turn, too; resumes", () => {
    expectResumes({ ...raw(0.3, 1), schedule: { use: "in-turn" } });
    expectResumes(raw(0.3, 2));
  });
});

describe("clusters", () => {
  const camps = (held: readonly number[], more: Record<string, unknown> = {}): number | null => {
    const run = start(
      modelOf({
        ...levels([{ use: "barrier" }], 1, { start: 0, known: -1 }),
        population: { size: held.length },
        network: { use: "complete" },
        metrics: [{ use: "clusters", ...more }],
      }),
    );
    const skill = skillOf(run.world);
    held.forEach((value, row) => skill.set(row, 0, value, { channel: 1, reason: 8, source: -1 }));
    return run.read()[0] ?? null;
  };

  test("a gap parts them, and few are none", () => {
    expect(camps([0.5, 0.1, 0.505, 0.9, 0.11, 0.109])).toBe(3);
    expect(camps([0.5, 0.1, 0.505, 0.9, 0.11, 0.109], { least: 2 })).toBe(2);
    expect(camps([0.5, 0.1, 0.505, 0.9, 0.11, 0.109], { least: 3, gap: 0.4 })).toBe(1);
    expect(camps([0, 0.25, 0.5, 0.75], { gap: 0.25 })).toBe(1);
    expect(camps([0, 0.25, 0.5, 0.75], { gap: 0.2 })).toBe(4);
    expect(camps([3])).toBe(1);
  });
});
