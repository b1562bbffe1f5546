/** V4: Lazer & Friedman 2007: how good people get round by round, on networks that meet the same landscapes. */
import { column, seOfMean, toleranceCell, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { mean, sd } from "../stats.ts";
import { CURVES, ROUNDS, RUNS, type Curve, type Tied } from "./data/lazer2007.ts";
import { contest, lazer, progress, SCENARIO, type Partners } from "./laws/search.ts";

const BOTH: readonly Partners[] = [4, 5];
const DIVERSITY_AT = 16;
/** Rounds among which the line gets ahead of the full network. */
const AROUND = [15, 16, 17, 18, 19, 20, 21, 22, 23];
const SEEN = [...new Set([...ROUNDS, ...AROUND])].toSorted((a, b) => a - b);

const nameOf = (partners: Partners): string => `V4 ${partners} partners`;
const networks = (partners: Partners): Tied[] => CURVES[partners].map(({ network }) => network);

const sample = (partners: Partners): Sample => {
  const { first, beside } = contest(networks(partners));
  return {
    name: nameOf(partners),
    scenario: SCENARIO,
    ...first,
    set: { ...lazer(partners), ...first.set },
    beside,
    runs: { quick: 36, full: 300 },
    measure: (run, others) => [run, ...others].flatMap((each) => progress(each, SEEN)),
  };
};

/** Where the score of a network after a round stands in a row; the number of solutions stands behind it. */
const place = (partners: Partners, network: Tied, round: number): number =>
  2 * (networks(partners).indexOf(network) * SEEN.length + SEEN.indexOf(round));

/** With hardly more solutions than one, a few landscapes decide the mean. */
const SINGLE = 1.1;

/** How much their number differs between landscapes is not told; it is taken to differ as it does here. */
const diversity = (
  partners: Partners,
  { network, solutions }: Pick<Curve, "network" | "solutions">,
): Cell => ({
  name: `${nameOf(partners)}, ${network}, solutions in round ${DIVERSITY_AT}`,
  of: [nameOf(partners)],
  rule: { kind: "t" },
  estimate([rows = []]) {
    const seen = valuesOf(rows, column(place(partners, network, DIVERSITY_AT) + 1));
    const expectedSe = sd(seen) / Math.sqrt(RUNS);
    return { measured: mean(seen), se: seOfMean(seen), expected: solutions, expectedSe };
  },
});

const curveCells = (partners: Partners, { network, worth, solutions }: Curve): Cell[] => [
  ...ROUNDS.map((round, k) => {
    const [expected, spread] = worth[k] ?? [Number.NaN, Number.NaN];
    return toleranceCell(
      `${nameOf(partners)}, ${network}, round ${round}`,
      nameOf(partners),
      { mean: expected, sd: spread, runs: RUNS },
      { reading: column(place(partners, network, round)) },
    );
  }),
  ...(solutions > SINGLE ? [diversity(partners, { network, solutions })] : []),
];

/** The first round in which the line is ahead of the full network, by means over all landscapes. */
const crossing = (partners: Partners): Cell => ({
  name: `${nameOf(partners)}, first round with line ahead of full`,
  of: [nameOf(partners)],
  modes: ["full"],
  evidence: "paper's numbers",
  rule: { kind: "within", by: 1.5 },
  estimate([rows = []]: readonly Rows[]) {
    const score = (network: Tied, round: number): number =>
      mean(rows.map((row) => row[place(partners, network, round)] ?? Number.NaN));
    const round = AROUND.find((each) => score("line", each) > score("full", each));
    return { measured: round ?? Number.NaN, se: 0, expected: 18.5 };
  },
});

export const v04: Experiment = {
  id: "V4",
  paper: "Lazer & Friedman 2007",
  experiment: "mean scores and solutions that are left on six networks, with 4 and with 5 partners",
  evidence: "independent re-implementation",
  samples: BOTH.map(sample),
  cells: [
    ...BOTH.flatMap((partners) => CURVES[partners].flatMap((curve) => curveCells(partners, curve))),
    ...BOTH.map(crossing),
  ],
  defects: [
    {
      says: "one looks in half of the rounds",
      cell: "V4 5 partners, line, round 5",
      set: { "step.look.probability": 0.5 },
    },
    {
      says: "the power is 6 in place of 8",
      cell: "V4 5 partners, line, round 1",
      set: { "environment.exponent": 6 },
    },
    {
      says: "eight neighbours in place of four",
      cell: "V4 4 partners, ring, solutions in round 16",
      set: { "network.degree": 8 },
    },
  ],
};
