/** D12: Henrich 2004 at loss 30 and spread 15, one person and a hundred. */
import { meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { growth } from "./d10.ts";
import { henrich } from "./laws/henrich.ts";

const SIZES = [1, 100];

const nameOf = (n: number): string => `D12 N=${n}`;

const sample = (n: number): Sample => ({
  name: nameOf(n),
  scenario: "henrich",
  structure: "100 people",
  set: {
    "population.size": n,
    "knowledge.start": { noise: "gumbel", at: 0, spread: 15 },
    "step.copy-with-error.loss": 30,
    "step.copy-with-error.spread": 15,
    horizon: 100,
  },
  runs: { quick: 100, full: 1000 },
  measure: growth,
});

export const d12: Experiment = {
  id: "D12",
  paper: "Henrich 2004, as in Mesoudi's tutorial",
  experiment: "growth of skill per generation at loss 30, spread 15",
  evidence: "exact",
  samples: SIZES.map(sample),
  cells: SIZES.map((n) => meanCell(nameOf(n), nameOf(n), { expected: henrich.drift(30, 15, n) })),
  defects: [
    {
      says: "the spread is 5 % too large",
      cell: nameOf(100),
      set: { "step.copy-with-error.spread": 15.75 },
    },
  ],
};
