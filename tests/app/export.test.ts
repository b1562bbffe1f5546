/** What is given away: a table that spreadsheets read to the same numbers, and a citation that names the run. */
import {
  array,
  assert,
  constant,
  double,
  integer,
  oneof,
  property,
  record,
  string,
} from "fast-check";
import { expect, test } from "vitest";
import { bibtex, citation, type Cited } from "../../src/app/share/cite.ts";
import { csvOf } from "../../src/app/share/csv.ts";
import { fileName } from "../../src/app/share/save.ts";
import { rowsOf } from "../support/csv.ts";
import { seedOf } from "../support/links.ts";

const numbers = array(oneof(double({ noNaN: false }), integer()), { maxLength: 12 });
const line = record({
  name: string({ unit: "grapheme", maxLength: 12 }),
  place: constant(0),
  values: numbers,
  gained: numbers,
  lost: numbers,
  band: oneof(constant(null), record({ low: numbers, middle: numbers, high: numbers })),
});
const table = record({
  unit: string({ maxLength: 5 }),
  known: string({ maxLength: 9 }),
  counts: string({ maxLength: 9 }),
  lines: array(line, { maxLength: 4 }),
});

test("a table comes out of its file as it went in", () => {
  assert(
    property(table, (each) => {
      const [head = [], ...rows] = rowsOf(csvOf(each));
      const series = each.lines.flatMap(({ values, gained, lost, band }) => [
        values,
        gained,
        lost,
        ...(band === null ? [] : [band.middle, band.low, band.high]),
      ]);
      expect(head).toHaveLength(series.length + 1);
      for (const cell of head) expect(cell).not.toMatch(/^[=+@-]/u);
      expect(rows).toHaveLength(Math.max(0, ...each.lines.map(({ values }) => values.length)));
      rows.forEach(([tick, ...cells], t) => {
        expect(tick).toBe(String(t));
        cells.forEach((cell, k) => {
          const value = series[k]?.[t] ?? Number.NaN;
          if (Number.isNaN(value)) expect(cell).toBe("");
          else expect(Number(cell)).toBe(value + 0);
        });
      });
    }),
    { numRuns: 500, seed: seedOf("a table comes out of its file as it went in") },
  );
});

test("heads say what is counted, of whom, and in what", () => {
  const band = { low: [1], middle: [2], high: [3] };
  const one = { name: "Villages, few ties", place: 0, values: [4], gained: [1], lost: [0], band };
  expect(csvOf({ unit: "round", known: "the group knows", counts: "items", lines: [one] })).toBe(
    'round,"Villages, few ties: the group knows [items]","Villages, few ties: gained",' +
      '"Villages, few ties: lost","Villages, few ties: middle run","Villages, few ties: 8 of 10 runs, from",' +
      '"Villages, few ties: 8 of 10 runs, to"\r\n0,4,1,0,2,1,3\r\n',
  );
});

const cited = {
  version: "0.1.0",
  engine: 1,
  link: "https://example.org/#/?s=x&e=1",
  description: {
    id: "x-and-y",
    title: "50 % of {x} & y_1",
    unit: "round",
    seed: "oak-42",
    luck: "same",
    set: { "population.size": 96 },
    scenarioHash: "0123456789abcdef",
    source: { citation: "Cantor et al. 2021", fidelity: "replication" },
    structures: [{ name: "Villages" }, { name: "Everyone" }],
  },
  frame: { tick: 60, structures: [{ hash: "00ff" }, { hash: "13ab" }] },
} as unknown as Cited;

test("a citation names the program, the scenario, the luck and each hash", () => {
  const text = citation(cited);
  for (const part of [
    "Ratchet 0.1.0",
    "x-and-y (0123456789abcdef)",
    "population.size = 96",
    "seed oak-42",
    "run number 0",
    "random numbers ratchet1",
    "at round 60: Villages 00ff, Everyone 13ab",
    "https://example.org/#/?s=x&e=1",
    "Cantor et al. 2021",
  ])
    expect(text).toContain(part);
});

test("in BibTeX nothing is left that LaTeX would obey", () => {
  const text = bibtex(cited);
  expect(text).toMatch(/^@misc\{ratchet-x-and-y-oak-42,\n/);
  expect(text).toContain("title = {{50 \\% of \\{x\\} \\& y\\_1}: a run of {Ratchet} 0.1.0}");
  expect(text).toContain("howpublished = {\\url{https://example.org/#/?s=x&e=1}}");
  let depth = 0;
  for (const sign of text.replaceAll(/\\[{}]/gu, "")) {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

test("names of files are plain", () => {
  expect(fileName("Not too many friends", "oak-42", "chart")).toBe(
    "not-too-many-friends-oak-42-chart",
  );
  expect(fileName("../../etc/passwd")).toBe("etc-passwd");
  expect(fileName("\u202e\u05d0")).toBe("ratchet");
  expect(fileName("x".repeat(300)).length).toBeLessThanOrEqual(80);
});
