/** D05: Cantor et al. 2021 on small worlds, a new one in each run, against the authors' runs on one. */
import { meanCell, column, log1p } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { toDiffusion } from "./d04.ts";

/**
 * The authors drew their graphs with igraph, whose "rewiring probability" holds for each end of a tie; ours, as Watts and
 * Strogatz have it, for each tie. 0.05 for each end is 1 - 0.95 x 0.95 for a tie.
 */
export const REWIRE = 0.0975;

export const smallWorld = (rewire: number): Record<string, unknown> => ({
  use: "small-world",
  degree: 8,
  rewire,
});

const m1 = (name: string, rewire: number): Sample => ({
  name,
  scenario: "not-too-many-friends",
  structure: "Small world",
  set: { "network.rewire": rewire, "stop.when": "crossover", horizon: 100_000 },
  runs: { quick: 800, full: 4000 },
  measure: atEnd("time-to-crossover"),
});

const m2 = (name: string, rewire: number): Sample => ({
  name,
  scenario: "cantor-m2",
  structure: "64 on a grid",
  set: { "structures[64 on a grid].network": smallWorld(rewire) },
  runs: { quick: 400, full: 4000 },
  measure: toDiffusion,
});

const TIME = { expected: 3.2, reading: log1p(0) };
const LAG = { expected: 2.43, reading: column(2) };

export const d05: Experiment = {
  id: "D05",
  paper: "Cantor et al. 2021",
  experiment: "small worlds of 64 people with 8 ties: times to crossover and diffusion",
  evidence: "authors' data",
  samples: [
    m1("D05 M1", REWIRE),
    m2("D05 M2", REWIRE),
    m1("D05 M1 rewire=0.05", 0.05),
    m2("D05 M2 rewire=0.05", 0.05),
  ],
  cells: [
    meanCell("D05 M1 TTC, mean ln(1 + t)", "D05 M1", {
      ...TIME,
      rule: { kind: "within", by: 0.15 },
    }),
    meanCell("D05 M2 TTD - TTC", "D05 M2", { ...LAG, rule: { kind: "within", by: 0.2 } }),
    meanCell("D05 M1 TTC, mean ln(1 + t), rewired 0.05 of the ties", "D05 M1 rewire=0.05", {
      ...TIME,
      rule: { kind: "report" },
    }),
    meanCell("D05 M2 TTD - TTC, rewired 0.05 of the ties", "D05 M2 rewire=0.05", {
      ...LAG,
      rule: { kind: "report" },
    }),
  ],
  defects: [
    {
      says: "a ring in the place of the small world",
      cell: "D05 M2 TTD - TTC",
      set: { "structures[64 on a grid].network": smallWorld(0) },
    },
  ],
};
