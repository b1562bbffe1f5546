/** D10: Henrich 2004 over losses and sizes: growth of the mean skill per generation, and how runs differ in it. */
import type { Run } from "../../sim/index.ts";
import { meanCell, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { mean, variance } from "../stats.ts";
import { henrich } from "./laws/henrich.ts";

const LOSSES = [5, 7, 9];
const SIZES = [2, 100, 600, 1100, 2100, 6100];
/** Sizes that the quick suite can afford. */
const SMALL = 1100;
const GENERATIONS = 200;
const RUNS = 20;

interface Case {
  readonly alpha: number;
  readonly n: number;
}

const cases: readonly Case[] = LOSSES.flatMap((alpha) => SIZES.map((n) => ({ alpha, n })));
const small = cases.filter(({ n }) => n <= SMALL);

const nameOf = ({ alpha, n }: Case): string => `D10 alpha=${alpha} N=${n}`;

/** Growth per generation from the start to the end. */
export function growth(run: Run): number[] {
  const [start = Number.NaN] = readings(run, ["mean-skill"]);
  while (run.stopped === null) run.step();
  const [end = Number.NaN] = readings(run, ["mean-skill"]);
  return [(end - start) / run.tick];
}

const sample = ({ alpha, n }: Case): Sample => ({
  name: nameOf({ alpha, n }),
  scenario: "henrich",
  structure: "100 people",
  set: {
    "population.size": n,
    "step.copy-with-error.loss": alpha,
    "knowledge.start": 1,
    horizon: GENERATIONS,
  },
  runs: { quick: n <= SMALL ? RUNS : 0, full: RUNS },
  measure: growth,
});

const cell = (at: Case): Cell =>
  meanCell(nameOf(at), nameOf(at), {
    expected: henrich.meanStep(at.alpha, 1, at.n, GENERATIONS),
    sd: henrich.sdStep(1, at.n, GENERATIONS),
  });

/** Over all cells: standard deviation between runs as a share of the law's. */
function pooled(all: readonly Case[], name: string): Cell {
  return {
    name,
    of: all.map(nameOf),
    rule: { kind: "within", by: 0.15 },
    estimate(samples: readonly Rows[]) {
      const shares = samples.map((rows, k) => {
        const exact = henrich.sdStep(1, all[k]?.n ?? 1, GENERATIONS);
        return variance(valuesOf(rows)) / (exact * exact);
      });
      const freedom = samples.reduce((sum, rows) => sum + rows.length - 1, 0);
      return { measured: Math.sqrt(mean(shares)), se: 1 / Math.sqrt(2 * freedom), expected: 1 };
    },
  };
}

export const d10: Experiment = {
  id: "D10",
  paper: "Henrich 2004",
  experiment: "growth of skill per generation over losses and sizes, and how runs differ in it",
  evidence: "exact",
  samples: cases.map(sample),
  cells: [
    ...cases.map(cell),
    pooled(small, "D10 sd between runs, share of the law's, N to 1,100"),
    pooled(cases, "D10 sd between runs, share of the law's, all N"),
  ],
  defects: [
    {
      says: "the loss is 5 % too large",
      cell: nameOf({ alpha: 7, n: 100 }),
      set: { "step.copy-with-error.loss": 7.35 },
    },
    {
      says: "one person too many of two",
      cell: nameOf({ alpha: 5, n: 2 }),
      set: { "population.size": 3 },
    },
    {
      says: "errors spread a fifth wider",
      cell: "D10 sd between runs, share of the law's, N to 1,100",
      set: { "step.copy-with-error.spread": 1.2 },
    },
  ],
};
