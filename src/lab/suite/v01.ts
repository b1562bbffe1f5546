/** V1: March 1991, Figure 1, where people act: what the code comes to hold, by how fast people learn it and it learns from them. */
import { difference, toleranceCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { FIGURE_1, RUNS, type Figure1Row } from "./data/march1991.ts";
import { LONG, rates, SCENARIO, STRUCTURES } from "./laws/march.ts";

const ROWS = FIGURE_1.filter(({ dialect }) => dialect === "acting");
const QUICK: ReadonlySet<number> = new Set([0.1, 0.5, 0.9]);

const nameOf = ({ p1, p2 }: Pick<Figure1Row, "p1" | "p2">): string => `V1 p1=${p1} p2=${p2}`;

const sample = (row: Figure1Row): Sample => ({
  name: nameOf(row),
  scenario: SCENARIO,
  structure: STRUCTURES.acting,
  set: { ...rates(row.p1, row.p2), horizon: LONG },
  runs: { quick: QUICK.has(row.p1) ? 200 : 0, full: 1000 },
  measure: atEnd("code"),
});

/** The code at one pair of rates above that at another. */
const above = (more: Pick<Figure1Row, "p1" | "p2">, less: Pick<Figure1Row, "p1" | "p2">): Cell => ({
  name: `V1 p1=${more.p1} p2=${more.p2} above p1=${less.p1} p2=${less.p2}`,
  of: [nameOf(less), nameOf(more)],
  rule: { kind: "more" },
  evidence: "sign",
  estimate: ([low = [], high = []]) => difference(low, high),
});

export const v01: Experiment = {
  id: "V1",
  paper: "March 1991, Figure 1",
  experiment: "the code at the end (right less wrong), by the two rates of learning; people act",
  evidence: "independent re-implementation",
  samples: ROWS.map(sample),
  cells: [
    // The code has an answer to every question then: right less wrong is 2 x the share right - 1.
    ...ROWS.map((row) =>
      toleranceCell(nameOf(row), nameOf(row), {
        mean: 2 * row.mean - 1,
        sd: 2 * row.sd,
        runs: RUNS,
      }),
    ),
    above({ p1: 0.1, p2: 0.5 }, { p1: 0.9, p2: 0.5 }),
    above({ p1: 0.1, p2: 0.9 }, { p1: 0.9, p2: 0.9 }),
    above({ p1: 0.1, p2: 0.9 }, { p1: 0.1, p2: 0.5 }),
    above({ p1: 0.1, p2: 0.5 }, { p1: 0.1, p2: 0.1 }),
    above({ p1: 0.9, p2: 0.1 }, { p1: 0.9, p2: 0.9 }),
  ],
  defects: [
    {
      says: "30 people, not 50",
      cell: nameOf({ p1: 0.1, p2: 0.1 }),
      set: { "population.size": 30 },
    },
    {
      says: "the code learns from beliefs, not from what people do",
      cell: nameOf({ p1: 0.9, p2: 0.5 }),
      set: { "step.write-institution.by": "beliefs" },
    },
    {
      says: "the code learns no faster than with p2 = 0.5",
      cell: "V1 p1=0.1 p2=0.9 above p1=0.1 p2=0.5",
      set: rates(0.1, 0.5),
    },
  ],
};
