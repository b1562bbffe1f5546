/** V16, psychological safety: what must come out exactly. */
import type { Run } from "../../sim/index.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";

const OPEN = "V16-voice, all speak up";
const SILENT = "V16-voice, nobody dares";
const VOICE = "step.learn-from-majority.voice";
/** No number that is drawn lies above it, so nobody is ever silent; but what each shows is worked out and looked at. */
const ALWAYS = 1 - 1e-12;
const ANSWERS = 2;

/** What a number holds of the hash of the whole way. */
function wayOf(run: Run): number {
  while (run.stopped === null) run.step();
  return Number.parseInt(run.hash.slice(0, 13), 16);
}

/** On how many questions, summed over the rounds, fewer people than before say what most said. */
function losses(run: Run): readonly number[] {
  const { count } = run.world.knowledge.holders;
  let lost = 0;
  while (run.stopped === null) {
    const before = [...count];
    run.step();
    for (let first = 0; first < before.length; first += ANSWERS) {
      const [no = 0, yes = 0] = before.slice(first, first + ANSWERS);
      const most = first + Number(yes > no);
      lost += Number(no !== yes && (count[most] ?? 0) < Math.max(no, yes));
    }
  }
  return [lost];
}

const team = { scenario: "psychological-safety", structure: "Everybody speaks up" } as const;
const samples: readonly Sample[] = [
  {
    ...team,
    name: OPEN,
    beside: [{ set: { [VOICE]: ALWAYS } }],
    runs: { quick: 20, full: 200 },
    measure: (run, others) => [run, ...others].map(wayOf),
  },
  {
    ...team,
    name: SILENT,
    set: { [VOICE]: 0 },
    runs: { quick: 20, full: 200 },
    measure: losses,
  },
];

const cells: readonly Cell[] = [
  {
    name: `${OPEN}: runs that differ from the model without voices`,
    of: [OPEN],
    rule: { kind: "exact" },
    estimate: ([rows = []]) => ({
      measured: rows.filter(([one, other]) => one !== other).length,
      se: 0,
      expected: 0,
    }),
  },
  {
    name: `${SILENT}: times that what most say loses somebody`,
    of: [SILENT],
    rule: { kind: "exact" },
    estimate: ([rows = []]) => ({
      measured: rows.flat().reduce((sum, lost) => sum + lost, 0),
      se: 0,
      expected: 0,
    }),
  },
];

export const v16Voice: Omit<Experiment, "id"> = {
  paper: "psychological safety, limits",
  experiment:
    "all speak up: as without voices, bit for bit; nobody dares: no minority is ever seen",
  evidence: "exact",
  samples,
  cells,
  defects: [
    {
      says: "a person who is alone keeps silent once in a hundred times",
      cell: `${OPEN}: runs that differ from the model without voices`,
      set: { [VOICE]: 0.99 },
    },
    {
      says: "once in twenty times somebody dares",
      cell: `${SILENT}: times that what most say loses somebody`,
      set: { [VOICE]: 0.05 },
    },
  ],
};
