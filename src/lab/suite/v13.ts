/** V13: Deffuant et al. 2000: how many camps are left, by how far apart two may be and still talk. */
import { column, meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { CAMPS } from "./data/deffuant2000.ts";

/** What the two may differ by; twice that where there are many camps. */
const BY = 0.3;
const NARROW = 0.1;
const QUICK = new Set([0.3, 0.2, 0.1, 0.05]);

const nameOf = (bound: number): string => `V13 d=${bound}`;

const sample = ({ bound }: { readonly bound: number }): Sample => ({
  name: nameOf(bound),
  scenario: "dialogue",
  structure: "Half open",
  set: {
    "population.size": 1000,
    horizon: 1000,
    "step.move-together.bound": bound,
    "metrics.clusters.least": 10,
  },
  runs: { quick: QUICK.has(bound) ? 8 : 0, full: 20 },
  measure: atEnd("clusters"),
});

export const v13: Experiment = {
  id: "V13",
  paper: "Deffuant, Neau, Amblard & Weisbuch 2000",
  experiment: "camps of at least ten of 1,000 people, by the bound of confidence",
  evidence: "independent re-implementation",
  samples: CAMPS.map(sample),
  cells: CAMPS.map(({ bound, camps }) =>
    meanCell(nameOf(bound), nameOf(bound), {
      expected: camps,
      reading: column(0),
      rule: { kind: "within", by: bound <= NARROW ? 2 * BY : BY },
    }),
  ),
  defects: [
    {
      says: "people listen a fifth further",
      cell: nameOf(0.05),
      set: { "step.move-together.bound": 0.06 },
    },
    {
      says: "they hardly give way",
      cell: nameOf(0.2),
      set: { "step.move-together.by": 0.001 },
    },
    {
      says: "a single person counts as a camp",
      cell: nameOf(0.2),
      set: { "metrics.clusters.least": 1 },
    },
  ],
};
