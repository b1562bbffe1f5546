import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { Draws, openStream, threshold } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import { next, pick, seedInto } from "../../../src/sim/random/sfc32.ts";
import { shuffle } from "../../../src/sim/random/shuffle.ts";

const drawsAt = (clock: number, stride = 10): { draws: Draws; lanes: Int32Array } => {
  const lanes = new Int32Array(4 * stride);
  const draws = new Draws(keyOf("oak-41", 0, "share"), lanes, stride);
  draws.setClock(clock);
  return { draws, lanes };
};

test("sfc32 gives the words of Doty-Humphrey's C code after 12 rounds from (1, 2, 3, 4)", () => {
  // Known answers from an independent implementation of the published C (PractRand, RNGs/sfc.cpp).
  const state = new Int32Array(4);
  seedInto(state, 1, 2, 3, 4);
  expect([next(state), next(state), next(state)]).toEqual([417285410, 1196253302, 123583739]);
});

test("the streams of contract ratchet1 are frozen", () => {
  expect([...keyOf("oak-41", 0, "share")]).toEqual([
    -389581805, -520302928, -115517534, -1915252868,
  ]);
  const { draws, lanes } = drawsAt(7);
  draws.fillLanes(2, 5);
  expect(Array.from(lanes.slice(0, 5))).toEqual([
    1020558898, 562053154, 471105419, 1535427425, 1036616092,
  ]);
  expect(Array.from(lanes.slice(10, 15))).toEqual([
    -1134491581, 271539967, 1702366722, 195935053, 1850013499,
  ]);
  const gate = new Int32Array(5);
  draws.fillGate(gate, 5);
  expect([...gate]).toEqual([-1273493348, -304967535, -803065437, -303280042, 1243206453]);
  draws.open(3);
  expect([draws.word(), draws.word(), draws.word()]).toEqual([770225794, 2023391340, 768675826]);
});

test("a lane's word does not depend on how many people there are", () => {
  const few = drawsAt(3, 8);
  const many = drawsAt(3, 1000);
  few.draws.fillLanes(1, 8);
  many.draws.fillLanes(1, 1000);
  expect(Array.from(many.lanes.slice(0, 8))).toEqual(Array.from(few.lanes.slice(0, 8)));
});

test("the gate for everybody passes the rows whose own word passes", () => {
  assert(
    property(integer({ min: 0, max: 100 }), integer({ min: 0, max: 5000 }), (percent, clock) => {
      const { draws } = drawsAt(clock, 64);
      const below = threshold(percent / 100);
      const words = new Int32Array(64);
      draws.fillGate(words, 64);
      const rows = new Int32Array(64);
      const passed = [...rows.subarray(0, draws.passGate(below, rows, 64))];
      const expected = [...words.keys()].filter(
        (row) => (words[row] ?? 0) >>> 0 < (percent / 100) * 2 ** 32,
      );
      expect(passed).toEqual(expected);
    }),
  );
});

test("a gate passes the stated share", () => {
  const state = new Int32Array(4);
  seedInto(state, 5, 6, 7, 8);
  const rows = new Int32Array(1_000_000);
  const passed = pick(state, threshold(0.2), rows, 1_000_000);
  expect(Math.abs(passed - 200_000)).toBeLessThan(4 * Math.sqrt(1_000_000 * 0.2 * 0.8));
});

test("probability 0 passes nobody", () => {
  const { draws } = drawsAt(1, 1000);
  expect(draws.passGate(threshold(0), new Int32Array(1000), 1000)).toBe(0);
});

test("below and unit stay in their ranges", () => {
  const draws = openStream(keyOf("ranges", 0, "test"));
  for (let i = 0; i < 10_000; i++) {
    const whole = draws.below(7);
    const unit = draws.unit();
    expect(Number.isInteger(whole) && whole >= 0 && whole < 7).toBe(true);
    expect(unit > 0 && unit < 1).toBe(true);
  }
});

test("shuffle gives each of the 24 orders of four equally often", () => {
  const counts = new Map<string, number>();
  const runs = 24_000;
  for (let run = 0; run < runs; run++) {
    const list = Int32Array.of(0, 1, 2, 3);
    shuffle(list, 4, openStream(keyOf("shuffle", 0, "test"), 0, run));
    counts.set(list.join(""), (counts.get(list.join("")) ?? 0) + 1);
  }
  const expected = runs / 24;
  let chi2 = 0;
  for (const count of counts.values()) chi2 += (count - expected) ** 2 / expected;
  expect(counts.size).toBe(24);
  expect(chi2).toBeLessThan(58.6); // 23 degrees of freedom, p = 6e-5 (4 sigma)
});

const first = (replicate: number, id: string, row: number, clock: number): number =>
  openStream(keyOf("corr", replicate, id), row, clock).unit() - 0.5;

test("streams of neighbouring replicates, entries, rows and clocks are not correlated", () => {
  const n = 20_000;
  const pairs: Record<string, (k: number) => [number, number]> = {
    replicate: (k) => [first(k, "a", 0, 0), first(k + 1, "a", 0, 0)],
    row: (k) => [first(0, "a", k, 0), first(0, "a", k + 1, 0)],
    clock: (k) => [first(0, "a", 0, k), first(0, "a", 0, k + 1)],
    "row against clock": (k) => [first(0, "a", k, 5), first(0, "a", 5, k)],
  };
  for (const [name, pair] of Object.entries(pairs)) {
    let sum = 0;
    for (let k = 10; k < n + 10; k++) {
      const [x, y] = pair(k);
      sum += x * y;
    }
    const z = sum / Math.sqrt(n / 144); // each product has variance 1/144
    expect(Math.abs(z), name).toBeLessThan(4);
  }
});
