import { expect, test } from "vitest";
import { randomRegular } from "../../../src/sim/networks/random-regular.ts";
import { soon } from "../../support/pace.mjs";
import { degreesOf, luck, meanOf, tiesOf, trianglesOf } from "./graph.ts";

/** How often each network came. */
function countOf(runs: number, n: number, degree: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let r = 0; r < runs; r++) {
    const name = tiesOf(randomRegular.build(n, { degree }, luck(`regular ${n} ${degree}`, r))).join(
      " ",
    );
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

test.each([
  { n: 64, degree: 8 },
  { n: 144, degree: 24 },
  { n: 1000, degree: 10 },
  { n: 1001, degree: 10 },
  { n: 60, degree: 57 },
])("random-regular with $n people: all have degree $degree, in no time", ({ n, degree }) => {
  const five = Array.from({ length: 5 }, (_, r) => r);
  const built = soon(2, () =>
    five.map((r) => randomRegular.build(n, { degree }, luck("degree", r))),
  );
  for (const network of built) expect(new Set(degreesOf(network))).toEqual(new Set([degree]));
});

test.each([
  { n: 4, degree: 2, all: 3 }, // the three rings of four
  { n: 5, degree: 2, all: 12 },
  { n: 6, degree: 1, all: 15 },
  { n: 6, degree: 2, all: 70 }, // 60 rings of six, 10 pairs of triangles
  { n: 6, degree: 3, all: 70 }, // their complements: prisms and K(3,3)
  { n: 6, degree: 4, all: 15 },
])(
  "random-regular with $n people of degree $degree: all $all networks come equally often",
  ({ n, degree, all }) => {
    const runs = Math.max(3000, 100 * all);
    const counts = [...countOf(runs, n, degree).values()];
    expect(counts).toHaveLength(all);
    const error = Math.sqrt((runs / all) * (1 - 1 / all));
    for (const count of counts) expect(Math.abs(count - runs / all)).toBeLessThan(4 * error);
  },
);

test("random-regular: two triangles are exactly a seventh of all networks of six people with two ties each", () => {
  const runs = 200_000; // enough to tell it from the 0.148 of drawing pairs anew instead of starting anew
  let split = 0;
  for (let r = 0; r < runs; r++) {
    const network = randomRegular.build(6, { degree: 2 }, luck("triangles of six", r));
    const [first, second] = [network.at(0, 0), network.at(0, 1)];
    if (network.at(first, 1) === second || network.at(first, 0) === second) split++;
  }
  expect(Math.abs(split / runs - 1 / 7)).toBeLessThan(4 * Math.sqrt(6 / 49 / runs));
});

test.each([
  { n: 64, degree: 8, runs: 500, triangles: 59.635, known: 0.05 },
  { n: 12, degree: 4, runs: 3000, triangles: 5.554, known: 0.013 },
])(
  "random-regular with $n people of degree $degree has as many triangles as all such networks: $triangles",
  ({ n, degree, runs, triangles, known }) => {
    // Number from 20,000 states of a chain of random swaps of ends, which is even over all networks of that degree.
    const { mean, error } = meanOf(
      Array.from({ length: runs }, (_, r) =>
        trianglesOf(randomRegular.build(n, { degree }, luck("triangles", r))),
      ),
    );
    expect(Math.abs(mean - triangles)).toBeLessThan(4 * Math.sqrt(error * error + known * known));
  },
);

test("random-regular refuses what cannot be", () => {
  expect(randomRegular.problem?.(63, { degree: 3 })).toBe(
    "cannot have 63 people: 63 people x degree 3 is odd, and every tie needs two ends; nearest possible: 62 and 64",
  );
  expect(randomRegular.problem?.(5, { degree: 7 })).toBe(
    "cannot have 5 people: degree 7 needs at least 8; nearest possible: 8",
  );
  expect(randomRegular.problem?.(1, { degree: 0 })).toBeNull();
});
