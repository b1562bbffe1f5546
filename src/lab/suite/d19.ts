/** D19: unbiased copying of two variants: how alike people become, and when all are, against the exact chain. */
import type { Run } from "../../sim/index.ts";
import { column, meanCell } from "../replicate/estimates.ts";
import type { Experiment } from "../replicate/experiment.ts";
import { atTicks, readings } from "../replicate/measure.ts";

const SAMPLE = "D19";
const N = 100;
const EARLY = 50;
const LATE = 200;

/** Wright and Fisher's chain for 100 people and one half at the start, worked out exactly: absorbed by 50, by 200, mean time. */
const ABSORBED = { early: 0.146869, late: 0.802773, mean: 136.602 };

/** Share of what both variants had of p (1 - p) in generation 50; absorbed by 50, by 200; when; whether by A. */
function drift(run: Run): number[] {
  const [p = Number.NaN] = atTicks("frequency", [EARLY])(run);
  while (run.stopped === null) run.step();
  const [time = Number.NaN, end = Number.NaN] = readings(run, ["time-to-fixation", "frequency"]);
  return [(p * (1 - p)) / 0.25, Number(time <= EARLY), Number(time <= LATE), time, end];
}

const chance = (p: number): number => Math.sqrt(p * (1 - p));

let kept = 1;
for (let t = 0; t < EARLY; t++) kept *= 1 - 1 / N;

export const d19: Experiment = {
  id: "D19",
  paper: "Acerbi, Mesoudi & Smolla, ch. 1",
  experiment:
    "copying anybody, two ways, 100 people: variety left, share of runs that became alike, when",
  evidence: "exact",
  samples: [
    {
      name: SAMPLE,
      scenario: "acerbi-unbiased",
      structure: "100 people",
      set: { "population.size": N, horizon: 100_000, stop: { when: "fixed", check: "tick" } },
      runs: { quick: 1000, full: 10_000 },
      measure: drift,
    },
  ],
  cells: [
    meanCell("D19 p (1 - p) in generation 50, share of the start's", SAMPLE, {
      expected: kept,
      reading: column(0),
    }),
    meanCell("D19 alike by generation 50", SAMPLE, {
      expected: ABSORBED.early,
      sd: chance(ABSORBED.early),
      reading: column(1),
    }),
    meanCell("D19 alike by generation 200", SAMPLE, {
      expected: ABSORBED.late,
      sd: chance(ABSORBED.late),
      reading: column(2),
    }),
    meanCell("D19 mean generation in which all are alike", SAMPLE, {
      expected: ABSORBED.mean,
      reading: column(3),
    }),
    meanCell("D19 A is what all do", SAMPLE, { expected: 0.5, sd: 0.5, reading: column(4) }),
  ],
  defects: [
    {
      says: "a third more people",
      cell: "D19 mean generation in which all are alike",
      set: { "population.size": 134 },
    },
    {
      says: "a third fewer people",
      cell: "D19 p (1 - p) in generation 50, share of the start's",
      set: { "population.size": 67 },
    },
  ],
};
