/** Hubs by preferential attachment: number of ties, who gets them, and how unequal they are. */
import { expect, test } from "vitest";
import { preferential } from "../../../src/sim/networks/preferential.ts";
import { degreesOf, isConnected, listsOf, luck, sum } from "./graph.ts";
import { expectWithin } from "../../support/checks.ts";

const build = (n: number, degree: number, draws = luck("hubs")) =>
  preferential.build(n, { degree }, draws);

test.each([
  [1, 0],
  [3, 2],
  [5, 4],
  [6, 4],
  [40, 4],
  [41, 2],
  [60, 10],
])(
  "%i people of mean degree %i: as many ties as on the ring, nobody with fewer than half",
  (n, degree) => {
    const network = build(n, degree);
    const degrees = degreesOf(network);
    expect(sum(degrees)).toBe(n * degree);
    expect(Math.min(...degrees)).toBeGreaterThanOrEqual(degree / 2);
    for (const [i, row] of listsOf(network).entries()) {
      expect(new Set(row).size).toBe(row.length);
      expect(row).not.toContain(i);
    }
    if (degree > 0) expect(isConnected(network)).toBe(true);
  },
);

test("a newcomer's tie goes to a person with a chance that goes by its ties", () => {
  // Degree 2: a triangle 0, 1, 2; person 3 ties to one of them, person 4 to one of four by their degrees.
  const draws = luck("by ties");
  const runs = 8000;
  const counts = { popular: 0, newest: 0 };
  for (let r = 0; r < runs; r++) {
    const lists = listsOf(build(5, 2, draws));
    const popular = lists[3]?.find((j) => j < 3) ?? -1;
    const [tied = -1] = lists[4] ?? [];
    counts.popular += tied === popular ? 1 : 0;
    counts.newest += tied === 3 ? 1 : 0;
  }
  const of8 = (many: number, expected: number): Parameters<typeof expectWithin>[1] => ({
    measured: many / runs,
    expected,
    se: Math.sqrt((expected * (1 - expected)) / runs),
  });
  expectWithin("3 of 8 ends", of8(counts.popular, 3 / 8));
  expectWithin("1 of 8 ends", of8(counts.newest, 1 / 8));
});

test("a few have very many: far more than on any ring", () => {
  const largest = Array.from({ length: 50 }, (_, k) =>
    Math.max(...degreesOf(build(100, 4, luck(`${k}`)))),
  );
  const mean = sum(largest) / largest.length;
  expect(mean).toBeGreaterThan(15);
  expect(mean).toBeLessThan(40);
});

test("an odd degree is refused", () => {
  expect(preferential.problem?.(9, { degree: 3 })).toMatch(/odd/);
  expect(preferential.problem?.(4, { degree: 4 })).toMatch(/at least 5/);
  expect(preferential.problem?.(5, { degree: 4 })).toBeNull();
});
