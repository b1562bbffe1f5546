/** What docs/studies.md says of the studies that ship is what their numbers say: each sentence is made of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { isAbove, mapOf } from "./map.ts";

const text = readFileSync(join(root, "docs", "studies.md"), "utf8").replaceAll(/\s+/g, " ");
const expectSaid = (sentence: string): void => expect(text).toContain(sentence);
const two = (value: number): string => value.toFixed(2).replace("-", "\u2212");

describe("porosity and safety", () => {
  const { across, at } = mapOf("porosity-and-safety");
  const worth = (porosity: number, safety: number): number => at("worth", porosity, safety).mean;
  const best = (safety: number): number =>
    across.reduce((a, b) => (worth(b, safety) > worth(a, safety) ? b : a));

  test("each needs the other", () => {
    expectSaid(
      `In silos, safety takes the share of right answers from ${two(worth(0, 0))} to ${two(worth(0, 1))}; where half of all ties ` +
        `lead to other groups, from ${two(worth(0.5, 0))} to ${two(worth(0.5, 1))}.`,
    );
    const gain = (safety: number): string => two(worth(best(safety), safety) - worth(0, safety));
    expectSaid(
      `Where nobody dares to speak, the best porosity (${best(0)}) brings ${gain(0)}; where everybody does, the best ` +
        `(${best(1)}) brings ${gain(1)}.`,
    );
  });

  test("agreement is not knowledge", () => {
    expectSaid(
      `two people have ${two(at("agreement", 0.5, 0).mean)} of their answers in common, and ${two(worth(0.5, 0))} of them are right`,
    );
  });

  test("too open, where few dare", () => {
    for (const safety of [0, 0.1, 0.2, 0.4, 0.6])
      expect(isAbove(at("worth", 0.3, safety), at("worth", 1, safety)), `${safety}`).toBe(true);
    expectSaid(`(${two(worth(0.3, 0.2))} against ${two(worth(1, 0.2))} at a safety of 0.2)`);
    expectSaid(`the two are level (${two(worth(0.3, 1))} and ${two(worth(1, 1))})`);
    expect(isAbove(at("worth", 0.3, 1), at("worth", 1, 1))).toBe(false);
  });

  test("what needs both is a matter of time, and is that of the scenario's card", () => {
    const both = (response: string): number =>
      [
        [0.15, 1, 1],
        [0.15, 0.2, -1],
        [0, 1, -1],
        [0, 0.2, 1],
      ].reduce((sum, [porosity = 0, safety = 0, sign = 0]) => {
        return sum + sign * at(response, porosity, safety).mean;
      }, 0);
    expectSaid(
      `the part that needs both is ${two(both("early"))} of all answers after 10 rounds and ${two(both("worth"))} after 40.`,
    );
    expect(both("worth")).toBeCloseTo(0.15, 1);
  });
});

describe("turnover and socialisation", () => {
  const { across, down, at } = mapOf("turnover-and-socialisation");
  const code = (speed: number, turnover: number, response = "early"): string =>
    two(at(response, speed, turnover).mean);
  const best = (turnover: number): number =>
    across.reduce((a, b) =>
      at("early", b, turnover).mean > at("early", a, turnover).mean ? b : a,
    );

  test("the ridge moves to faster learning with more turnover", () => {
    expectSaid(
      `found at a speed of ${best(0)} where nobody leaves, ${best(0.1)} at a turnover of 0.1, ${best(0.2)} at 0.2, ` +
        `${best(0.3)} at 0.3 and at 0.5.`,
    );
    expect(best(0.5)).toBe(best(0.3));
    expectSaid(`a speed of 0.3 beats 0.9 (${code(0.3, 0)} against ${code(0.9, 0)})`);
    expectSaid(`the other way round (${code(0.3, 0.5)} against ${code(0.9, 0.5)})`);
    expect(isAbove(at("early", 0.3, 0), at("early", 0.9, 0))).toBe(true);
    expect(isAbove(at("early", 0.9, 0.5), at("early", 0.3, 0.5))).toBe(true);
  });

  test("March's Figure 4", () => {
    expectSaid(
      `the code of slow learners (0.1) from ${code(0.1, 0)} to ${code(0.1, 0.1)}, that of fast learners (0.9) from ` +
        `${code(0.9, 0)} to ${code(0.9, 0.1)}.`,
    );
    expect(isAbove(at("early", 0.1, 0), at("early", 0.1, 0.1))).toBe(true);
    expect(isAbove(at("early", 0.9, 0.1), at("early", 0.9, 0))).toBe(true);
  });

  test("in the end some turnover beats none at every speed from 0.1 up, and at 0.05 none does", () => {
    for (const speed of across) {
      const none = at("organization", speed, 0);
      const beats = down.some((turnover) => isAbove(at("organization", speed, turnover), none));
      expect(beats, `${speed}`).toBe(speed >= 0.1);
    }
    const most = Math.max(...down.map((turnover) => at("organization", 0.9, turnover).mean));
    expectSaid(`fast learners (0.9) come from ${code(0.9, 0, "organization")} to ${two(most)}.`);
  });

  test("what the code knows, people do not", () => {
    expectSaid(
      `the code ends at ${code(0.3, 0.1, "organization")} right, the average person at ${code(0.3, 0.1, "people")}; ` +
        `without turnover both end at ${code(0.3, 0, "people")}.`,
    );
    expect(code(0.3, 0, "organization")).toBe(code(0.3, 0, "people"));
  });
});

describe("size and connectivity", () => {
  const { across, down, at } = mapOf("size-and-connectivity");
  const critical = (degree: number): number | undefined =>
    down.find((size) => at("kept", degree, size).mean > 0.5);
  const growth = (degree: number, size: number): number => at("growth", degree, size).mean;

  test("the critical size falls with the number of ties", () => {
    expectSaid(
      `has ${critical(24)} people where everybody knows 24 others, ${critical(16)} with 16, ${critical(12)} with 12, ` +
        `${critical(10)} with 10, and ${critical(8)} with 8. With 6 and with 4 none does.`,
    );
    expect([critical(6), critical(4)]).toEqual([undefined, undefined]);
    for (const degree of across) {
      const kept = down.map((size) => at("kept", degree, size).mean);
      expect(kept.toSorted((a, b) => a - b)).toEqual(kept);
    }
  });

  test("with everybody known it is Henrich's law", () => {
    const { mean, half } = at("growth", 24, 25);
    expectSaid(`${two(mean)} \u00b1 ${two(half)} a generation`);
  });

  test("ties count for more than heads", () => {
    expectSaid(
      `half the people cost ${two(growth(24, 3200) - growth(24, 1600))} of growth a generation, half the ties ` +
        `${two(growth(24, 3200) - growth(12, 3200))}.`,
    );
  });
});
