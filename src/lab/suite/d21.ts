/** D21: direct bias: A is taken up a little more readily than B; two settings with the same difference do the same. */
import { column, difference, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";

/** The book counts the start as generation 1; here it is tick 0. */
const GENERATIONS = [50, 100];
const TICKS = GENERATIONS.map((t) => t - 1);
const DRIFT = 0.03;
/** p' = p + p (1 - p) s from 0.01: what happens to the mean where there is no drift. */
const recursion = (s: number, start: number, generations: number): number => {
  let p = start;
  for (let t = 0; t < generations; t++) p += p * (1 - p) * s;
  return p;
};

const sample = (name: string, structure: string): Sample => ({
  name,
  scenario: "acerbi-biased",
  structure,
  set: { "population.size": 10_000, horizon: 100 },
  runs: { quick: 20, full: 200 },
  measure: atTicks("frequency", TICKS),
});

const ONE = "D21 0.1 and 0";
const BOTH = "D21 0.6 and 0.5";

const curve = (name: string): Cell[] =>
  GENERATIONS.map((t, k) =>
    meanCell(`${name}, share of A in generation ${t}`, name, {
      expected: recursion(0.1, 0.01, t - 1),
      reading: column(k),
      rule: { kind: "within", by: DRIFT },
    }),
  );

export const d21: Experiment = {
  id: "D21",
  paper: "Acerbi, Mesoudi & Smolla, ch. 3",
  experiment: "one way is taken up more readily: how it spreads from one in a hundred of 10,000",
  evidence: "exact",
  samples: [sample(ONE, "A catches on"), sample(BOTH, "Both catch on")],
  cells: [
    ...curve(ONE),
    ...curve(BOTH),
    ...GENERATIONS.map((t, k): Cell => ({
      name: `D21 the two agree in generation ${t}`,
      of: [ONE, BOTH],
      rule: { kind: "within", by: DRIFT },
      estimate: ([a = [], b = []]) => difference(a, b, column(k)),
    })),
  ],
  defects: [
    {
      says: "A is taken up with 0.105",
      cell: `${ONE}, share of A in generation 50`,
      set: { "step.take-a.chance": 0.105 },
    },
    {
      says: "B is taken up as readily as A",
      cell: `${BOTH}, share of A in generation 100`,
      set: { "step.take-b.chance": 0.6 },
    },
  ],
};
