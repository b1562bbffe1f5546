/** V15: depreciation: what is known is lambda times what was known, plus what was done. Exact. */
import { ln, type Run } from "../../sim/index.ts";
import { meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";

/** Share that is kept in a week: pizza stores (Darr, Argote & Epple 1995), and in a month: ships (Argote, Beckman & Epple 1990). */
const PIZZA = 0.83;
const SHIPS = 0.75;
const DONE = 2.5;
const EXACT = 1e-9;
const LAST = 30;

/** To a whole power, by multiplying. */
const power = (base: number, times: number): number =>
  Array.from({ length: times }, () => base).reduce((product, x) => product * x, 1);

const work = { "step.work.chance": 1, "step.work.by": DONE } as const;

const sample = (name: string, rest: Omit<Sample, "name" | "scenario" | "runs">): Sample => ({
  name,
  scenario: "practice-makes-perfect",
  runs: { quick: 1, full: 1 },
  ...rest,
});

const STEADY = "V15 steady state";
const BREAK = "V15 a break";
const YEAR = "V15 a year without work, 0.75 a month";
const WEEKS = "V15 a year without work, 0.83 a week";
const MANUAL = "V15 the manual by itself";

/** What is left of the last level before the break after so many ticks. */
const left =
  (ticks: number) =>
  (run: Run): readonly number[] => {
    const [before = Number.NaN, after = Number.NaN] = atTicks("mean-skill", [LAST, LAST + ticks])(
      run,
    );
    return [after / before];
  };

const longBreak = { ...work, "step.work-again.from": 1000 } as const;

const cell = (name: string, expected: number): Cell =>
  meanCell(name, name, { expected, sd: 0, rule: { kind: "within", by: EXACT } });

export const v15: Experiment = {
  id: "V15",
  paper: "Argote, Beckman & Epple 1990; Darr, Argote & Epple 1995",
  experiment: "knowledge that fades: steady state, half life, what is left after a break",
  evidence: "exact",
  samples: [
    sample(STEADY, {
      structure: "No break",
      set: { ...work, "step.work.until": 400, horizon: 400 },
      measure: atTicks("mean-skill", [400]),
    }),
    sample(BREAK, {
      structure: "A break of twelve weeks",
      set: work,
      measure: (run) => [ln(0.5) / ln(left(1)(run)[0] ?? Number.NaN)],
    }),
    sample(YEAR, {
      structure: "A break of twelve weeks",
      set: { ...work, "step.depreciate.keep": SHIPS },
      measure: left(12),
    }),
    sample(WEEKS, {
      structure: "A break of twelve weeks",
      set: { ...longBreak, horizon: 100 },
      measure: left(52),
    }),
    sample(MANUAL, {
      structure: "A break of twelve weeks",
      set: { ...longBreak, horizon: 100 },
      measure(run) {
        const [before = Number.NaN, after = Number.NaN] = atTicks("written-down", [60, 70])(run);
        return [after / before];
      },
    }),
  ],
  cells: [
    cell(STEADY, DONE / (1 - PIZZA)),
    { ...cell(BREAK, ln(0.5) / ln(PIZZA)), name: "V15 a break: half life" },
    cell(YEAR, power(SHIPS, 12)),
    cell(WEEKS, power(PIZZA, 52)),
    cell(MANUAL, power(0.99, 10)),
  ],
  defects: [
    { says: "a hundredth more is kept", cell: STEADY, set: { "step.depreciate.keep": 0.84 } },
    {
      says: "people read the manual",
      cell: YEAR,
      set: { "step.read-levels.probability": 1, "step.read-levels.from": 31 },
    },
    { says: "one week of work more", cell: YEAR, set: { "step.work.until": 31 } },
  ],
};
