/** Designs: which points a study has, in which order, and what stays when a design changes. */
import { assert, integer, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { DESIGNS, pointsOf, rowsOf } from "../../../src/lab/designs/index.ts";
import { hashText, type Design } from "../../../src/sim/index.ts";
import { range, studyOf, valuesOf } from "./made.ts";

const grid = (...factors: [path: string, values: (number | string)[]][]): Design => ({
  kind: "grid",
  factors: factors.map(([path, values]) => ({ path, values })),
});

/** One design of each kind. */
const EXAMPLES: readonly Design[] = [
  grid(["a", [1, 2]], ["b", [0.1, 0.2, 0.3]], ["structure", ["x", "y"]]),
  {
    kind: "zip",
    factors: [
      { path: "a", values: [1, 2] },
      { path: "b", values: ["u", "v"] },
    ],
  },
  {
    kind: "list",
    factors: [
      { path: "a", values: [3, 1, 2] },
      { path: "b", values: [true, false, true] },
    ],
    table: { file: "points.csv", sha256: "00" },
  },
  {
    kind: "oat",
    factors: [
      { path: "a", values: [1, 2] },
      { path: "structure", values: ["x", "y"] },
    ],
  },
  { kind: "random", points: 7, factors: [range("a"), { path: "b", values: ["u", "v"] }] },
  {
    kind: "lhs",
    points: 9,
    factors: [range("a", { min: 0.01, scale: "log" }), range("b", { max: 8, whole: true })],
  },
  { kind: "morris", trajectories: 4, levels: 4, factors: [range("a"), range("b"), range("c")] },
  {
    kind: "sobol",
    samples: 8,
    factors: [range("a"), range("b"), { path: "c", values: [1, 2, 4] }],
  },
];

test("each kind of design stands in the list once, and its points are as many as it says, in plan order", () => {
  expect(DESIGNS.map(({ name }) => name)).toEqual(
    "grid zip list random lhs oat morris sobol".split(" "),
  );
  expect(EXAMPLES.map(({ kind }) => kind).toSorted()).toEqual(
    DESIGNS.map(({ name }) => name).toSorted(),
  );
  for (const design of EXAMPLES) {
    const crossed = !design.factors.some(({ path }) => path === "structure");
    const points = pointsOf(studyOf(design, ["x", "y"]));
    expect(points.length, design.kind).toBe(rowsOf(design).rows * (crossed ? 2 : 1));
    expect(points.map(({ at }) => at)).toEqual(points.map((_, at) => at));
    if (crossed)
      expect(points.map(({ row }) => row)).toEqual(points.map((_, at) => Math.floor(at / 2)));
    expect(new Set(points.map(({ structure }) => structure))).toEqual(new Set(["x", "y"]));
    expect(points.every(({ values }) => !("structure" in values))).toBe(true);
  }
});

test("the arithmetic is told in words, and equals the number of rows", () => {
  const words = Object.fromEntries(EXAMPLES.map((design) => [design.kind, rowsOf(design).words]));
  expect(words).toEqual({
    grid: "2 x 3 x 2",
    zip: "2",
    list: "3 (rows of points.csv)",
    oat: "1 + 2 + 1",
    random: "7",
    lhs: "9",
    morris: "4 x (3 + 1)",
    sobol: "8 x (3 + 2)",
  });
  const huge = grid(
    ...Array.from({ length: 10 }, (_, k): [string, number[]] => [
      `f${k}`,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ]),
  );
  expect(rowsOf(huge).rows).toBe(1e10); // told without being made
});

test("the same study gives the same points, byte for byte", () => {
  const bytes = (): string[] =>
    EXAMPLES.map((design) => hashText(JSON.stringify(pointsOf(studyOf(design, ["x", "y"])))));
  expect(bytes()).toEqual(bytes());
  expect(bytes()).toMatchInlineSnapshot(`
    [
      "a536f28818643bde",
      "6a9eb90856d045da",
      "a1c1cfe63f45e049",
      "fefccf5ba5a27300",
      "0d3d4656c929d3a8",
      "03e30ad631323d49",
      "0f85e824264b983a",
      "6c2ddb533c435022",
    ]
  `);
});

test("a grid goes through the levels of the last factor first, and keeps each level as it is written", () => {
  const steps = Array.from({ length: 10 }, (_, k) => 0.1 + k * 0.1);
  const points = pointsOf(studyOf(grid(["a", [1, 2]], ["b", steps]), ["x", "y"]));
  expect(points.slice(0, 4)).toEqual([
    { at: 0, row: 0, structure: "x", values: { a: 1, b: 0.1 } },
    { at: 1, row: 0, structure: "y", values: { a: 1, b: 0.1 } },
    { at: 2, row: 1, structure: "x", values: { a: 1, b: 0.2 } },
    { at: 3, row: 1, structure: "y", values: { a: 1, b: 0.2 } },
  ]);
  expect(new Set(valuesOf(points, "b"))).toEqual(new Set(steps));
  expect(valuesOf(points, "b").filter((b) => b === 0.1 + 2 * 0.1).length).toBe(4);
});

test("one more level of a grid leaves all other points as they are", () => {
  const levels = uniqueArray(integer(), { minLength: 1, maxLength: 5 });
  assert(
    property(levels, levels, integer(), (a, b, more) => {
      const keyed = (of: number[]): string[] =>
        pointsOf(studyOf(grid(["a", of], ["b", b]), ["x", "y"])).map(({ structure, values }) =>
          JSON.stringify({ structure, values }),
        );
      const after = new Set(keyed([...new Set([...a, more])]));
      for (const point of keyed(a)) expect(after.has(point)).toBe(true);
    }),
  );
});

test("one at a time begins with the base scenario, and changes one thing at each other point", () => {
  const design: Design = {
    kind: "oat",
    factors: [
      { path: "a", values: [1, 2] },
      { path: "b", values: [true] },
    ],
  };
  expect(pointsOf(studyOf(design)).map(({ values }) => values)).toEqual([
    {},
    { a: 1 },
    { a: 2 },
    { b: true },
  ]);
  const crossed = pointsOf(
    studyOf({
      kind: "oat",
      factors: [
        { path: "structure", values: ["y", "x"] },
        { path: "a", values: [1] },
      ],
    }),
  );
  expect(crossed.map(({ structure, values }) => [structure, values])).toEqual([
    ["y", {}],
    ["x", {}],
    ["y", { a: 1 }],
  ]);
});

test("a row is refused where a column is too short", () => {
  const design: Design = {
    kind: "zip",
    factors: [
      { path: "a", values: [1, 2] },
      { path: "b", values: [1] },
    ],
  };
  expect(() => pointsOf(studyOf(design))).toThrow("b: no value for row 1");
});
