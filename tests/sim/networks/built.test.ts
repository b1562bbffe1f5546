/** Laws of the networks that are built of groups, modules, places and distances. */
import { describe, expect, test } from "vitest";
import { groupingOf, Groups } from "../../../src/sim/core/groups.ts";
import type { Nodes } from "../../../src/sim/core/part.ts";
import { type GroupSpec, sizesAfter } from "../../../src/sim/core/population.ts";
import { geographic } from "../../../src/sim/networks/geographic.ts";
import { groups } from "../../../src/sim/networks/groups.ts";
import { modular } from "../../../src/sim/networks/modular.ts";
import { multilevel } from "../../../src/sim/networks/multilevel.ts";
import { twoMode } from "../../../src/sim/networks/two-mode.ts";
import { degreesOf, isConnected, listsOf, luck, sum, tiesOf } from "./graph.ts";

/** The number of ties between group g and group h, for all g <= h, as "g-h". */
function tiesBetween(
  lists: readonly number[][],
  of: (row: number) => number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  lists.forEach((row, i) =>
    row.forEach((j) => {
      const key = `${of(i)}-${of(j)}`;
      if (of(i) <= of(j)) counts[key] = (counts[key] ?? 0) + (of(i) === of(j) ? 0.5 : 1);
    }),
  );
  return counts;
}

function nodesOf(sizes: readonly number[], are: "people" | "groups" = "people"): Nodes<Groups> {
  const named = sizes.map((size, g): GroupSpec => ({ name: `${g}`, size, at: [g, 0] }));
  const population = { size: sum(sizes), groups: named, changes: [] };
  const grouping = groupingOf(population, sizesAfter(population, 0));
  return { are, groups: new Groups(grouping, sum(sizes), new Int32Array(sum(sizes))) };
}

/** That a count lies within 4.5 standard deviations of a binomial law. */
function near(count: number, trials: number, p: number, what: string): void {
  const sd = Math.sqrt(trials * p * (1 - p));
  expect(Math.abs(count - trials * p), what).toBeLessThanOrEqual(4.5 * sd + 1e-9);
}

describe("groups", () => {
  test("complete inside, so many ties between each two, groups without people left out", () => {
    const nodes = nodesOf([4, 1, 0, 6]);
    const network = groups.build(11, { between: 3 }, luck("groups"), nodes);
    const counts = tiesBetween(listsOf(network), (row) => nodes.groups.of[row] ?? -1);
    expect(counts).toEqual({ "0-0": 6, "3-3": 15, "0-1": 3, "0-3": 3, "1-3": 3 });
    expect(isConnected(network)).toBe(true);
  });

  test.each([1, 5, 6, 11])(
    "%i ties between: every pair of people is as likely as another",
    (between) => {
      const pairs = new Map<string, number>();
      const draws = luck("pairs");
      for (let r = 0; r < 4000; r++) {
        const network = groups.build(7, { between }, draws, nodesOf([3, 4]));
        for (const tie of tiesOf(network)) pairs.set(tie, (pairs.get(tie) ?? 0) + 1);
      }
      for (let a = 0; a < 3; a++)
        for (let b = 3; b < 7; b++)
          near(pairs.get(`${a}-${b}`) ?? 0, 4000, between / 12, `${a}-${b}`);
    },
  );

  test("says what is wrong", () => {
    expect(groups.problem?.(9, { between: 0 })).toContain("add population.groups");
    expect(groups.problem?.(9, { between: 0 }, nodesOf([3, 6], "groups"))).toContain("people");
    expect(groups.problem?.(9, { between: 7 }, nodesOf([3, 2, 4]))).toBe(
      "cannot have 7 ties between 1 and 0: there are 6 pairs of people",
    );
  });
});

describe("modular and multilevel", () => {
  test("modular: the degree inside, and so many bridges between each two", () => {
    const network = modular.build(64, { modules: 4, degree: 8, bridges: 5 }, luck("modular"));
    const counts = tiesBetween(listsOf(network), (row) => row >> 4);
    for (let a = 0; a < 4; a++)
      for (let b = a; b < 4; b++) expect(counts[`${a}-${b}`]).toBe(a === b ? 64 : 5);
    const inside = listsOf(network).map((row, i) => row.filter((j) => j >> 4 === i >> 4).length);
    expect(new Set(inside)).toEqual(new Set([8]));
  });

  test("each module hangs together, also where two neighbours each would often fall apart", () => {
    for (let r = 0; r < 100; r++)
      expect(
        isConnected(modular.build(24, { modules: 2, degree: 2, bridges: 1 }, luck("m", r))),
      ).toBe(true);
  });

  test("multilevel: lower modules of one upper by bridges, upper modules by far ties", () => {
    const values = { upper: 3, lower: 3, degree: 8, bridges: 4, far: 2 };
    const network = multilevel.build(324, values, luck("multilevel"));
    const lower = tiesBetween(listsOf(network), (row) => Math.floor(row / 36));
    for (let a = 0; a < 9; a++) {
      expect(lower[`${a}-${a}`]).toBe((36 * 8) / 2);
      for (let b = a + 1; b < 9; b++)
        if (Math.floor(a / 3) === Math.floor(b / 3)) expect(lower[`${a}-${b}`]).toBe(4);
    }
    const upper = tiesBetween(listsOf(network), (row) => Math.floor(row / 108));
    for (const pair of ["0-1", "0-2", "1-2"]) expect(upper[pair]).toBe(2);
    expect(sum(degreesOf(network))).toBe(multilevel.entries(324, values));
  });

  test("they say what is wrong, and which sizes would do", () => {
    expect(modular.problem?.(63, { modules: 4, degree: 3, bridges: 1 })).toBe(
      "cannot have 63 people: 4 modules of equal size do not divide it; nearest possible: 56 and 64",
    );
    expect(modular.problem?.(8, { modules: 4, degree: 2, bridges: 5 })).toContain(
      "nearest possible: 12",
    );
    const nested = { upper: 2, lower: 2, degree: 8, bridges: 4, far: 1 };
    expect(multilevel.problem?.(32, nested)).toContain("in a lower module of 8");
  });
});

describe("two-mode", () => {
  /** Chance to share at least so many places, by counting all pairs of choices. */
  function exact(places: number, visits: number, shared: number): number {
    const ones = (set: number): number => set.toString(2).replaceAll("0", "").length;
    const all = Array.from({ length: 2 ** places }, (_, set) => set);
    const sets = all.filter((set) => ones(set) === visits);
    const meets = (a: number, b: number): boolean => ones(a & b) >= shared;
    return sum(sets.flatMap((a) => sets.map((b) => Number(meets(a, b))))) / sets.length ** 2;
  }

  test.each([
    [6, 2, 1],
    [6, 2, 2],
    [7, 3, 2],
    [5, 1, 1],
  ])(
    "%i places, %i visits, %i shared: ties as often as chance has it",
    (places, visits, shared) => {
      const values = { places, visits, shared };
      const p = exact(places, visits, shared);
      let tied = 0;
      for (let r = 0; r < 400; r++) tied += tiesOf(twoMode.build(2, values, luck("two", r))).length;
      near(tied, 400, p, "pairs");
      expect(twoMode.entries(100, values)).toBe(Math.round(9900 * p));
    },
  );

  test("who go to one place form a clique", () => {
    const network = twoMode.build(40, { places: 5, visits: 1, shared: 1 }, luck("cliques"));
    const lists = listsOf(network);
    lists.forEach((row, i) =>
      row.forEach((j) => expect(new Set([...(lists[j] ?? []), j])).toEqual(new Set([...row, i]))),
    );
    expect(twoMode.problem?.(9, { places: 3, visits: 4, shared: 1 })).toContain(
      "there are 3 places",
    );
  });
});

describe("geographic", () => {
  const values = { reach: 0.2, fall: "hard", around: "square", spread: 0.1 } as const;

  test.each([0, 0.05, 0.2, 0.7, 2])("reach %f: tied just when they live within it", (reach) => {
    const network = geographic.build(150, { ...values, reach }, luck("square"));
    const { x, y } = network.shape.places ?? { x: [], y: [] };
    const expected: string[] = [];
    for (let i = 0; i < 150; i++) {
      for (let j = i + 1; j < 150; j++) {
        const d = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
        if (d <= reach) expected.push(`${i}-${j}`);
      }
    }
    expect(tiesOf(network)).toEqual(expected);
  });

  test("in a square two people live within r with chance pi r^2 - 8 r^3 / 3 + r^4 / 2", () => {
    let tied = 0;
    for (let r = 0; r < 3000; r++)
      tied += tiesOf(geographic.build(2, { ...values, reach: 0.3 }, luck("law", r))).length;
    near(tied, 3000, Math.PI * 0.09 - (8 * 0.027) / 3 + 0.0081 / 2, "pairs");
  });

  test.each(["gaussian", "exponential"] as const)("%s: the chance falls with distance", (fall) => {
    const nodes = nodesOf([1, 1, 1]);
    const at = { reach: 1, fall, around: "groups", spread: 0 } as const;
    const counts = new Map<string, number>();
    for (let r = 0; r < 3000; r++) {
      for (const tie of tiesOf(geographic.build(3, at, luck("fall", r), nodes)))
        counts.set(tie, (counts.get(tie) ?? 0) + 1);
    }
    const chance = (d: number): number => Math.exp(fall === "gaussian" ? (-d * d) / 2 : -d);
    near(counts.get("0-1") ?? 0, 3000, chance(1), "1 apart");
    near(counts.get("1-2") ?? 0, 3000, chance(1), "1 apart");
    near(counts.get("0-2") ?? 0, 3000, chance(2), "2 apart");
  });

  test("around groups: people lie about the place of their group, so far and no further", () => {
    const network = geographic.build(
      3000,
      { ...values, around: "groups", reach: 0 },
      luck("at"),
      nodesOf([1000, 2000]),
    );
    const { x, y } = network.shape.places ?? { x: new Float64Array(0), y: new Float64Array(0) };
    const spread = Math.sqrt(sum([...x].map((at, i) => (at - (i < 1000 ? 0 : 1)) ** 2)) / 3000);
    expect(Math.abs(spread - 0.1)).toBeLessThan((4 * 0.1) / Math.sqrt(6000));
    expect(Math.abs(sum([...y]) / 3000)).toBeLessThan((4 * 0.1) / Math.sqrt(3000));
  });

  test("a layer of groups has their places", () => {
    const network = geographic.build(
      4,
      { ...values, reach: 1 },
      luck("line"),
      nodesOf([2, 9, 0, 5], "groups"),
    );
    expect(tiesOf(network)).toEqual(["0-1", "1-2", "2-3"]);
  });

  test("says what is wrong", () => {
    expect(geographic.problem?.(5001, { ...values, fall: "gaussian" })).toContain("at most 5000");
    expect(geographic.problem?.(50, { ...values, around: "groups" })).toContain("at: [x, y]");
  });
});
