/** Caves in which some listen to people of other caves. */
import { expect, test } from "vitest";
import { layoutOf } from "../../../workers/layout.ts";
import { clustering } from "../../../src/sim/metrics/clustering.ts";
import { rewiredCaves } from "../../../src/sim/networks/rewired-caves.ts";
import { modelOf, start } from "../../support/run.ts";
import { listsOf, luck, meanOf, sum } from "./graph.ts";

const cave = (row: number): number => Math.floor(row / 7);
const drawn = (rewire: number, hub = 0, r = 0): number[][] =>
  listsOf(rewiredCaves.build(70, { cliques: 10, rewire, hub }, luck("caves", r)));
const outside = (lists: readonly number[][]): string[] =>
  lists.flatMap((row, i) => row.filter((j) => cave(j) !== cave(i)).map((j) => `${i}>${j}`));

test("everybody listens to the same number; nobody outside at 0, nobody inside at 1", () => {
  for (const rewire of [0, 0.3, 1])
    expect(new Set(drawn(rewire).map((row) => row.length))).toEqual(new Set([6]));
  expect(outside(drawn(0))).toEqual([]);
  expect(outside(drawn(1))).toHaveLength(420);
});

test("each tie turns with the chance rewire, to any person of other groups, and need not be returned", () => {
  const counts = Array.from({ length: 300 }, (_, r) => outside(drawn(0.2, 0, r)).length);
  const { mean, error } = meanOf(counts);
  expect(Math.abs(mean - 420 * 0.2)).toBeLessThan(4 * error);
  const heard = new Float64Array(70);
  for (let r = 0; r < 300; r++)
    for (const j of drawn(1, 0, r).flat()) heard[j] = (heard[j] ?? 0) + 1;
  const expected = 300 * 6;
  for (const times of heard)
    expect(Math.abs(times - expected)).toBeLessThan(5 * Math.sqrt(expected));
  const lists = drawn(0.2);
  expect(
    outside(lists).some(
      (tie) => !lists[Number(tie.split(">")[1])]?.includes(Number(tie.split(">")[0])),
    ),
  ).toBe(true);
});

test("the same luck, a higher rate: all that had turned have turned, and more", () => {
  const inside = (rewire: number): Set<string> =>
    new Set(
      drawn(rewire).flatMap((row, i) =>
        row.filter((j) => cave(j) === cave(i)).map((j) => `${i}>${j}`),
      ),
    );
  const [few, many] = [inside(0.2), inside(0.5)];
  expect([...many].every((tie) => few.has(tie))).toBe(true);
  expect(many.size).toBeLessThan(few.size);
});

test("hubs: who comes first is heard most, in proportion to r^-hub where nobody is taken", () => {
  const first = Array.from({ length: 4000 }, (_, r) => {
    const row = rewiredCaves.build(4, { cliques: 2, rewire: 1, hub: 1 }, luck("hub", r));
    return Number(row.at(3, 0) === 0);
  });
  const { mean, error } = meanOf(first);
  expect(Math.abs(mean - 2 / 3)).toBeLessThan(4 * error); // 1 against 1/2
  const heard = Array.from({ length: 70 }, () => 0);
  for (const j of drawn(1, 1).flat()) heard[j] = (heard[j] ?? 0) + 1;
  expect(sum(heard.slice(0, 7))).toBeGreaterThan(2 * sum(heard.slice(35, 42)));
});

test("it draws the same number of words whatever turns, and keeps to sizes that can be", () => {
  const after = (rewire: number): number => {
    const draws = luck("words");
    rewiredCaves.build(21, { cliques: 3, rewire, hub: 0 }, draws);
    return draws.word();
  };
  expect(after(0)).toBe(after(1));
  expect(rewiredCaves.problem?.(20, { cliques: 3, rewire: 0, hub: 0 })).toContain("18 and 21");
  // One group only, or nobody left: all stay with their own.
  expect(
    outside(listsOf(rewiredCaves.build(7, { cliques: 1, rewire: 1, hub: 0 }, luck("one")))),
  ).toEqual([]);
});

const base = {
  kind: "scenario",
  version: 1,
  id: "one-way",
  title: "One way",
  question: "Who listens?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 20 },
  knowledge: { use: "repertoire", items: 20, start: 4 },
  network: { use: "rewired-caves", cliques: 4, rewire: 0.5 },
  schedule: { use: "in-turn" },
  metrics: ["mean-repertoire"],
  horizon: 3,
};

test("ties that lead one way are neither changed nor gone along backwards", () => {
  const step = (use: string): unknown[] => [{ use: "choose-neighbour" }, { use }];
  expect(() => modelOf({ ...base, step: step("rewire") })).toThrow(/rewired-caves lead one way/);
  expect(() =>
    modelOf({
      ...base,
      knowledge: { use: "recipes" },
      step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share" }],
    }),
  ).toThrow(/share tells others along ties/);
  expect(() => modelOf({ ...base, step: step("copy-item") })).not.toThrow();
});

test("clustering counts a tie that leads one way half; a drawing shows each tie once", () => {
  const run = start(
    modelOf({ ...base, step: [{ use: "choose-neighbour" }, { use: "copy-item" }] }),
  );
  const network = run.world.networks.get("network");
  if (network === undefined) throw new Error("it has a network");
  const lists = listsOf(network);
  const hears = (a: number, b: number): number => Number(lists[a]?.includes(b));
  const shares = lists.map((row) => {
    const pairs = row.flatMap((a) => row.filter((b) => b !== a).map((b) => hears(a, b)));
    return sum(pairs) / pairs.length;
  });
  expect(clustering.read?.(run.world, { over: "network" })).toBeCloseTo(sum(shares) / 20, 12);
  const pairs = lists.flatMap((row, i) => row.map((j) => `${Math.min(i, j)}-${Math.max(i, j)}`));
  const layout = layoutOf(network);
  const shown = Array.from({ length: layout.ties.length / 2 }, (_, t) =>
    [layout.ties[2 * t] ?? 0, layout.ties[2 * t + 1] ?? 0].toSorted((a, b) => a - b).join("-"),
  );
  expect(shown.toSorted()).toEqual([...new Set(pairs)].toSorted());
  expect(layout.tiesInAll).toBe(new Set(pairs).size);
  const first = layout.ties.length / 2 - layout.oneWay;
  expect([first > 0, layout.oneWay > 0]).toEqual([true, true]);
  for (let t = 0; t < layout.ties.length / 2; t++) {
    const [a = 0, b = 0] = layout.ties.subarray(2 * t, 2 * t + 2);
    expect([hears(a, b), hears(b, a)], `tie ${t}`).toEqual([1, t < first ? 1 : 0]);
  }
});
