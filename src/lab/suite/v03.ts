/** V3: March 1991, Figure 4: people who come and go make the code worse where people learn slowly, and better where they learn fast. */
import { column, difference, seOfMean, toleranceCell, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";
import { mean } from "../stats.ts";
import { FIGURE_4, RUNS, type Figure4Row } from "./data/march1991.ts";

const TICKS = [20, 100];
const QUICK: ReadonlySet<number> = new Set([0, 0.03, 0.1]);

const nameOf = ({ p1, p3 }: Pick<Figure4Row, "p1" | "p3">): string => `V3 p1=${p1} p3=${p3}`;

const sample = (row: Figure4Row): Sample => ({
  name: nameOf(row),
  scenario: "new-blood",
  structure: "Slow learners who come and go",
  set: {
    "step.read-institution.chance": row.p1,
    "structures[Slow learners who come and go].before.turnover.probability": row.p3,
  },
  runs: { quick: QUICK.has(row.p3) ? 400 : 0, full: 1000 },
  measure: atTicks("code", TICKS),
});

/** What those who come and go do to the code. */
const effect = (p1: number, kind: "more" | "less"): Cell => ({
  name: `V3 p1=${p1}, code at ${TICKS[0]} with p3=0.1 ${kind} than with p3=0`,
  of: [nameOf({ p1, p3: 0 }), nameOf({ p1, p3: 0.1 })],
  rule: { kind },
  evidence: "sign",
  estimate: ([stay = [], go = []]) => difference(stay, go),
});

/** At period 100 the reference tells no spread: that of ours stands for both, with as many runs as it had. */
const late = (row: Figure4Row): Cell => ({
  name: `${nameOf(row)}, code at ${TICKS[1]}`,
  of: [nameOf(row)],
  rule: { kind: "t" },
  estimate: ([rows = []]) => {
    const values = valuesOf(rows, column(1));
    const se = seOfMean(values);
    const expectedSe = se * Math.sqrt(rows.length / RUNS);
    return { measured: mean(values), se, expected: row.late, expectedSe };
  },
});

export const v03: Experiment = {
  id: "V3",
  paper: "March 1991, Figure 4",
  experiment: "the share of the code that is right, by how many leave in a period; people act",
  evidence: "independent re-implementation",
  samples: FIGURE_4.map(sample),
  cells: [
    ...FIGURE_4.map((row) =>
      toleranceCell(`${nameOf(row)}, code at ${TICKS[0]}`, nameOf(row), { ...row, runs: RUNS }),
    ),
    ...FIGURE_4.map(late),
    effect(0.1, "less"),
    effect(0.9, "more"),
  ],
  defects: [
    {
      says: "three times as many leave",
      cell: `${nameOf({ p1: 0.1, p3: 0.1 })}, code at 20`,
      set: { "structures[Slow learners who come and go].before.turnover.probability": 0.3 },
    },
    {
      says: "nobody leaves",
      cell: `${nameOf({ p1: 0.9, p3: 0.1 })}, code at 100`,
      set: { "structures[Slow learners who come and go].before.turnover.probability": 0 },
    },
  ],
};
