/** V5: Lazer & Friedman 2007, Table B.1: on how many of 1,000 landscapes one network ends above another. */
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { RUNS, WINS, type Tied, type Wins } from "./data/lazer2007.ts";
import { contest, final, lazer, SCENARIO, type Partners } from "./laws/search.ts";

const BOTH: readonly Partners[] = [4, 5];
const NETWORKS: readonly Tied[] = ["line", "full", "ring", "added10", "random"];
/** How far from the paper's number, as a share: what ten landscapes in a hundred would not explain is a fault. */
const NEAR = 0.06;

const nameOf = (partners: Partners): string => `V5 ${partners} partners`;

const sample = (partners: Partners): Sample => {
  const { first, beside } = contest(NETWORKS);
  return {
    name: nameOf(partners),
    scenario: SCENARIO,
    ...first,
    set: lazer(partners),
    // On the same landscapes and from the same starts, as in the paper; who tries what is each network's own luck there.
    beside: beside.map((each, k) => Object.assign({ luck: `${k + 1}` }, each)),
    runs: { quick: 24, full: RUNS },
    measure: (run, others) => [run, ...others].map(final),
  };
};

/** Share of the landscapes on which the first ends above the second. */
function shareOf(rows: Rows, [first, second]: Wins["pair"]): { measured: number; se: number } {
  const [a, b] = [NETWORKS.indexOf(first), NETWORKS.indexOf(second)];
  const wins = rows.filter((row) => (row[a] ?? Number.NaN) > (row[b] ?? Number.NaN)).length;
  const measured = wins / rows.length;
  return { measured, se: Math.sqrt((measured * (1 - measured)) / rows.length) };
}

/** A pair in the one order, and in the other. */
const orders = (wins: Wins): { pair: Wins["pair"]; k: 0 | 1 }[] => [
  { pair: wins.pair, k: 0 },
  { pair: [wins.pair[1], wins.pair[0]], k: 1 },
];

const cellsOf = (partners: Partners, wins: Wins): Cell[] =>
  orders(wins).flatMap(({ pair, k }): Cell[] => {
    const name = `${nameOf(partners)}, ${pair.join(" above ")}`;
    const of = [nameOf(partners)];
    const again = wins[partners][k] / RUNS;
    return [
      {
        name: `${name}, paper`,
        of,
        modes: ["full"],
        evidence: "paper's numbers",
        rule: { kind: "within", by: NEAR },
        estimate: ([rows = []]) => ({ ...shareOf(rows, pair), expected: wins.paper[k] / RUNS }),
      },
      {
        name: `${name}, second program`,
        of,
        modes: ["full"],
        rule: { kind: "z" },
        estimate: ([rows = []]) => ({
          ...shareOf(rows, pair),
          expected: again,
          expectedSe: Math.sqrt((again * (1 - again)) / RUNS),
        }),
      },
    ];
  });

/** Of the ten pairs, in how many the paper's winner wins more often. */
const winners = (partners: Partners): Cell => ({
  name: `${nameOf(partners)}, pairs with the paper's winner`,
  of: [nameOf(partners)],
  modes: ["full"],
  evidence: "paper's numbers",
  rule: { kind: "exact" },
  estimate([rows = []]) {
    const same = WINS.filter((wins) => {
      const [first, second] = orders(wins).map(({ pair }) => shareOf(rows, pair).measured);
      return (first ?? Number.NaN) > (second ?? Number.NaN);
    });
    return { measured: same.length, se: 0, expected: WINS.length };
  },
});

/** A few landscapes tell the widest gap alone. */
const widest = (partners: Partners): Cell => ({
  name: `${nameOf(partners)}, line above full more often than not`,
  of: [nameOf(partners)],
  evidence: "sign",
  rule: { kind: "more" },
  estimate: ([rows = []]) => ({ ...shareOf(rows, ["line", "full"]), expected: 0.5 }),
});

export const v05: Experiment = {
  id: "V5",
  paper: "Lazer & Friedman 2007, Table B.1",
  experiment: "five networks on the same 1,000 landscapes: which ends above which, how often",
  evidence: "independent re-implementation",
  samples: BOTH.map(sample),
  cells: [
    ...BOTH.flatMap((partners) => WINS.flatMap((wins) => cellsOf(partners, wins))),
    ...BOTH.flatMap((partners) => [winners(partners), widest(partners)]),
  ],
  defects: [
    {
      says: "answers are good or bad by themselves",
      cell: "V5 5 partners, line above full more often than not",
      set: { "environment.k": 0 },
    },
  ],
};
