/** V9: Fang, Lee & Schilling 2010: groups that are half apart find most in the end, those who mix are first. */
import type { Run } from "../../sim/index.ts";
import {
  column,
  difference,
  hypotenuse,
  seOfMean,
  toleranceCell,
  valuesOf,
} from "../replicate/estimates.ts";
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { mean } from "../stats.ts";
import { BETAS, RUNS } from "./data/fang2010.ts";

const EARLY = 50;
/** Where the peak must lie. */
const PEAK = { from: 0.07, to: 0.3 } as const;
/** How much those who all mix must lie below it. */
const BELOW = 0.08;
/** What implementations that were tuned to nothing may differ by, beside chance: a second run of the reference did. */
const PLUS = 0.03;
const QUICK = new Set([0, 0.1, 0.15, 1]);

const nameOf = (beta: number): string => `V9 beta=${beta}`;

/** Worth at the end, and after 50 rounds. */
const measure = (run: Run): readonly number[] => {
  const worth = (): number => readings(run, ["worth"])[0] ?? Number.NaN;
  while (run.stopped === null && run.tick < EARLY) run.step();
  const early = worth();
  while (run.stopped === null) run.step();
  return [worth(), early];
};

const sample = (beta: number): Sample => ({
  name: nameOf(beta),
  scenario: "semi-isolation",
  structure: "A few links between groups",
  set: {
    "population.size": 280,
    "knowledge.count": 100,
    "structures[A few links between groups].network": {
      use: "rewired-caves",
      cliques: 40,
      rewire: beta,
    },
    horizon: 20_000,
  },
  runs: { quick: QUICK.has(beta) ? 30 : 0, full: 100 },
  measure,
});

/** The sample whose mean is the largest. */
const best = (samples: readonly Rows[]): number[] =>
  samples
    .map((rows) => valuesOf(rows))
    .reduce((most, values) => (mean(values) > mean(most) ? values : most));

/** The largest mean of the first `count` samples, less the largest of the others. */
function lead(samples: readonly Rows[], count: number): { measured: number; se: number } {
  const [one, other] = [best(samples.slice(0, count)), best(samples.slice(count))];
  return {
    measured: mean(one) - mean(other),
    se: hypotenuse(seOfMean(one), seOfMean(other)),
  };
}

const all = BETAS.map(({ beta }) => beta);
const near = all.filter((beta) => beta >= PEAK.from && beta <= PEAK.to);
const far = all.filter((beta) => !near.includes(beta));

const orders: readonly Cell[] = [
  {
    name: `V9 the largest mean at beta ${PEAK.from} to ${PEAK.to}, minus the largest at others`,
    of: [...near, ...far].map(nameOf),
    rule: { kind: "more" },
    estimate: (samples) => ({ ...lead(samples, near.length), expected: 0 }),
  },
  {
    name: "V9 the largest of beta 0.1 and 0.15 minus beta 1",
    of: [0.1, 0.15, 1].map(nameOf),
    rule: { kind: "more" },
    estimate: (samples) => ({ ...lead(samples, 2), expected: BELOW }),
  },
  {
    name: `V9 after ${EARLY} rounds, beta 1 minus beta 0.1`,
    of: [0.1, 1].map(nameOf),
    rule: { kind: "more" },
    estimate: ([some = [], mixed = []]) => difference(some, mixed, column(1)),
  },
];

export const v09: Experiment = {
  id: "V9",
  paper: "Fang, Lee & Schilling 2010",
  experiment: "what the mean person's answers are worth, by the share of links between groups",
  evidence: "independent re-implementation",
  samples: all.map(sample),
  cells: [
    ...BETAS.map((row) =>
      toleranceCell(nameOf(row.beta), nameOf(row.beta), { ...row, runs: RUNS }, { plus: PLUS }),
    ),
    ...orders,
  ],
  defects: [
    {
      says: "everybody has an opinion on every question at the start",
      cell: nameOf(0),
      set: { "knowledge.undecided": false },
    },
    {
      says: "half as many links between groups",
      cell: nameOf(0.1),
      set: { "structures[A few links between groups].network.rewire": 0.05 },
    },
    {
      says: "each question pays by itself",
      cell: "V9 the largest of beta 0.1 and 0.15 minus beta 1",
      set: { "environment.block": 1 },
    },
  ],
};
