/** D01: Cantor et al. 2021, model 1, complete network: epochs to the crossover against their exact law. */
import { POTIONS } from "../../sim/index.ts";
import { kolmogorov, kolmogorovDistance, meanCell, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { median } from "../stats.ts";
import { PotionLaw } from "./laws/potions.ts";

const SIZES = [48, 64, 144];

let law: PotionLaw | undefined;
const epochs = (n: number): ReturnType<PotionLaw["epochs"]> =>
  (law ??= new PotionLaw(POTIONS)).epochs(n);

const nameOf = (n: number): string => `D01 N=${n}`;

const sample = (n: number): Sample => ({
  name: nameOf(n),
  scenario: "not-too-many-friends",
  structure: "Everyone",
  set: { "population.size": n, "stop.when": "crossover", horizon: 100_000 },
  runs: { quick: 200, full: 2000 },
  measure: atEnd("time-to-crossover"),
});

const meanEpochs = (n: number): Cell => ({
  ...meanCell(`${nameOf(n)}, mean epochs`, nameOf(n), { expected: Number.NaN }),
  estimate([rows = []]) {
    const exact = epochs(n);
    return meanCell("", "", { expected: exact.mean, sd: exact.sd }).estimate([rows]);
  },
});

/** The median of n draws has standard error 1 / (2 f sqrt(n)), f the density there. */
const medianEpochs = (n: number): Cell => ({
  name: `${nameOf(n)}, median epochs`,
  of: [nameOf(n)],
  rule: { kind: "z" },
  estimate([rows = []]) {
    const exact = epochs(n);
    const density =
      ((exact.cdf[exact.median + 10] ?? 1) - (exact.cdf[exact.median - 10] ?? 0)) / 20;
    const se = 1 / (2 * density * Math.sqrt(rows.length));
    return { measured: median(valuesOf(rows)), se, expected: exact.median };
  },
});

const whole = (n: number): Cell => ({
  name: `${nameOf(n)}, whole distribution (Kolmogorov's p)`,
  of: [nameOf(n)],
  rule: { kind: "p", distance: kolmogorovDistance },
  estimate([rows = []]) {
    const { cdf } = epochs(n);
    const measured = kolmogorov(valuesOf(rows), (epoch) => cdf[epoch] ?? 1);
    return { measured, se: 0, expected: 1e-4 };
  },
});

export const d01: Experiment = {
  id: "D01",
  paper: "Cantor et al. 2021",
  experiment: "one to many, everybody tied to everybody: epochs to the crossover",
  evidence: "exact",
  samples: SIZES.map(sample),
  cells: SIZES.flatMap((n) => [meanEpochs(n), medianEpochs(n), whole(n)]),
  defects: [
    {
      says: "what is found is told to nobody but the pair",
      cell: `${nameOf(48)}, mean epochs`,
      set: { "step.share.with": "pair" },
    },
    {
      says: "what is found is told to nobody but the pair",
      cell: `${nameOf(64)}, whole distribution (Kolmogorov's p)`,
      set: { "step.share.with": "pair" },
    },
  ],
};
