/** Numbers, columns and lines as a person reads them. */
import { expect, test } from "vitest";
import { lineOf } from "../../src/cli/progress.ts";
import { columns, count, number, quoted, range, signed, wrap } from "../../src/cli/words.ts";

test("numbers have four digits that matter, whole ones all of theirs", () => {
  expect([1.23456, 0.000123456, 12_345.678, 40_000, -2, null].map(number)).toEqual([
    "1.235",
    "0.0001235",
    "12350",
    "40000",
    "-2",
    "-",
  ]);
  expect([1.5, 0, -1.5, null].map(signed)).toEqual(["+1.5", "0", "-1.5", "-"]);
  expect(range(1, 2)).toBe("1 to 2");
  expect(range(1, null)).toBe("no interval");
});

test("one run, two runs", () => {
  expect([count(1, "run"), count(2, "run"), count(0, "run")]).toEqual([
    "1 run",
    "2 runs",
    "0 runs",
  ]);
});

test("columns stand one under the other", () => {
  expect(
    columns([
      ["a", "1", "x"],
      ["long", "20", ""],
    ]),
  ).toEqual(["  a     1   x", "  long  20"]);
  expect(columns([])).toEqual([]);
});

test("lines are broken between words", () => {
  expect(wrap("one two three", 7, "")).toEqual(["one two", "three"]);
  expect(wrap("onetwothree four", 5, " ")).toEqual([" onetwothree", " four"]);
  expect(wrap("")).toEqual([]);
});

test("words of a command line are quoted where a shell would take them apart", () => {
  expect(["k256", "a/b.yaml", "Separate villages", "it's", ""].map(quoted)).toEqual([
    "k256",
    "a/b.yaml",
    "'Separate villages'",
    String.raw`'it'\''s'`,
    "''",
  ]);
});

test("progress says how far, how fast and how long still", () => {
  expect(lineOf(12, 40, 4000)).toBe("[######··············]  30 %  12/40 runs  3.0/s  10 s left");
  expect(lineOf(40, 40, 4000)).toContain("100 %  40/40 runs  10/s  0 s left");
  expect(lineOf(1, 1000, 1000)).toContain("16 min 39 s left");
  expect(lineOf(1, 100_000, 1000)).toContain("27 h 46 min left");
});
