/** V10: communities that learn by experiments after Zollman 2007: fewer ties are slower, and right more often. */
import type { Run } from "../../sim/index.ts";
import { difference, hypotenuse, seOfMean, toleranceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { mean } from "../stats.ts";
import { RUNS, ZOLLMAN, type ZollmanRow } from "./data/zollman2007.ts";

const nameOf = ({ network, people }: Pick<ZollmanRow, "network" | "people">): string =>
  `V10 ${network} of ${people}`;

/** Whether it found out, and in which round the question was decided. */
function decision(run: Run): number[] {
  while (run.stopped === null) run.step();
  return readings(run, ["hold-best", "time-to-decision"]);
}

const sample = (row: ZollmanRow): Sample => ({
  name: nameOf(row),
  scenario: "scientific-community",
  structure: row.network === "cycle" ? "Each hears two" : "All hear all",
  set: {
    "population.size": row.people,
    "knowledge.start": { noise: "logistic", at: 0, spread: 1 },
    "environment.gain": 0.001,
    "step.experiment.trials": 1000,
    horizon: 100_000,
  },
  runs: { quick: 300, full: 2000 },
  measure: decision,
});

/** The rounds of those runs that found out. */
const roundsOf = (rows: Rows): number[] =>
  rows.filter(([success]) => success === 1).map(([, rounds = Number.NaN]) => rounds);

const success = (row: ZollmanRow): Cell =>
  toleranceCell(`${nameOf(row)}, share that finds out`, nameOf(row), {
    mean: row.success,
    sd: Math.sqrt(row.success * (1 - row.success)),
    runs: RUNS,
  });

/** Of the reference only the mean is known: its spread is taken to be that of ours. */
const rounds = (row: ZollmanRow): Cell => ({
  name: `${nameOf(row)}, rounds of those that find out`,
  of: [nameOf(row)],
  rule: { kind: "t" },
  estimate([rows = []]) {
    const found = roundsOf(rows);
    const se = seOfMean(found);
    const more = found.length / (RUNS * row.success);
    return {
      measured: mean(found),
      se,
      expected: row.rounds,
      expectedSe: se * Math.sqrt(more),
    };
  },
});

const CYCLE = nameOf({ network: "cycle", people: 10 });
const COMPLETE = nameOf({ network: "complete", people: 10 });

const faster: Cell = {
  name: "V10 rounds of the cycle of 10 over those of the complete network",
  of: [CYCLE, COMPLETE],
  rule: { kind: "more" },
  evidence: "sign",
  estimate([cycle = [], complete = []]) {
    const [slow, fast] = [roundsOf(cycle), roundsOf(complete)];
    const ratio = mean(slow) / mean(fast);
    const share = hypotenuse(seOfMean(slow) / mean(slow), seOfMean(fast) / mean(fast));
    return { measured: ratio, se: ratio * share, expected: 4 };
  },
};

const righter: Cell = {
  name: "V10 share that finds out, cycle of 10 less complete network",
  of: [COMPLETE, CYCLE],
  rule: { kind: "more" },
  evidence: "sign",
  estimate: ([complete = [], cycle = []]) => difference(complete, cycle),
};

export const v10: Experiment = {
  id: "V10",
  paper: "Zollman 2007; Bala & Goyal 1998",
  experiment:
    "cycle against complete network, 4 to 10 people: how often they find out, and how soon",
  evidence: "independent re-implementation",
  samples: ZOLLMAN.map(sample),
  cells: [...ZOLLMAN.map(success), ...ZOLLMAN.map(rounds), righter, faster],
  defects: [
    {
      says: "people begin with a good opinion of the new option",
      cell: `${nameOf({ network: "cycle", people: 4 })}, share that finds out`,
      set: { "knowledge.start": { noise: "logistic", at: 1, spread: 1 } },
    },
    {
      says: "half of the results are kept back",
      cell: `${COMPLETE}, rounds of those that find out`,
      set: { "step.withhold.probability": 0.5 },
    },
    {
      says: "800 trials in place of 1000",
      cell: `${CYCLE}, rounds of those that find out`,
      set: { "step.experiment.trials": 800 },
    },
    {
      says: "the complete network in the place of the cycle",
      cell: faster.name,
      set: {},
      structure: "All hear all",
    },
  ],
};
