/** D20: mutation without copying, both ways and one way: the mean curve, and how runs differ in the end. */
import { column, meanCell, varianceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";

const N = 100;
const TICKS = [5, 25, 100];

interface Case {
  readonly structure: "Either way" | "Only to A";
  readonly mu: number;
}
const CASES: readonly Case[] = [
  { structure: "Either way", mu: 0.05 },
  { structure: "Only to A", mu: 0.05 },
  { structure: "Only to A", mu: 0.1 },
];

const nameOf = ({ structure, mu }: Case): string => `D20 ${structure} mu=${mu}`;

const power = (base: number, times: number): number => {
  let product = 1;
  for (let k = 0; k < times; k++) product *= base;
  return product;
};

/** The share of A after t generations from nobody. */
const share = ({ structure, mu }: Case, t: number): number =>
  structure === "Either way" ? 0.5 - 0.5 * power(1 - 2 * mu, t) : 1 - power(1 - mu, t);

const sample = (at: Case): Sample => ({
  name: nameOf(at),
  scenario: "acerbi-mutation",
  structure: at.structure,
  set: { "population.size": N, "step.mutate.probability": at.mu, horizon: 100 },
  runs: { quick: 400, full: 4000 },
  measure: atTicks("frequency", TICKS),
});

/** Everybody is by itself, so that the number of A is binomial. */
const curve = (at: Case): Cell[] =>
  TICKS.map((t, k) => {
    const expected = share(at, t);
    const sd = Math.sqrt((expected * (1 - expected)) / N);
    const name = `${nameOf(at)}, share of A in generation ${t}`;
    return meanCell(name, nameOf(at), { expected, sd, reading: column(k) });
  });

export const d20: Experiment = {
  id: "D20",
  paper: "Acerbi, Mesoudi & Smolla, ch. 2",
  experiment:
    "changing without copying, either way or one way: share of A, and its variance in the end",
  evidence: "exact",
  samples: CASES.map(sample),
  cells: [
    ...CASES.flatMap(curve),
    varianceCell("D20 Either way mu=0.05, variance in generation 100", "D20 Either way mu=0.05", {
      expected: 0.25 / N,
      reading: column(TICKS.indexOf(100)),
    }),
  ],
  defects: [
    {
      says: "people change 5 % more often",
      cell: "D20 Only to A mu=0.05, share of A in generation 25",
      set: { "step.mutate.probability": 0.0525 },
    },
    {
      says: "half as many people",
      cell: "D20 Either way mu=0.05, variance in generation 100",
      set: { "population.size": 50 },
    },
  ],
};
