/** V8: the same without two habits of the authors' code: rounded contributions, digits that may hang on themselves. */
import { column, toleranceCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";
import { ROUNDS, RUNS_WITHOUT, SOCIAL, type SocialRow } from "./data/barkoczi2016.ts";
import { social } from "./laws/social.ts";

const CHOSEN = SOCIAL.filter(({ rule }) => rule === "best3" || rule === "conf3");
const nameOf = ({ network, rule }: SocialRow): string => `V8 ${network} ${rule}`;

const sample = (row: SocialRow): Sample => {
  const { structure, set } = social(row);
  return {
    name: nameOf(row),
    scenario: "popular-or-good",
    ...(structure !== undefined && { structure }),
    // Six decimals are as good as none: no two sums are equal.
    set: {
      ...set,
      "environment.valueRounding": 6,
      "environment.partnersMayIncludeSelf": false,
    },
    runs: { quick: 60, full: 200 },
    measure: atTicks("worth", ROUNDS),
  };
};

export const v08: Experiment = {
  id: "V8",
  paper: "Barkoczi & Galesic 2016, without the habits of their code",
  experiment:
    "three seen, best and popular, two networks, landscapes as Kauffman has them: mean scores",
  evidence: "independent re-implementation",
  samples: CHOSEN.map(sample),
  cells: CHOSEN.flatMap((row) =>
    ROUNDS.map((round, k) => {
      const [expected, sd] = row.without[k] ?? [Number.NaN, Number.NaN];
      return toleranceCell(
        `${nameOf(row)}, round ${round}`,
        nameOf(row),
        { mean: expected, sd, runs: RUNS_WITHOUT },
        { reading: column(k) },
      );
    }),
  ),
  defects: [
    {
      says: "nobody tries anything for itself",
      cell: "V8 full best3, round 199",
      set: { "step.try-answer.probability": 0 },
    },
    {
      says: "K is 5, not 7",
      cell: "V8 full conf3, round 19",
      set: { "environment.k": 5 },
    },
  ],
};
