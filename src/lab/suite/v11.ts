/** V11: Axelrod 1997: how many regions of one culture are left, by the number of features and of traits. */
import type { Run } from "../../sim/index.ts";
import { column, difference, meanCell, toleranceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { REGIONS, RUNS, type AxelrodRow } from "./data/axelrod1997.ts";

const PEOPLE = 100;
const QUICK = new Set(["V11 F=5 q=5", "V11 F=5 q=10", "V11 F=5 q=15", "V11 F=10 q=15"]);

const nameOf = ({ features, traits }: Pick<AxelrodRow, "features" | "traits">): string =>
  `V11 F=${features} q=${traits}`;

/** Regions at the end, and events until then. */
const measure = (run: Run): readonly number[] => [
  ...atEnd("silos")(run),
  run.stopped === "event" ? run.tick * PEOPLE : Number.NaN,
];

const sample = (row: AxelrodRow): Sample => ({
  name: nameOf(row),
  scenario: "silos",
  structure: "Few ways to differ",
  set: {
    "population.size": PEOPLE,
    "knowledge.count": row.features,
    "knowledge.options": row.traits,
    horizon: 100_000,
  },
  runs: { quick: QUICK.has(nameOf(row)) ? 50 : 0, full: 200 },
  measure,
});

type Setting = readonly [features: number, traits: number];

/** The first has more regions than the second. */
const order = (more: Setting, fewer: Setting): Cell => {
  const [a, b] = [more, fewer].map(([features, traits]) => ({ features, traits }));
  const names = [b, a].map((row) => nameOf(row ?? { features: 0, traits: 0 }));
  return {
    name: `V11 regions of F=${more[0]} q=${more[1]} minus those of F=${fewer[0]} q=${fewer[1]}`,
    of: names,
    rule: { kind: "more" },
    estimate: ([few = [], many = []]) => difference(few, many),
  };
};

export const v11: Experiment = {
  id: "V11",
  paper: "Axelrod 1997",
  experiment: "regions of one culture on a grid of 10 x 10, when nothing moves any more",
  evidence: "independent re-implementation",
  samples: REGIONS.map(sample),
  cells: [
    ...REGIONS.map((row) => toleranceCell(nameOf(row), nameOf(row), { ...row, runs: RUNS })),
    order([5, 10], [5, 5]),
    order([5, 15], [5, 10]),
    order([5, 15], [10, 15]),
    order([10, 15], [15, 15]),
    ...REGIONS.map((row) =>
      meanCell(`${nameOf(row)}, events`, nameOf(row), {
        expected: row.events,
        reading: column(1),
        rule: { kind: "report" },
      }),
    ),
  ],
  defects: [
    {
      says: "people learn from anybody around, like them or not",
      cell: "V11 F=5 q=15",
      set: { "step.if-alike.probability": 0 },
    },
    {
      says: "eight neighbours, not four",
      cell: "V11 F=5 q=10",
      set: { "network.neighbourhood": "moore" },
    },
    {
      says: "two answers fewer to each question",
      cell: "V11 F=5 q=15",
      set: { "knowledge.options": 13 },
    },
  ],
};
