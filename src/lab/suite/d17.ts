/** D17: Kempe, Lycett & Mesoudi 2014, model 2: levels that need several teachers. */
import { meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { meansFrom } from "../replicate/measure.ts";
import { LEVELS, RUNS } from "./data/kempe2014.ts";

type Row = (typeof LEVELS)[number];

const nameOf = ({ teachers, chance }: Row): string => `D17 teachers=${teachers} chance=${chance}`;

const sample = (row: Row): Sample => ({
  name: nameOf(row),
  scenario: "kempe-levels",
  structure: "Three are watched",
  set: {
    "step.choose-several.number": row.teachers,
    "step.climb.chance": row.chance,
    horizon: 100,
  },
  runs: { quick: 40, full: 400 },
  measure: meansFrom(51, "mean-level"),
});

export const d17: Experiment = {
  id: "D17",
  paper: "Kempe, Lycett & Mesoudi 2014",
  experiment: "steps that build on each other: mean level with one, two and three teachers",
  evidence: "independent re-implementation",
  samples: LEVELS.map(sample),
  cells: LEVELS.map((row) =>
    meanCell(nameOf(row), nameOf(row), {
      expected: row.level[0],
      expectedSe: row.level[1] / Math.sqrt(RUNS),
    }),
  ),
  defects: [
    {
      says: "a step is learned with a chance 5 % larger",
      cell: "D17 teachers=3 chance=0.7",
      set: { "step.climb.chance": 0.735 },
    },
    {
      says: "four are watched, not three",
      cell: "D17 teachers=3 chance=0.5",
      set: { "step.choose-several.number": 4 },
    },
  ],
};
