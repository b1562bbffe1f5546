/** V6: dependence, independence: all follow one, all watch all, everyone alone. */
import { column, meanCell, toleranceCell } from "../replicate/estimates.ts";
import type { Experiment } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { ALL, ALONE, HUB, RUNS, RUNS_ALONE } from "./data/lazer2007.ts";
import { lazer, SCENARIO, TIED } from "./laws/search.ts";

const SAMPLE = "V6";
const LAST = 400;
const STRUCTURES = [
  { name: "hub", says: HUB, runs: RUNS },
  { name: "full", says: ALL, runs: RUNS },
  { name: "alone", says: ALONE, runs: RUNS_ALONE },
] as const;

export const v06: Experiment = {
  id: "V6",
  paper: "Lazer & Friedman 2007, footnote 3",
  experiment:
    "all follow one, all watch all, everyone alone, on the same landscapes: scores after 400 rounds",
  evidence: "independent re-implementation",
  samples: [
    {
      name: SAMPLE,
      scenario: SCENARIO,
      ...TIED.star,
      set: { ...lazer(5), horizon: LAST },
      beside: [TIED.full, { structure: "Everyone alone" }],
      runs: { quick: 40, full: 300 },
      measure: (run, others) =>
        [run, ...others].map((each) => {
          while (each.stopped === null) each.step();
          return readings(each, ["worth"])[0] ?? Number.NaN;
        }),
    },
  ],
  cells: [
    ...STRUCTURES.map(({ name, says: [expected, sd], runs }, k) =>
      toleranceCell(`V6 ${name}`, SAMPLE, { mean: expected, sd, runs }, { reading: column(k) }),
    ),
    meanCell("V6 full above alone", SAMPLE, {
      expected: 0,
      reading: ([, full = Number.NaN, alone = Number.NaN]) => full - alone,
      rule: { kind: "more" },
      evidence: "sign",
    }),
    meanCell("V6 hub above full", SAMPLE, {
      expected: 0,
      reading: ([hub = Number.NaN, full = Number.NaN]) => hub - full,
      rule: { kind: "report" }, // "slightly better late": 0.015 in the second program, of the order of the error
      evidence: "sign",
    }),
  ],
  defects: [
    {
      says: "a change that is worth less is kept too",
      cell: "V6 alone",
      set: { "step.try-answer.keeps": "any" },
    },
    {
      says: "4 partners in place of 5",
      cell: "V6 alone",
      set: { "environment.kCountsSelf": true },
    },
  ],
};
