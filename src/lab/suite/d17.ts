/** D17: Kempe, Lycett & Mesoudi 2014, model 2: levels that need several teachers. */
import { column, meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { meansFrom, readings } from "../replicate/measure.ts";
import { LEVELS, ORIGINAL, RUNS } from "./data/kempe2014.ts";

type Row = (typeof LEVELS)[number];

const nameOf = ({ teachers, chance }: Pick<Row, "teachers" | "chance">): string =>
  `D17 teachers=${teachers} chance=${chance}`;

const WORDS = { level: "second half", last: "at the end" } as const;

const DEFAULTS = nameOf({ teachers: 3, chance: 0.7 });

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
  measure: (run) => [...meansFrom(51, "mean-level")(run), ...readings(run, ["mean-level"])],
});

export const d17: Experiment = {
  id: "D17",
  paper: "Kempe, Lycett & Mesoudi 2014",
  experiment: "steps that build on each other: mean level with one, two and three teachers",
  evidence: "independent re-implementation",
  samples: LEVELS.map(sample),
  cells: [
    ...LEVELS.flatMap((row) =>
      (["level", "last"] as const).map((what, k) =>
        meanCell(`${nameOf(row)}, ${WORDS[what]}`, nameOf(row), {
          expected: row[what][0],
          expectedSe: row[what][1] / Math.sqrt(RUNS),
          reading: column(k),
        }),
      ),
    ),
    meanCell("D17 teachers=3 chance=0.7 against the authors' own program", DEFAULTS, {
      expected: ORIGINAL.level.numbers[0],
      expectedSe: ORIGINAL.level.numbers[1] / Math.sqrt(ORIGINAL.level.runs),
      evidence: "authors' data",
    }),
  ],
  defects: [
    {
      says: "a step is learned with a chance 5 % larger",
      cell: "D17 teachers=3 chance=0.7, second half",
      set: { "step.climb.chance": 0.735 },
    },
    {
      says: "four are watched, not three",
      cell: "D17 teachers=3 chance=0.5, at the end",
      set: { "step.choose-several.number": 4 },
    },
  ],
};
