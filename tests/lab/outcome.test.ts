/** What is kept of a run is what the run itself says. */
import { expect, test } from "vitest";
import { canLose } from "../../src/lab/loses.ts";
import { outcome } from "../../src/lab/outcome.ts";
import { collect, inProcess, tasksOf } from "../../src/lab/tasks.ts";
import { gained, lost, Run, type Model } from "../../src/sim/index.ts";
import { keepers, learners, potions } from "./models.ts";

const luck = { seed: "oak-41", replicate: 3 };

/** The books of the group, tick by tick. */
function booksOf(model: Model): { gained: number; lost: number }[] {
  const run = new Run(model, luck);
  const books = (): { gained: number; lost: number } => ({
    gained: gained(run.world.books, "group"),
    lost: lost(run.world.books, "group"),
  });
  const all = [books()];
  while (run.stopped === null) {
    run.step();
    all.push(books());
  }
  return all;
}

test("an outcome has the hash, the end and the last values of the run", () => {
  const run = new Run(learners, luck);
  while (run.stopped === null) run.step();
  const { hash, stopped, ticks, final } = outcome(learners, luck);
  expect({ hash, stopped, ticks, final }).toEqual({
    hash: run.hash,
    stopped: "horizon",
    ticks: 30,
    final: run.read(),
  });
});

test("the last third of 30 ticks are the ticks 21 to 30, and of 31 the ticks 21 to 31", () => {
  for (const horizon of [30, 31, 1, 2]) {
    const model = { ...learners, horizon };
    const books = booksOf(model);
    const since = { 30: 20, 31: 20, 1: 0, 2: 1 }[horizon] ?? 0;
    const { gainedLast, lostLast } = outcome(model, luck);
    expect(gainedLast).toBe(Number(books.at(-1)?.gained) - Number(books[since]?.gained));
    expect(lostLast).toBe(Number(books.at(-1)?.lost) - Number(books[since]?.lost));
  }
  const { gainedLast, lostLast } = outcome(learners, luck);
  expect(gainedLast + lostLast).toBeGreaterThan(0);
});

test("a series has a row for each tick, from the start to the end, and NaN for what has not come", () => {
  const {
    series = new Float64Array(),
    ticks,
    final,
    hash,
  } = outcome(potions, { ...luck, series: true });
  expect(series).toHaveLength((ticks + 1) * 2);
  expect([...series.subarray(0, 2)]).toEqual([6, Number.NaN]);
  expect([...series.subarray(-2)]).toEqual(final);
  expect(outcome(potions, luck).hash).toBe(hash);
});

test("it is complete when all that can be known is known", () => {
  const few = { ...keepers, horizon: 400 };
  expect(outcome(few, luck).complete).toBe(true);
  expect(outcome({ ...keepers, horizon: 1 }, luck).complete).toBe(false);
  const knowledge = { use: "variants", values: { count: 1, start: "none" } };
  const endless = { ...keepers, knowledge, step: [], metrics: [] };
  expect(outcome(endless, luck).complete, "labels have no end").toBe(false);
});

test("a model can lose when a part of it can, or when people leave", () => {
  expect(canLose(learners)).toBe(true);
  expect(canLose(keepers)).toBe(false);
  const shrinking = { size: 20, changes: [{ at: 5, size: 10 }] };
  expect(canLose({ ...keepers, population: shrinking })).toBe(true);
  expect(canLose({ ...keepers, population: shrinking, horizon: 4 })).toBe(false);
  const growing = { size: 20, changes: [{ at: 5, size: 30 }] };
  expect(canLose({ ...keepers, population: growing })).toBe(false);
  const step = learners.step.map((entry) => ({ ...entry, probability: 0 }));
  expect(canLose({ ...learners, step })).toBe(false);
  expect(canLose({ ...learners, step: [{ id: "both", do: learners.step }] })).toBe(true);
  const { before, after, networks } = learners;
  const later = { at: 5, before, step: learners.step, after, networks };
  const turned = { ...learners, step, stages: [later] };
  expect(canLose(turned), "from an intervention on").toBe(true);
  expect(canLose({ ...turned, horizon: 4 })).toBe(false);
  const forgetter = { id: "forget-one", use: "forget-one", values: { of: "tricks" } };
  const also = [{ name: "tricks", use: "repertoire", values: { items: 8, start: 8 } }];
  const aside = { ...keepers, also, step: [...keepers.step, forgetter] };
  expect(canLose(aside), "what is lost is of another kind").toBe(false);
  expect(canLose({ ...aside, step: [{ ...forgetter, values: {} }] })).toBe(true);
});

test("tasks cover each replicate once, in order, whatever their number", async () => {
  for (const replicates of [1, 2, 31, 32, 33, 100, 999]) {
    const tasks = tasksOf(
      { structure: "a", model: learners, seed: "s", series: false },
      replicates,
    );
    const all = tasks.flatMap(({ from, count }) =>
      Array.from({ length: count }, (_, k) => from + k),
    );
    expect(all).toEqual(Array.from({ length: replicates }, (_, k) => k));
  }
  const tasks = tasksOf({ structure: "a", model: learners, seed: "s", series: false }, 5);
  const outcomes = await collect(tasks, inProcess);
  expect(outcomes.map(({ hash }) => hash)).toEqual(
    [0, 1, 2, 3, 4].map((replicate) => outcome(learners, { seed: "s", replicate }).hash),
  );
});
