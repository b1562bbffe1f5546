/** Which points of a study a figure shows: of every design all points can be seen, and each where its levels are. */
import { expect, test } from "vitest";
import {
  firstChoice,
  formOf,
  heldIn,
  isCloud,
  linesOf,
  mapOf,
  pointsIn,
  seriesOf,
  usualOf,
  type Choice,
} from "../../src/app/screens/studies/cut.ts";
import type { Design, FactorValue } from "../../src/sim/index.ts";
import { factorColumn } from "../../workers/study/columns.ts";
import type { Results } from "../../workers/study/types.ts";

/** A study with these points, a row each. */
function study(
  kind: Design["kind"] | null,
  names: readonly string[],
  rows: readonly (readonly FactorValue[])[],
): Results {
  const factors = names.map((name, k) =>
    factorColumn(
      name,
      rows.map((row) => row[k] ?? null),
    ),
  );
  const about =
    kind === null
      ? null
      : {
          id: "s",
          title: "S",
          question: "",
          unit: "round",
          design: kind,
          responses: [],
          events: [],
          horizons: {},
          text: "",
        };
  return {
    about,
    points: rows.length,
    factors,
    responses: [],
    runs: null,
    sensitivity: [],
    series: null,
    left: [],
  };
}

const cross = (...lists: readonly (readonly FactorValue[])[]): FactorValue[][] =>
  lists.reduce<FactorValue[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );

const grid = study("grid", ["structure", "a", "b"], cross(["X", "Y"], [1, 2, 4], [0.1, 0.9]));

test("a grid is a map of its two longest factors; structures are chosen", () => {
  const choice = firstChoice(grid);
  expect(formOf(grid, choice)).toBe("map");
  expect([choice.across, choice.down]).toEqual([1, 2]);
  expect(heldIn(grid, choice)).toEqual([0]);
  // Numbers grow upwards: the first row is b = 0.9.
  expect([...mapOf(grid, choice)]).toEqual([1, 3, 5, 0, 2, 4]);
  const other: Choice = { ...choice, held: [1, 0, 0] };
  expect([...mapOf(grid, other)]).toEqual([7, 9, 11, 6, 8, 10]);
});

test("every point of a grid is in exactly one map of all that can be chosen", () => {
  const first = firstChoice(grid);
  const seen = [0, 1].flatMap((level) =>
    Array.from(mapOf(grid, { ...first, held: [level, 0, 0] })),
  );
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, k) => k));
});

test("without a second factor lines are drawn, one a structure", () => {
  const choice: Choice = { ...firstChoice(grid), down: -1 };
  expect(formOf(grid, choice)).toBe("lines");
  expect(seriesOf(grid, choice)).toBe(0);
  expect(heldIn(grid, choice)).toEqual([2]);
  expect(linesOf(grid, choice)).toEqual([
    [0, 2, 4],
    [6, 8, 10],
  ]);
  const one = study("grid", ["structure", "a"], cross(["X"], [3, 1, 2]));
  expect(formOf(one, firstChoice(one))).toBe("lines");
  expect(linesOf(one, firstChoice(one))).toEqual([[1, 2, 0]]);
});

test("one at a time: each factor along its own arm, the others at the base", () => {
  const rows = [
    [5, 0.5],
    [1, 0.5],
    [9, 0.5],
    [5, 0.1],
    [5, 0.9],
  ];
  for (const kind of ["oat", null] as const) {
    const star = study(kind, ["a", "b"], rows);
    const choice = firstChoice(star);
    expect(formOf(star, choice)).toBe("lines");
    expect(star.factors.map(usualOf)).toEqual([1, 1]);
    expect(linesOf(star, choice)).toEqual([[1, 0, 2]]);
    expect(linesOf(star, { ...choice, across: 1 })).toEqual([[3, 0, 4]]);
  }
});

test("points that share no levels are a cloud, all of them, whatever their file says", () => {
  const rows = Array.from({ length: 20 }, (_, k) => [k / 20, ((k * 7) % 20) / 20]);
  for (const kind of ["lhs", "random", null] as const) {
    const cloud = study(kind, ["a", "b"], rows);
    expect(isCloud(cloud)).toBe(true);
    const choice = firstChoice(cloud);
    expect(formOf(cloud, choice)).toBe("cloud");
    expect(pointsIn(cloud, choice).length).toBe(20);
    expect(linesOf(cloud, choice).flat().length).toBe(20);
  }
});

test("a table with holes is still a map, with nothing in the holes", () => {
  const some = cross([1, 2, 3], [1, 2, 3]).filter((_, k) => k !== 4);
  const holed = study(null, ["a", "b"], some);
  const cells = mapOf(holed, firstChoice(holed));
  expect(cells.filter((point) => point === -1).length).toBe(1);
  expect(cells[4]).toBe(-1);
});
