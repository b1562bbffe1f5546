/** What groups know, how alike they are, and what is new to a group. */
import { expect, test } from "vitest";
import { knownBy, runOf, teach } from "./repertoire.ts";

const METRICS = [
  "similarity",
  { use: "similarity", between: "groups", as: "between" },
  "group-repertoire",
  "repertoire",
];

/** By the sets themselves. */
function plain(sets: readonly (readonly number[])[], sizes: readonly number[]): number[] {
  const share = (a: Set<number>, b: Set<number>): number => {
    const either = new Set([...a, ...b]).size;
    return either === 0 ? 0 : [...a].filter((item) => b.has(item)).length / either;
  };
  const meanShare = (all: readonly Set<number>[][]): number => {
    const shares = all.flatMap((group) =>
      group.flatMap((a, k) => group.slice(k + 1).map((b) => share(a, b))),
    );
    return shares.reduce((sum, x) => sum + x, 0) / shares.length;
  };
  let row = 0;
  const groups = sizes.map((size) =>
    Array.from({ length: size }, () => new Set(sets[row++] ?? [])),
  );
  const unions = groups.map((group) => new Set(group.flatMap((set) => [...set])));
  return [
    meanShare(groups),
    meanShare([unions]),
    unions.reduce((sum, set) => sum + set.size, 0) / unions.length,
    new Set(sets.flat()).size,
  ];
}

test("as told by sets, over groups of any size", () => {
  const sets = [[0, 1, 2], [1, 2, 40], [], [], [63], [0, 1, 63], [0]];
  const run = runOf({
    population: { groups: [2, 2, 3].map((size, g) => ({ name: `G${g}`, size })) },
    step: [{ use: "barrier" }],
    metrics: METRICS,
  });
  sets.forEach((items, row) => teach(run, row, ...items));
  const [people = -1, groups = -1, mean, all] = run.read();
  const expected = plain(sets, [2, 2, 3]);
  expect(people).toBeCloseTo(expected[0] ?? -1, 12);
  expect(groups).toBeCloseTo(expected[1] ?? -1, 12);
  expect([mean, all]).toEqual(expected.slice(2));
});

test("of those who are tied alone", () => {
  const ties = [
    [0, 1],
    [1, 2],
  ];
  const step = [{ use: "barrier" }];
  const network = { use: "edge-list", ties };
  const metrics = [{ use: "similarity", over: "network" }];
  const run = runOf({ population: { size: 4 }, network, step, metrics });
  [[0, 1], [1, 2], [3], [0, 1, 2]].forEach((items, row) => teach(run, row, ...items));
  expect(run.read()).toEqual([1 / 6]);
  const lonely = { population: { size: 4 }, network: { use: "empty" }, step, metrics };
  expect(runOf(lonely).read()).toEqual([null]);
  const wrong = [{ use: "similarity", over: "netwerk" }];
  expect(() => runOf({ network, step, metrics: wrong })).toThrow(/unknown network layer/);
});

test("one person has nobody to be like; two are alike or not at all", () => {
  const one = runOf({ population: { size: 1 }, step: [{ use: "barrier" }], metrics: METRICS });
  expect(one.read()).toEqual([null, null, 0, 0]);
  const two = runOf({ step: [{ use: "barrier" }], metrics: METRICS });
  expect(two.read()).toEqual([0, null, 0, 0]);
  teach(two, 0, 5);
  teach(two, 1, 5);
  expect(two.read()).toEqual([1, null, 1, 1]);
  teach(two, 1, 6, 7, 8);
  expect(two.read()).toEqual([0.25, null, 4, 4]);
});

test("what is new to a group may be old elsewhere, unless everybody counts", () => {
  for (const [among, inSecond] of [
    ["group", 0],
    ["everybody", 1],
  ] as const) {
    const run = runOf({
      population: { groups: [1, 1].map((size, g) => ({ name: `G${g}`, size })) },
      step: [{ use: "invent-new", mean: 100, among }],
      knowledge: { use: "repertoire", items: 400 },
    });
    run.step();
    const [first, second] = [knownBy(run, 0), knownBy(run, 1)] as const;
    expect(first[0]).toBe(0);
    expect(first.length).toBeGreaterThan(40);
    expect(second[0]).toBe(inSecond === 0 ? 0 : first.length);
  }
});
