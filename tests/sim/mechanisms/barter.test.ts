/** Barter and gifts of what one is better in: against a plain program. */
import { describe, expect, test } from "vitest";
import { skillOf } from "../../../src/sim/core/need.ts";
import { naiveMeetings, trade } from "../../support/naive-dialogue.ts";
import { expectResumes, history, levels, skills, tiesOf } from "../../support/meetings.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

describe("barter (Cowan & Jonard)", () => {
  const meet = (more: Record<string, unknown> = {}) => [
    { use: "choose-neighbour" },
    { use: "barter", absorption: 0.3, ...more },
  ];

  test.each([
    ["for a return", 5, false],
    ["for a return, of many crafts", 9, false],
    ["as a gift", 5, true],
  ])("%s: as told by a plain program", (_name, count, gift) => {
    const raw = levels(meet(gift ? { terms: "gift" } : {}), count, { experts: 1 });
    const run = start(modelOf(raw));
    const begin = { seed: "test", ties: tiesOf(run), start: skills(run) };
    expect(history(run, skills)).toEqual(naiveMeetings(begin, trade(0.3, gift), 40));
    expectResumes(raw);
  });

  test("who is ahead in all gets nothing, so gives nothing; as a gift all comes over", () => {
    const meeting = (terms: string): number[] => {
      const model = modelOf({
        ...levels(meet({ terms, absorption: 1 }), 3, { start: 0 }),
        population: { size: 2 },
        network: { use: "complete" },
      });
      const run = start(model);
      const skill = skillOf(run.world);
      for (let craft = 0; craft < 3; craft++)
        skill.set(0, craft, 5, { channel: 1, reason: 8, source: -1 });
      while (run.stopped === null) run.step();
      return skills(run).flat();
    };
    expect(meeting("return")).toEqual([5, 5, 5, 0, 0, 0]);
    expect(meeting("gift")).toEqual([5, 5, 5, 5, 5, 5]);
  });

  test("one expert of each craft, anybody; the others begin as without", () => {
    const many = { experts: 2, expertise: 7 };
    const plain = skills(start(modelOf(levels(meet(), 4))));
    const run = start(modelOf(levels(meet(), 4, many)));
    expectBalance(run);
    const found = skills(run);
    for (let craft = 0; craft < 4; craft++)
      expect(found.filter((row) => row[craft] === 7)).toHaveLength(2);
    found.forEach((row, i) => {
      row.forEach((value, k) => value === 7 || expect(value).toBe(plain[i]?.[k]));
    });
    const counts = Array.from({ length: 12 }, () => 0);
    for (let replicate = 0; replicate < 600; replicate++)
      skills(start(modelOf(levels(meet(), 4, many)), { replicate })).forEach((row, i) => {
        counts[i] = (counts[i] ?? 0) + row.filter((value) => value === 7).length;
      });
    // 400 each, of 4,800 in the hands of 12: Pearson's statistic with 11 degrees of freedom passes 37.4 once in 10,000.
    expect(counts.reduce((sum, n) => sum + (n - 400) ** 2 / 400, 0)).toBeLessThan(37.4);
    expect(() => modelOf(levels(meet(), 4, { experts: 1, expertise: 0 }))).toThrow(
      /an expert knows/,
    );
  });
});
