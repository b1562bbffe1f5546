/** V17: regions and industries after Gao et al. 2017: two ways of learning, one adds less where the other is at work. */
import type { Run } from "../../sim/index.ts";
import { entriesOfTick } from "../entries.ts";
import { fitLinear } from "../linear.ts";
import type { Observation } from "../logit.ts";
import { column, meanCell, seOfMean, valuesOf } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample, Settings } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { mean } from "../stats.ts";

const RAIL_FROM = 10;
/** Chances that all related industries, and that all neighbours, lead to an industry; that one is given up. */
const [A, B, EXIT] = [0.3, 0.3, 0.2];
const PANEL = "V17 entries";
const RAIL = "V17 rail";

const EITHER: Settings = {
  "step.enter.form": "either",
  "step.enter.related": A,
  "step.enter.neighbours": B,
  "step.enter.both": 0,
  "step.enter.exit": EXIT,
};

/** In the panel of a run: chance of entry = c + a w + b W + d w W, by least squares. */
function panel(run: Run): readonly number[] {
  const seen: Observation[] = [];
  while (run.stopped === null) {
    const layers = run.tick + 1 < RAIL_FROM ? ["border"] : ["border", "rail"];
    for (const observation of entriesOfTick(run, layers)) seen.push(observation);
  }
  return fitLinear(seen) ?? [];
}

/** How alike regions with a rail line are, and pairs without: before the line is opened, and in the end. */
function likeness(run: Run): number[] {
  const now = (): number[] => readings(run, ["alike-by-rail", "alike-without"]);
  while (run.tick < RAIL_FROM - 1) run.step();
  const before = now();
  while (run.stopped === null) run.step();
  return [...before, ...now()];
}

const samples: readonly Sample[] = [
  {
    name: PANEL,
    scenario: "regions-and-industries",
    structure: "A fast train",
    set: EITHER,
    runs: { quick: 12, full: 200 },
    measure: panel,
  },
  {
    name: RAIL,
    scenario: "regions-and-industries",
    structure: "A fast train",
    set: EITHER,
    runs: { quick: 200, full: 1000 },
    measure: likeness,
  },
];

/** Half the width of a 99 % interval, in standard errors. */
const WIDE = 2.576;

/** The end of the 99 % interval that is nearer to 0 lies on this side of it. */
function signCell(
  name: string,
  sample: string,
  reading: (row: readonly number[]) => number,
  side: "more" | "less",
): Cell {
  return {
    name: `${name}, end of the 99 % interval that is nearer to 0`,
    of: [sample],
    rule: { kind: side },
    evidence: "sign",
    estimate([rows = []]) {
      const values = valuesOf(rows, reading);
      const se = seOfMean(values);
      const measured = mean(values) + (side === "more" ? -WIDE : WIDE) * se;
      return { measured, se, expected: 0 };
    },
  };
}

const linked = (row: readonly number[]): number => column(2)(row) - column(0)(row);
const apart = (row: readonly number[]): number => column(3)(row) - column(1)(row);

const COEFFICIENTS = [
  ["constant", 0],
  ["related industries", A],
  ["neighbours", B],
  ["both at once", -A * B],
] as const;

export const v17: Experiment = {
  id: "V17",
  paper: "After Gao et al. 2017 (abstract)",
  experiment:
    "31 regions, 70 industries, 25 years, chance of entry 1 - (1 - a w)(1 - b W): signs, and what a rail line does",
  evidence: "exact",
  samples,
  cells: [
    ...COEFFICIENTS.map(([what, expected], k) =>
      meanCell(`V17 coefficient of ${what}`, PANEL, { expected, reading: column(k) }),
    ),
    signCell("V17 entry and related industries", PANEL, column(1), "more"),
    signCell("V17 entry and neighbours", PANEL, column(2), "more"),
    signCell("V17 entry and both at once", PANEL, column(3), "less"),
    signCell(
      "V17 likeness gained by regions with a line, less by others",
      RAIL,
      (row) => linked(row) - apart(row),
      "more",
    ),
  ],
  defects: [
    {
      says: "neighbours count a quarter more",
      cell: "V17 coefficient of neighbours",
      set: { "step.enter.neighbours": 1.25 * B },
    },
    {
      says: "the two ways are added, with a share of both that adds to them",
      cell: "V17 entry and both at once, end of the 99 % interval that is nearer to 0",
      set: {
        "step.enter.form": "logistic",
        "step.enter.related": 3,
        "step.enter.neighbours": 2,
        "step.enter.both": 3,
      },
    },
    {
      says: "the rail is never opened",
      cell: "V17 likeness gained by regions with a line, less by others, end of the 99 % interval that is nearer to 0",
      set: {},
      structure: "No train",
    },
  ],
};
