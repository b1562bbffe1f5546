/** D13: 1,000 people become 100 half-way: skill grows, and then falls. */
import type { Run } from "../../sim/index.ts";
import { column, meanCell } from "../replicate/estimates.ts";
import type { Experiment } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";
import { henrich } from "./laws/henrich.ts";

const SAMPLE = "D13";
const HALF = 100;

/** Growth per generation before and after. */
function slopes(run: Run): number[] {
  const levels = atTicks("mean-skill", [1, HALF, 2 * HALF])(run);
  const [first = Number.NaN, half = Number.NaN, last = Number.NaN] = levels;
  return [(half - first) / (HALF - 1), (last - half) / HALF];
}

export const d13: Experiment = {
  id: "D13",
  paper: "Henrich 2004, as in Mesoudi's tutorial",
  experiment: "1,000 people become 100 half-way: growth per generation before and after",
  evidence: "exact",
  samples: [
    {
      name: SAMPLE,
      scenario: "henrich",
      structure: "100 people",
      set: { population: { size: 1000, changes: [{ at: HALF + 1, size: 100 }] } },
      runs: { quick: 20, full: 200 },
      measure: slopes,
    },
  ],
  cells: [
    meanCell("D13 before", SAMPLE, { expected: henrich.drift(7, 1, 1000), reading: column(0) }),
    meanCell("D13 after", SAMPLE, { expected: henrich.drift(7, 1, 100), reading: column(1) }),
  ],
  defects: [
    {
      says: "150 are left, not 100",
      cell: "D13 after",
      set: { population: { size: 1000, changes: [{ at: HALF + 1, size: 150 }] } },
    },
    {
      says: "the change comes ten generations early",
      cell: "D13 before",
      set: { population: { size: 1000, changes: [{ at: HALF - 9, size: 100 }] } },
    },
  ],
};
