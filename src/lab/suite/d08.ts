/** D08: Moser & Smaldino 2023: steps to the first crossover, and inequality at that moment, against a second program. */
import { column, log1p, meanCell, seOfMean, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { mean, median } from "../stats.ts";
import { MOSER, RUNS, type MoserRow } from "./data/moser2023.ts";

const nameOf = ({ network, n, value }: MoserRow): string =>
  network === "caveman" ? `D08 caveman ${value}x${n / value}` : `D08 random N=${n} p=${value}`;

const networkOf = ({ network, value }: MoserRow): Record<string, unknown> =>
  network === "caveman"
    ? { use: "connected-caveman", cliques: value }
    : { use: "random", chance: value, disconnected: "reject" };

const sample = (row: MoserRow): Sample => ({
  name: nameOf(row),
  scenario: "sharing-less",
  structure: "Tell all",
  set: {
    "population.size": row.n,
    "structures[Tell all].network": networkOf(row),
    horizon: 100_000,
  },
  runs: { quick: 200, full: 2000 },
  measure: atEnd("time-to-crossover", "gini", "mean-score"),
});

const against = ([expected, sd]: readonly [number, number]): {
  expected: number;
  expectedSe: number;
} => ({ expected, expectedSe: sd / Math.sqrt(RUNS) });

function cellsOf(row: MoserRow): Cell[] {
  const name = nameOf(row);
  return [
    meanCell(`${name}, steps`, name, against(row.steps)),
    meanCell(`${name}, mean ln(1 + steps)`, name, { ...against(row.log), reading: log1p(0) }),
    medianCell(row),
    meanCell(`${name}, Gini`, name, { ...against(row.gini), reading: column(1) }),
    scoreCell(row),
  ];
}

/** Within 15 %, for a full run: 200 runs know a median less well. */
const medianCell = (row: MoserRow): Cell => ({
  name: `${nameOf(row)}, median steps as a share of the table's`,
  of: [nameOf(row)],
  modes: ["full"],
  rule: { kind: "within", by: 0.15 },
  estimate: ([rows = []]) => ({
    measured: median(valuesOf(rows)) / row.median,
    se: 0,
    expected: 1,
  }),
});

/** The table does not say how mean scores differ between runs: as much as ours, it is supposed. */
const scoreCell = (row: MoserRow): Cell => ({
  name: `${nameOf(row)}, mean score`,
  of: [nameOf(row)],
  rule: { kind: "z" },
  estimate([rows = []]) {
    const scores = valuesOf(rows, column(2));
    const se = seOfMean(scores);
    const expectedSe = se * Math.sqrt(scores.length / RUNS);
    return { measured: mean(scores), se, expected: row.score, expectedSe };
  },
});

export const d08: Experiment = {
  id: "D08",
  paper: "Moser & Smaldino 2023",
  experiment:
    "caveman, random and complete networks: steps to the first crossover, inequality then",
  evidence: "independent re-implementation",
  samples: MOSER.map(sample),
  cells: MOSER.flatMap(cellsOf),
  defects: [
    {
      says: "one neighbour in ten is told",
      cell: "D08 random N=48 p=1, mean ln(1 + steps)",
      set: { "step.share.chance": 0.1 },
    },
    {
      says: "one neighbour in ten is told",
      cell: "D08 random N=48 p=1, Gini",
      set: { "step.share.chance": 0.1 },
    },
  ],
};
