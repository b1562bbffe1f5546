/** Contests: models that a sample runs beside its own, each on the very same luck. */
import { expect, test } from "vitest";
import type { Experiment, Sample } from "../../src/lab/replicate/experiment.ts";
import { rowsOf, tasksOf } from "../../src/lab/replicate/tasks.ts";
import { small } from "./small.ts";

const number = (hash: string): number => Number.parseInt(hash.slice(0, 13), 16);

const sample: Sample = {
  name: "C1",
  scenario: "small",
  structure: "Keep",
  set: { horizon: 4 },
  beside: [{}, { set: { horizon: 3 } }],
  runs: { quick: 20, full: 20 },
  measure: (run, beside) =>
    [run, ...beside].flatMap((each) => {
      const start = each.stateHash;
      while (each.stopped === null) each.step();
      return [number(start), number(each.hash), each.tick];
    }),
};

const rowsIn = (of: Sample): (readonly number[])[] => {
  const experiment = { id: "C" } as Experiment;
  const options = { read: small, mode: "quick", which: "first" } as const;
  return tasksOf(experiment, of, options).flatMap((task) => Array.from(rowsOf(task, of.measure)));
};

test("the same model beside itself has the same history; another keeps what the sample sets", () => {
  const rows = rowsIn(sample);
  expect(rows).toHaveLength(20);
  for (const [start, hash, ticks, start2, hash2, ticks2, start3, , ticks3] of rows) {
    expect([start2, hash2, ticks2]).toEqual([start, hash, ticks]);
    expect(start3).toBe(start);
    expect(ticks).toBe(4);
    expect(ticks3).toBe(3);
  }
  expect(new Set(rows.map(([start]) => start)).size).toBeGreaterThan(1);
});

test("what runs beside it does not change what the sample sees of itself", () => {
  const { beside: _, ...alone } = sample;
  expect(rowsIn(alone)).toEqual(rowsIn(sample).map((row) => row.slice(0, 3)));
});

test("with luck of its own, a model starts from the same and goes its own way", () => {
  const rows = rowsIn({ ...sample, beside: [{ luck: "1" }, { luck: "2" }, { luck: "1" }] });
  for (const [start, hash, , start2, hash2, , start3, hash3, , , hash4] of rows) {
    expect([start2, start3]).toEqual([start, start]);
    expect(new Set([hash, hash2, hash3]).size).toBe(3);
    expect(hash4).toBe(hash2);
  }
});
