/** D14: connected groups without more people: growth of skill between its two exact ends, and where it changes its sign. */
import type { Run } from "../../sim/index.ts";
import { difference, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";
import { POWELL, RUNS } from "./data/powell-like.ts";
import { henrich } from "./laws/henrich.ts";

const FROM = 100;
const TO = 300;
const GROUPS = 20;
const MOVING = "One in twenty moves";
const HERE = { quick: 16, full: 60 };

/** Growth per generation after the groups have settled. */
function growth(run: Run): number[] {
  const [from = Number.NaN, to = Number.NaN] = atTicks("mean-skill", [FROM, TO])(run);
  return [(to - from) / (TO - FROM)];
}

const sample = (name: string, loss: number, moving: number): Sample => ({
  name,
  scenario: "powell-like",
  structure: MOVING,
  set: {
    "step.copy-with-error.loss": loss,
    "structures[One in twenty moves].after.migrate.probability": moving,
    horizon: TO,
  },
  runs: HERE,
  measure: growth,
});

const nameOf = (moving: number): string => `D14 moving=${moving}`;

const ALONE = "D14 by themselves";
const ALL = "D14 best of all";
const LOSS5 = [
  { moving: 0.01, growth: -0.1613, sd: 0.0509 },
  { moving: 0.05, growth: 0.1026, sd: 0.0496 },
];
const nameOf5 = (moving: number): string => `D14 loss=5 moving=${moving}`;

/** One more step of moving, more growth. */
const rising = POWELL.slice(1).map(({ moving }, k): Cell => {
  const before = POWELL[k]?.moving ?? 0;
  return {
    name: `D14 growth at moving ${moving} minus at ${before}`,
    of: [nameOf(before), nameOf(moving)],
    rule: { kind: "more" },
    evidence: "sign",
    estimate: ([a = [], b = []]) => difference(a, b),
  };
});

const sign = (moving: number, kind: "more" | "less"): Cell => ({
  ...meanCell(`D14 loss=5 moving=${moving}, sign`, nameOf5(moving), {
    expected: 0,
    rule: { kind },
    evidence: "sign",
  }),
});

export const d14: Experiment = {
  id: "D14",
  paper: "After Powell et al. 2009",
  experiment: "twenty groups of fifty: growth of skill over rates of moving between groups",
  evidence: "independent re-implementation",
  samples: [
    ...POWELL.map(({ moving }) => sample(nameOf(moving), 7, moving)),
    ...LOSS5.map(({ moving }) => sample(nameOf5(moving), 5, moving)),
    { ...sample(ALONE, 7, 0), structure: "Each group by itself" },
    { ...sample(ALL, 7, 0), structure: "All learn from the best of all" },
  ],
  cells: [
    meanCell(ALONE, ALONE, {
      expected: henrich.drift(7, 1, 50),
      sd: henrich.sdDrift(1, TO - FROM) / Math.sqrt(GROUPS),
      evidence: "exact",
    }),
    meanCell(ALL, ALL, {
      expected: henrich.drift(7, 1, 1000),
      sd: henrich.sdDrift(1, TO - FROM),
      evidence: "exact",
    }),
    ...POWELL.map(({ moving, growth: expected, sd }) =>
      meanCell(nameOf(moving), nameOf(moving), { expected, expectedSe: sd / Math.sqrt(RUNS) }),
    ),
    ...rising,
    // The law of differences: two less loss is two more growth.
    ...LOSS5.map(({ moving, growth: expected, sd }) =>
      meanCell(nameOf5(moving), nameOf5(moving), { expected, expectedSe: sd / Math.sqrt(RUNS) }),
    ),
    sign(0.01, "less"),
    sign(0.05, "more"),
  ],
  defects: [
    {
      says: "everybody learns from the best of all, not of its group",
      cell: ALONE,
      set: {},
      structure: "All learn from the best of all",
    },
    {
      says: "one in twenty moves, not one in a hundred",
      cell: nameOf(0.01),
      set: { "structures[One in twenty moves].after.migrate.probability": 0.05 },
    },
    {
      says: "moving between groups never happens",
      cell: "D14 loss=5 moving=0.05, sign",
      set: { "structures[One in twenty moves].after.migrate.probability": 0 },
    },
  ],
};
