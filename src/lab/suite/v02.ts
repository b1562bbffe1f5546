/** V2: March 1991, Figure 1, in the two readings in which people do not act: the text taken literally, and in two steps. */
import { toleranceCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { FIGURE_1, RUNS, type Figure1Row } from "./data/march1991.ts";
import { LONG, rates, SCENARIO, STRUCTURES } from "./laws/march.ts";

const ROWS = FIGURE_1.filter(({ dialect }) => dialect !== "acting");
const QUICK: ReadonlySet<number> = new Set([0.1, 0.5, 0.9]);

const nameOf = ({ dialect, p1, p2 }: Pick<Figure1Row, "dialect" | "p1" | "p2">): string =>
  `V2 ${dialect} p1=${p1} p2=${p2}`;

const sample = (row: Figure1Row): Sample => ({
  name: nameOf(row),
  scenario: SCENARIO,
  structure: STRUCTURES[row.dialect],
  set: { ...rates(row.p1, row.p2), horizon: LONG },
  runs: { quick: QUICK.has(row.p1) && row.p2 !== 0.5 ? 200 : 0, full: 1000 },
  measure: atEnd("code-correct"),
});

export const v02: Experiment = {
  id: "V2",
  paper: "March 1991, Figure 1",
  experiment: "the share of the code that is right at the end, in two other readings",
  evidence: "independent re-implementation",
  samples: ROWS.map(sample),
  cells: ROWS.map((row) => toleranceCell(nameOf(row), nameOf(row), { ...row, runs: RUNS })),
  defects: [
    {
      says: "right less wrong counts, not what is right",
      cell: nameOf({ dialect: "literal", p1: 0.9, p2: 0.9 }),
      set: { "environment.counts": "balance" },
    },
    {
      says: "only what is right counts",
      cell: nameOf({ dialect: "gradual", p1: 0.9, p2: 0.9 }),
      set: { "environment.counts": "right" },
    },
  ],
};
