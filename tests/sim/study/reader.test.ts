/** Responses of one run, by numbers that can be checked in the head. */
import { describe, expect, test } from "vitest";
import { RatchetError } from "../../../src/sim/core/errors.ts";
import { readerOf } from "../../../src/sim/scenario/study/reader.ts";
import { saidOf, sharing, studyOf, type Raw } from "./base.ts";

const METRICS = ["repertoire", "gained", "time-to-crossover"];
/** Ticks 0 to 4. */
const series = Float64Array.from(
  [
    [1, 0, Number.NaN],
    [2, 1, Number.NaN],
    [5, 3, 2],
    [6, 1, 2],
    [8, 2, 2],
  ].flat(),
);
const run = { series, finals: [8, 2, 2], ticks: 4 };

const responses = (said: Raw) =>
  studyOf({ ...sharing, responses: said, observed: undefined }).responses;

const read = (said: string, of = run): number | null =>
  readerOf(responses({ said }), METRICS).read(of)[0] ?? null;

describe("a response", () => {
  test.each([
    ["repertoire", 8],
    ["repertoire @ last", 8],
    ["repertoire - 2 * gained @ last", 4],
    ["repertoire @ 0", 1],
    ["repertoire @ 2", 5],
    ["repertoire @ 400", 8],
    ["mean(gained) @ 1..4", 7 / 4],
    ["sum(gained) @ 1..4", 7],
    ["min(repertoire) @ 1..3", 2],
    ["max(gained - repertoire) @ 0..4", -1],
    ["max(mean(gained), sum(gained)) @ 1..4", 7],
    ["quantile(repertoire, 0.5) @ 0..4", 5],
    ["quantile(repertoire, 0.25) @ 0..3", 1.75],
    ["mean(max(gained, 2)) @ 1..4", 2.25],
    ["sum(repertoire) / (sum(gained) + 1) @ 1..4", 21 / 8],
    ["mean(repertoire) @ 3..6", 7.5],
    ["mean(repertoire) @ 100..200", 8],
    ["mean(time_to_crossover) @ 2..4", 2],
    ["mean(time_to_crossover) @ 1..4", null],
  ])("%s is %s", (said, value) => {
    expect(read(said)).toBe(value);
  });

  test("only what looks beyond the end needs the series", () => {
    const needs = (said: string | Raw) => readerOf(responses({ said }), METRICS).needs;
    expect(["repertoire", "repertoire @ last", { event: "time-to-crossover" }].map(needs)).toEqual([
      null,
      null,
      null,
    ]);
    expect(needs("repertoire @ 3")).toMatchObject({ columns: [0], from: 3, to: 3 });
    expect(needs("mean(gained) @ 1..2")).toMatchObject({ columns: [1], from: 1, to: 2 });
    const both = readerOf(
      responses({ one: "gained @ 9", span: "mean(repertoire) @ 2..4" }),
      METRICS,
    ).needs;
    expect(both).toMatchObject({ columns: [0, 1], from: 2, to: 9 });
    expect([1, 2, 4, 5, 8, 9, 10].filter((tick) => both?.at(tick))).toEqual([2, 4, 9]);
  });

  test("a time that never came is null", () => {
    const reader = readerOf(responses({ at: { event: "time-to-crossover" } }), METRICS);
    expect(reader.read({ ...run, finals: [8, 2, null] })).toEqual([null]);
    expect(reader.read(run)).toEqual([2]);
  });

  test("what comes to no number is an error that names it", () => {
    const reader = readerOf(responses({ odd: "repertoire / (gained - 2)" }), METRICS);
    const failing = () => reader.read(run);
    expect(failing).toThrow(RatchetError);
    expect(failing).toThrow('responses.odd: the formula "repertoire / (gained - 2)" is infinite');
  });
});

test.each([
  [
    "mean(gained) @ last",
    "mean is taken over ticks, and one is read here; say which, such as @ 10..60",
  ],
  ["gained @ 1..5", 'over ticks 1..5 "gained" has many values'],
  ["mean(mean(gained)) @ 1..3", "an aggregate cannot stand in another"],
  ["mean(gained, lost) @ 1..3", "mean takes 1 term, found 2"],
  ["quantile(gained, 2) @ 1..4", "which quantile it is, is a number from 0 to 1"],
  ["mean(gained @ 1..3", "this bracket is never closed"],
  ["mean(gaind) @ 1..3", 'unknown name "gaind"; did you mean "gained"?'],
  ["gained @ 9..3", "the span ends before it begins; write 3..9"],
  ["gained @ 3..", 'expected last, a tick or a span such as 10..60, found "3.."'],
  ["gained @ 10000000", "no run lasts until tick 10000000: the horizon is 5000"],
  ["createUnit(gained)", 'unknown function "createUnit"'],
])("%s is refused", (said, why) => {
  const [first] = saidOf({ ...sharing, responses: { said } });
  expect(first).toContain(`E_FORMULA responses.said: ${why}`);
});
