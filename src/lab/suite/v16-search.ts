/** V16, networked search: what must come out exactly. */
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import type { Run } from "../../sim/index.ts";
import { readings } from "../replicate/measure.ts";
import { final, SCENARIO, TIED } from "./laws/search.ts";

const SINGLE = "V16S each piece by itself";
const BLIND = "V16S nobody looks";
const EQUAL = "V16S all equal";

/** Answers of all people, as they stand in memory. */
const beliefsOf = ({ world }: Run): readonly number[] => [...(world.now["belief"] ?? [])];

/** Whether a landscape turns out flat (all answers are there, and all are worth the same), and whether anybody moves on it. */
function flat(run: Run): readonly number[] {
  const [mean, best, solutions] = readings(run, ["worth", "best", "solutions"]);
  const before = beliefsOf(run);
  while (run.stopped === null) run.step();
  const after = beliefsOf(run);
  const moved = before.some((words, row) => words !== after[row]);
  return [mean === best && solutions === 4 ? 1 : 0, moved ? 1 : 0];
}

const samples: readonly Sample[] = [
  {
    name: SINGLE,
    scenario: SCENARIO,
    ...TIED.line,
    set: { "environment.k": 0, horizon: 2000, stop: { when: "stuck", check: "tick" } },
    beside: [TIED.full, TIED.ring, TIED.star, TIED.added10, TIED.moved10],
    runs: { quick: 10, full: 100 },
    measure: (run, others) => [run, ...others].map(final),
  },
  {
    name: BLIND,
    scenario: SCENARIO,
    ...TIED.full,
    set: { "step.look.probability": 0, horizon: 50 },
    beside: [{ structure: "Everyone alone", set: { "step.look.probability": 1 } }],
    runs: { quick: 10, full: 100 },
    measure: (run, others) =>
      [run, ...others].map((each) => {
        while (each.stopped === null) each.step();
        return Number.parseInt(each.hash.slice(0, 13), 16); // what a number holds of it
      }),
  },
  {
    name: EQUAL,
    scenario: SCENARIO,
    ...TIED.full,
    set: {
      "knowledge.count": 2,
      "environment.k": 0,
      "environment.exponent": 1,
      "environment.valueRounding": 0,
      horizon: 20,
    },
    runs: { quick: 60, full: 400 },
    measure: flat,
  },
];

const cells: readonly Cell[] = [
  {
    name: `${SINGLE}: the worst end of any connected network`,
    of: [SINGLE],
    rule: { kind: "exact" },
    estimate: ([rows = []]) => ({ measured: Math.min(...rows.flat()), se: 0, expected: 1 }),
  },
  {
    name: `${BLIND}: runs that differ from people without ties`,
    of: [BLIND],
    rule: { kind: "exact" },
    estimate: ([rows = []]) => ({
      measured: rows.filter(([one, other]) => one !== other).length,
      se: 0,
      expected: 0,
    }),
  },
  {
    name: `${EQUAL}: runs in which anybody copies what is worth the same`,
    of: [EQUAL],
    rule: { kind: "exact" },
    estimate([rows = []]) {
      const met = rows.filter(([level]) => level === 1);
      const moved = met.filter(([, any]) => any === 1).length;
      return { measured: met.length === 0 ? Number.NaN : moved, se: 0, expected: 0 };
    },
  },
];

export const v16Search: Omit<Experiment, "id"> = {
  paper: "Lazer & Friedman 2007, limits",
  experiment:
    "nothing hangs together: all find the best; nobody looks: as without ties; equals are not copied",
  evidence: "exact",
  samples,
  cells,
  defects: [
    {
      says: "pieces hang together",
      cell: `${SINGLE}: the worst end of any connected network`,
      set: { "environment.k": 3 },
    },
    {
      says: "one in a hundred looks",
      cell: `${BLIND}: runs that differ from people without ties`,
      set: { "step.look.probability": 0.01 },
    },
    {
      says: "a change that is worth the same is kept",
      cell: `${EQUAL}: runs in which anybody copies what is worth the same`,
      set: { "step.try-answer.keeps": "no-worse" },
    },
  ],
};
