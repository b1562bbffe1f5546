/** D09: where everybody knows the same, scores taken in each person's own turn differ, scores taken at once do not. */
import { column, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { MOSER, RUNS } from "./data/moser2023.ts";

const SAMPLE = "D09";
const table = MOSER.find(({ network, value }) => network === "random" && value === 1);
const [gini, sd] = table?.gini ?? [Number.NaN, Number.NaN];

/** The largest Gini of any run. */
const equal: Cell = {
  name: "D09 Gini at one moment, largest of all runs",
  of: [SAMPLE],
  evidence: "exact",
  rule: { kind: "exact" },
  estimate([rows = []]) {
    const measured = rows.reduce((most, [, now = Number.NaN, score = 0]) => {
      const counts = score > 0 ? now : Number.NaN; // a score of nobody would be equal too
      return Number.isNaN(counts) ? Number.NaN : Math.max(most, counts);
    }, 0);
    return { measured, se: 0, expected: 0 };
  },
};

export const d09: Experiment = {
  id: "D09",
  paper: "Moser & Smaldino 2023",
  experiment: "everybody tied to everybody: inequality of scores taken in turn, and at one moment",
  evidence: "exact",
  samples: [
    {
      name: SAMPLE,
      scenario: "sharing-less",
      structure: "All tied to all",
      set: { "population.size": 48, horizon: 100_000 },
      runs: { quick: 200, full: 2000 },
      measure: atEnd("gini", "gini-at-once", "mean-score"),
    },
  ],
  cells: [
    equal,
    meanCell("D09 Gini, own turn", SAMPLE, {
      expected: gini,
      expectedSe: sd / Math.sqrt(RUNS),
      reading: column(0),
      evidence: "independent re-implementation",
    }),
  ],
  defects: [
    {
      says: "of the scores that are taken at once, one in two is forgotten",
      cell: equal.name,
      set: { "after.score-at-once.probability": 0.5 },
    },
    {
      says: "one neighbour in ten is told",
      cell: "D09 Gini, own turn",
      set: { "step.share.chance": 0.1 },
    },
  ],
};
