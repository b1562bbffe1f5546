/** V14: people on a grid, a code that never sees what is tacit, and learning from each other, near or far. */
import { column, meanCell, toleranceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { MILLER, RUNS, type MillerRow } from "./data/miller2006.ts";

type Key = Pick<MillerRow, "tacit" | "p3" | "search" | "turnover">;

const nameOf = ({ tacit, p3, search, turnover }: Key): string => {
  const peers = search === "none" ? "nobody watched" : `${search} p3=${p3}`;
  return `V14 ${tacit} tacit, ${peers}, turnover ${turnover}`;
};

/** A few of each sort: with 10 tacit questions or only such. */
const QUICK: ReadonlySet<string> = new Set(
  (
    [
      { tacit: 30, p3: 0, search: "none", turnover: 0 },
      { tacit: 30, p3: 0.9, search: "local", turnover: 0 },
      { tacit: 30, p3: 0.9, search: "distant", turnover: 0 },
      { tacit: 10, p3: 0, search: "none", turnover: 0 },
      { tacit: 10, p3: 0.1, search: "local", turnover: 0.1 },
      { tacit: 10, p3: 0.1, search: "distant", turnover: 0.1 },
    ] satisfies readonly Key[]
  ).map(nameOf),
);

const sample = (row: MillerRow): Sample => ({
  name: nameOf(row),
  scenario: "not-in-the-handbook",
  structure: "Only the handbook",
  set: {
    "knowledge.tacit": row.tacit,
    "before.arrivals.probability": row.turnover,
    "step.learn-from-better.chance": row.p3,
    "step.learn-from-better.among": row.search === "distant" ? "everybody" : "neighbours",
  },
  runs: { quick: QUICK.has(nameOf(row)) ? 100 : 0, full: 100 },
  measure: atEnd("people", "codified", "tacit"),
});

const of = (row: MillerRow): Cell =>
  toleranceCell(nameOf(row), nameOf(row), { ...row, runs: RUNS });

/** Where nobody is watched, what is tacit stays as it was at the start: 1,000 answers, each right with chance 1/3. */
const tacitOnly: Cell = meanCell(
  "V14 10 tacit, nobody watched, turnover 0: share right of what is tacit",
  nameOf({ tacit: 10, p3: 0, search: "none", turnover: 0 }),
  { expected: 1 / 3, sd: Math.sqrt(2 / 9 / 1000), reading: column(2), evidence: "exact" },
);

export const v14: Experiment = {
  id: "V14",
  paper: "after Miller, Zhao & Calantone 2006",
  experiment:
    "what people have right after 200 periods, by what is tacit, whom they watch, and turnover",
  evidence: "independent re-implementation",
  samples: MILLER.map(sample),
  cells: [...MILLER.map(of), tacitOnly],
  defects: [
    {
      says: "the code sees what is tacit",
      cell: nameOf({ tacit: 30, p3: 0, search: "none", turnover: 0 }),
      set: { "knowledge.tacit": 0 },
    },
    {
      says: "people watch anybody, not their neighbours",
      cell: nameOf({ tacit: 30, p3: 0.9, search: "local", turnover: 0 }),
      set: { "step.learn-from-better.among": "everybody" },
    },
    {
      says: "people take over half as much",
      cell: nameOf({ tacit: 10, p3: 0.1, search: "distant", turnover: 0.1 }),
      set: { "step.learn-from-better.chance": 0.05 },
    },
  ],
};
