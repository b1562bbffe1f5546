/** D04: Cantor et al. 2021 on their lattice, a torus, against the authors' published runs. */
import type { Run } from "../../sim/index.ts";
import { log1p, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd, readings } from "../replicate/measure.ts";
import { LATTICE, RUNS, type LatticeRow } from "./data/cantor2021.ts";

const RUNS_HERE = { quick: 250, full: 2000 };
const MODELS = { "M1 TTC": 0, "M2 TTC": 0, "M2 TTD": 1, "M2 TTD - TTC": 2 } as const;

const nameOf = (model: string, { n, degree }: Pick<LatticeRow, "n" | "degree">): string =>
  `D04 ${model.slice(0, 2)} N=${n} k=${degree}`;

/** Degree 8 is the eight cells around, degree 12 those within two steps along the sides. */
const lattice = (degree: number): Record<string, unknown> => ({
  "network.neighbourhood": degree === 8 ? "moore" : "von-neumann",
  "network.radius": degree === 8 ? 1 : 2,
});

/** Times to the crossover and to its diffusion, and between. */
export function toDiffusion(run: Run): number[] {
  while (run.stopped === null) run.step();
  const [ttc = Number.NaN, ttd = Number.NaN] = readings(run, [
    "time-to-crossover",
    "time-to-diffusion",
  ]);
  return [ttc, ttd, ttd - ttc];
}

const cases = LATTICE.filter(({ model }) => model === "M1 TTC");

const m1 = (row: LatticeRow): Sample => ({
  name: nameOf("M1", row),
  scenario: "not-too-many-friends",
  structure: "Lattice",
  set: {
    "population.size": row.n,
    ...lattice(row.degree),
    "stop.when": "crossover",
    horizon: 100_000,
  },
  runs: RUNS_HERE,
  measure: atEnd("time-to-crossover"),
});

const m2 = (row: LatticeRow): Sample => ({
  name: nameOf("M2", row),
  scenario: "cantor-m2",
  structure: "64 on a grid",
  set: { "population.size": row.n, ...lattice(row.degree) },
  runs: RUNS_HERE,
  measure: toDiffusion,
});

const cell = (row: LatticeRow): Cell =>
  meanCell(`D04 ${row.model} N=${row.n} k=${row.degree}, mean ln(1 + t)`, nameOf(row.model, row), {
    expected: row.log,
    expectedSe: row.sd / Math.sqrt(RUNS),
    reading: log1p(MODELS[row.model]),
  });

export const d04: Experiment = {
  id: "D04",
  paper: "Cantor et al. 2021",
  experiment: "one to many and one to one on the torus: times to crossover and diffusion",
  evidence: "authors' data",
  samples: [...cases.map(m1), ...cases.map(m2)],
  cells: LATTICE.map(cell),
  defects: [
    {
      says: "a ring in the place of the torus",
      cell: "D04 M2 TTD - TTC N=64 k=8, mean ln(1 + t)",
      set: { "structures[64 on a grid].network": { use: "ring-lattice", degree: 8 } },
    },
    {
      says: "48 neighbours, not 8",
      cell: "D04 M1 TTC N=64 k=8, mean ln(1 + t)",
      set: { "network.radius": 3 },
    },
  ],
};
