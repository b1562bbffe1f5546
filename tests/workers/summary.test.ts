/** What many runs say together: who is no pair and why, and runs that cross once. */
import { expect, test } from "vitest";
import type { Model } from "../../src/sim/index.ts";
import type { Course, OneMore } from "../../workers/live-types.ts";
import { createLive } from "../../workers/live.ts";
import { sumUp, summarise } from "../../workers/live-summary.ts";
import { opened, village } from "../support/asking.ts";

const modelOf = (size: number, knowledge: string, schedule: string): Model =>
  ({
    population: { size },
    knowledge: { use: knowledge },
    schedule: { use: schedule },
    metrics: [],
  }) as unknown as Model;

const courseOf = (value: number): Course =>
  ({ known: Float64Array.of(0, value), metrics: [] }) as unknown as Course;
const runOf = (replicate: number, ...values: readonly number[]): OneMore => ({
  replicate,
  courses: values.map(courseOf),
});

const runs = [1, 2, 3, 4, 5].map((k) => runOf(k, k, k + 2, 3 * k, 7, k));
const models = [
  modelOf(64, "recipes", "in-turn"),
  modelOf(64, "recipes", "in-turn"),
  modelOf(60, "recipes", "in-turn"),
  modelOf(64, "skill", "in-turn"),
  modelOf(64, "recipes", "all-at-once"),
];

test("runs are pairs unless their models or their luck say otherwise", () => {
  const { pairs } = summarise(runs, { whose: "known", luck: "same" }, models);
  const ofFirst = pairs.filter(({ a }) => a === 0);
  expect(ofFirst.map(({ notPaired }) => notPaired)).toEqual([
    null,
    "size",
    "knowledge",
    "schedule",
  ]);
  // Pairs that differ by the same each time leave no doubt; the same runs as no pairs leave some.
  expect(ofFirst[0]).toMatchObject({ mean: 2, low: 2, high: 2, forHalf: null });
  const own = summarise(runs, { whose: "known", luck: "own" }, models).pairs;
  expect(
    own.every(({ notPaired, gainOfPairing }) => notPaired === "luck" && gainOfPairing === null),
  ).toBe(true);
  expect(own[0]?.mean).toBe(2);
  expect(own[0]?.low).toBeLessThan(1);
  expect(own[0]?.forHalf).toBeGreaterThan(10);
});

test("pairs that only rounding keeps apart are level", () => {
  const sums = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1] as const;
  expect(sums[0]).not.toBe(sums[1]);
  const same = [1, 2, 3, 4, 5].map((k) => runOf(k, ...sums));
  for (const luck of ["same", "own"] as const) {
    const [pair] = summarise(same, { whose: "known", luck }, models.slice(0, 2)).pairs;
    expect(pair).toMatchObject({ ties: 5, bAhead: 0, mean: 0, low: 0, high: 0 });
  }
});

test("runs that were given before are not given again, and a worker that is new is given all", () => {
  const session = {
    further: [] as OneMore[],
    players: models.map((model) => ({ run: { model } })),
  };
  const of = { whose: "known", luck: "same" } as const;
  sumUp(session, runs.slice(0, 3), { ...of, from: 0 });
  const all = sumUp(session, runs.slice(3), { ...of, from: 3 });
  expect(all).toEqual(summarise(runs, of, models));
  expect(sumUp(session, [], { ...of, from: 5 })).toEqual(all);
  expect(sumUp(session, runs, { ...of, from: 0 })).toEqual(all);
});

test("a worker that is still opening sums up as soon as it can: the one that it replaces may have died over further runs", async () => {
  const live = createLive({
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
    now: () => performance.now(),
    read: () => Promise.resolve(village),
  });
  const { live: other } = await opened(village);
  const [one, two] = [await other.oneMore(1), await other.oneMore(2)];
  const opening = live.open({ scenario: null, checked: village });
  const of = { whose: "known", luck: "same" } as const;
  const first = live.summarise(one === null ? [] : [one], { ...of, from: 0 });
  const both = live.summarise(two === null ? [] : [two], { ...of, from: 1 });
  expect((await first).runs).toBe(1);
  expect((await both).runs).toBe(2);
  expect((await opening).ok).toBe(true);
});

test("where nothing was ever opened, nothing is summed up", async () => {
  const live = createLive({
    pause: () => Promise.resolve(),
    now: () => 0,
    read: () => Promise.resolve(village),
  });
  await expect(live.summarise([], { whose: "known", luck: "same", from: 0 })).rejects.toThrow(
    "no scenario is open",
  );
});
