/** D23: Rogers' paradox: how many copy, and what it does for the mean fitness. */
import { column, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { meansFrom } from "../replicate/measure.ts";
import { ROGERS, RUNS, type RogersRow } from "./data/rogers.ts";

const nameOf = ({ structure }: RogersRow): string => `D23 ${structure.toLowerCase()}`;

const sample = (row: RogersRow): Sample => ({
  name: nameOf(row),
  scenario: "rogers",
  structure: row.structure,
  set: { "population.size": 1000, horizon: 200 },
  runs: { quick: 20, full: 240 },
  measure: meansFrom(101, "copiers", "mean-payoff"),
});

const WHO = {
  book: { says: "the book's own program", evidence: "authors' data" },
  second: { says: "a second program", evidence: "independent re-implementation" },
} as const;

const against = (row: RogersRow): Cell[] =>
  (["second", "book"] as const).flatMap((who) =>
    (["copiers", "fitness"] as const).map((what, k) => {
      const [expected, sd] = row[what][who];
      const { says, evidence } = WHO[who];
      return meanCell(`${nameOf(row)}, ${what} against ${says}`, nameOf(row), {
        expected,
        expectedSe: sd / Math.sqrt(RUNS[who]),
        reading: column(k),
        evidence,
      });
    }),
  );

/** Copying hardly helps where the world changes, and much where it does not. */
const paradox = (row: RogersRow): Cell => {
  const changing = row.u > 0;
  return meanCell(`${nameOf(row)}, fitness above that of those who try alone`, nameOf(row), {
    expected: changing ? 0.12 : 0.4,
    reading: (values) => (values[1] ?? Number.NaN) - row.alone,
    rule: { kind: changing ? "less" : "more" },
    evidence: "sign",
  });
};

export const d23: Experiment = {
  id: "D23",
  paper: "Rogers 1988; Acerbi, Mesoudi & Smolla, ch. 8",
  experiment: "copy or try: share of those who copy, and mean fitness, in four worlds",
  evidence: "independent re-implementation",
  samples: ROGERS.map(sample),
  cells: [...ROGERS.flatMap(against), ...ROGERS.map(paradox)],
  defects: [
    {
      says: "the world changes by 0.3 in place of 0.2",
      cell: "D23 trying is dear, copiers against a second program",
      set: { "before.shift-environment.chance": 0.3 },
    },
    {
      says: "trying costs 10 % more",
      cell: "D23 the world stands still, copiers against a second program",
      set: { "step.trying.cost": 0.495 },
    },
  ],
};
