/** V7: Barkoczi & Galesic 2016: what is best, what is popular, anything, nothing, on two networks. */
import { column, toleranceCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";
import { ROUNDS, RUNS, SOCIAL, type SocialRow } from "./data/barkoczi2016.ts";
import { social } from "./laws/social.ts";

const nameOf = ({ network, rule }: SocialRow): string => `V7 ${network} ${rule}`;

const sample = (row: SocialRow): Sample => ({
  name: nameOf(row),
  scenario: "popular-or-good",
  ...social(row),
  runs: { quick: 40, full: 200 },
  measure: atTicks("worth", ROUNDS),
});

export const v07: Experiment = {
  id: "V7",
  paper: "Barkoczi & Galesic 2016",
  experiment: "six ways of learning on the full network and a lattice, N = 15, K = 7: mean scores",
  evidence: "authors' data",
  samples: SOCIAL.map(sample),
  cells: SOCIAL.flatMap((row) =>
    ROUNDS.map((round, k) => {
      const [expected, sd] = row.published[k] ?? [Number.NaN, Number.NaN];
      return toleranceCell(
        `${nameOf(row)}, round ${round}`,
        nameOf(row),
        { mean: expected, sd, runs: RUNS },
        { reading: column(k) },
      );
    }),
  ),
  defects: [
    {
      says: "three are seen, not nine",
      cell: "V7 full conf9, round 199",
      set: { "step.choose-several.number": 3 },
    },
    {
      says: "K is 5, not 7",
      cell: "V7 full individual, round 199",
      set: { "environment.k": 5 },
    },
    {
      says: "everybody may be seen, not only those nearby",
      cell: "V7 lattice conf3, round 199",
      set: {},
      structure: "What most do",
    },
  ],
};
