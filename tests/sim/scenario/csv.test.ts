/** CSV as RFC 4180 has it. */
import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvError, readCsv } from "../../../src/sim/scenario/text/csv.ts";

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe("a table", () => {
  test.each<[string, string[][]]>([
    ["", []],
    ["a", [["a"]]],
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "\uFEFFa,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,,\n,,\n",
      [
        ["a", "", ""],
        ["", "", ""],
      ],
    ],
    ['"a ""b"", c",d', [['a "b", c', "d"]]],
    ['"two\nlines",x', [["two\nlines", "x"]]],
    ["a\n\n\nb\n", [["a"], ["b"]]],
    ['""\n', [[""]]],
    ["a,", [["a", ""]]],
    [" a , b ", [[" a ", " b "]]],
  ])("%j", (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test("rows know the lines on which they begin", () => {
    expect(readCsv('a\n"x\r\ny",1\n\nb').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([
    ['a,b\n"x', 2, "a text in quotes is not closed"],
    ['a"b', 1, "a quote stands within a text that is not in quotes"],
    ['a\n"b" c', 2, "more text stands behind a text in quotes"],
  ])("%j is refused", (text, line, message) => {
    expect(() => readCsv(text)).toThrow(CsvError);
    try {
      readCsv(text);
    } catch (error) {
      expect((error as CsvError).fault).toEqual({ line, message });
    }
  });
});

test("what is written is read back", () => {
  const cell = string({ unit: constantFrom("a", "1", " ", ",", '"', "\n", "\r\n", "\u00e9") });
  const table = array(tuple(cell, cell), { minLength: 1 });
  assert(
    property(table, constantFrom("\n", "\r\n"), (rows, newline) => {
      const written = rows.map((cells) =>
        cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(","),
      );
      expect(cellsOf(written.join(newline))).toEqual(rows);
    }),
    { seed: 4180, numRuns: 300 },
  );
});
