/** D18: ideas that come, lead to ideas and are forgotten, each at its rate: immigration, birth and death in continuous time. */
import { meanCell, varianceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";

/** Ideas of their own, and what is forgotten of each. */
const COME = 2;
const FORGET = 0.1;
const LEAD = [0, 0.05];

const nameOf = (lead: number): string => `D18 lead=${lead}`;

const sample = (lead: number): Sample => ({
  name: nameOf(lead),
  scenario: "facilitated",
  structure: "Each by itself",
  set: {
    "step.come.rate": COME,
    "step.lead.rate": lead,
    "step.forget-found.rate": FORGET,
    horizon: 200,
  },
  runs: { quick: 3000, full: 20_000 },
  measure: atEnd("mean-repertoire"),
});

/** Stationary mean and variance (Kendall 1948, Biometrika 35:6): a negative binomial number, Poisson where none leads. */
const cellsOf = (lead: number): Cell[] => {
  const name = nameOf(lead);
  const left = FORGET - lead;
  const variance = (COME * FORGET) / (left * left);
  return [
    meanCell(`${name}, mean number of ideas`, name, {
      expected: COME / left,
      sd: Math.sqrt(variance),
    }),
    varianceCell(`${name}, variance of it`, name, {
      expected: variance,
      rule: { kind: "within", by: 0.1 * variance },
    }),
  ];
};

export const d18: Experiment = {
  id: "D18",
  paper: "After Enquist et al. 2011",
  experiment: "ideas that come, lead to ideas and are forgotten: mean and variance of their number",
  evidence: "exact",
  samples: LEAD.map(sample),
  cells: LEAD.flatMap(cellsOf),
  defects: [
    {
      says: "ideas come 5 % more often",
      cell: "D18 lead=0, mean number of ideas",
      set: { "step.come.rate": 2.1 },
    },
    {
      says: "no idea leads to another, and more come",
      cell: "D18 lead=0.05, variance of it",
      set: { "step.come.rate": 4, "step.lead.rate": 0 },
    },
  ],
};
