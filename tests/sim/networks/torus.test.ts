import { expect, test } from "vitest";
import type { Shape } from "../../../src/sim/core/network.ts";
import type { Values } from "../../../src/sim/core/params.ts";
import { torus } from "../../../src/sim/networks/torus.ts";
import { clusteringOf, degreesOf, listsOf, luck } from "./graph.ts";

const params = torus.params;
const values = (given: Partial<Values<typeof params>>): Values<typeof params> => ({
  rows: undefined,
  columns: undefined,
  neighbourhood: "moore",
  radius: 1,
  border: undefined,
  ...given,
});

test("torus 8 x 8: the eight around person 0 wrap to the other edges", () => {
  const network = torus.build(64, values({}), luck("torus"));
  expect(network.shape).toEqual({ kind: "grid", rows: 8, columns: 8 });
  expect(listsOf(network)[0]).toEqual([1, 7, 8, 9, 15, 56, 57, 63]);
  expect(listsOf(network)[9]).toEqual([0, 1, 2, 8, 10, 16, 17, 18]);
  expect(new Set(degreesOf(network))).toEqual(new Set([8]));
  expect(clusteringOf(network)).toBeCloseTo(12 / 28, 12); // the 12 ties among the eight around somebody
});

test("torus 8 x 8: twelve lie within two steps along rows and columns", () => {
  const network = torus.build(
    64,
    values({ neighbourhood: "von-neumann", radius: 2 }),
    luck("torus"),
  );
  expect(listsOf(network)[18]).toEqual([2, 9, 10, 11, 16, 17, 19, 20, 25, 26, 27, 34]);
  expect(new Set(degreesOf(network))).toEqual(new Set([12]));
});

test.each([
  { n: 144, rows: 12, columns: 12 },
  { n: 324, rows: 18, columns: 18 },
  { n: 60, rows: 6, columns: 10 },
  { n: 9, rows: 3, columns: 3 },
])("torus of $n people is $rows x $columns unless told otherwise", ({ n, rows, columns }) => {
  expect(torus.build(n, values({}), luck("torus")).shape).toEqual({ kind: "grid", rows, columns });
});

const shape = (given: Partial<Values<typeof params>>): Shape =>
  torus.build(60, values(given), luck("torus")).shape;

test("torus takes rows, columns or both", () => {
  expect(shape({ rows: 5 })).toEqual({ kind: "grid", rows: 5, columns: 12 });
  expect(shape({ columns: 3 })).toEqual({ kind: "grid", rows: 20, columns: 3 });
  expect(shape({ rows: 15, columns: 4 })).toEqual({ kind: "grid", rows: 15, columns: 4 });
});

test.each([
  {
    n: 63,
    given: { rows: 8, columns: 8 },
    says: "cannot have 63 people: rows 8 x columns 8 make 64",
  },
  {
    n: 63,
    given: { rows: 8 },
    says: "cannot have 63 people: 8 rows do not divide it; nearest possible: 56 and 64",
  },
  {
    n: 63,
    given: { columns: 8 },
    says: "cannot have 63 people: 8 columns do not divide it; nearest possible: 56 and 64",
  },
  { n: 61, given: {}, says: "nearest possible: 60 and 63" },
  { n: 24, given: { radius: 2 }, says: "its grid is 4 x 6, and radius 2 needs at least 5 x 5" },
  {
    n: 64,
    given: { rows: 2 },
    says: "radius 1 needs at least 3 rows and 3 columns, or a neighbourhood would wrap around and meet itself",
  },
  { n: 4, given: {}, says: "nearest possible: 9" },
])("torus refuses $n people with $given", ({ n, given, says }) => {
  expect(torus.problem?.(n, values(given))).toContain(says);
});

test("torus at its smallest joins everybody once", () => {
  expect(degreesOf(torus.build(9, values({}), luck("torus")))).toEqual(
    Array.from({ length: 9 }, () => 8),
  );
  expect(degreesOf(torus.build(25, values({ radius: 2 }), luck("torus")))).toEqual(
    Array.from({ length: 25 }, () => 24),
  );
});

test("with a border who stands at it has fewer neighbours: 3 x 4, and one row alone", () => {
  const grid = values({ rows: 3, columns: 4, border: true });
  const network = torus.build(12, grid, luck("torus"));
  expect(listsOf(network)[0]).toEqual([1, 4, 5]);
  expect(listsOf(network)[5]).toEqual([0, 1, 2, 4, 6, 8, 9, 10]);
  expect(listsOf(network)[7]).toEqual([2, 3, 6, 10, 11]);
  const four = values({ ...grid, neighbourhood: "von-neumann" });
  const lists = listsOf(torus.build(12, four, luck("torus")));
  expect(lists[0]).toEqual([1, 4]);
  expect(lists[6]).toEqual([2, 5, 7, 10]);
  for (const each of [grid, four, values({ ...grid, radius: 2 })]) {
    const ties = degreesOf(torus.build(12, each, luck("torus"))).reduce((sum, k) => sum + k, 0);
    expect(torus.entries(12, each)).toBe(ties);
  }
  const row = values({ rows: 1, border: true });
  expect(torus.problem?.(5, row)).toBe(null);
  expect(degreesOf(torus.build(5, row, luck("torus")))).toEqual([1, 2, 2, 2, 1]);
});
