/** V16, organizations: what must come out exactly where nobody learns, and where one group is everybody. */
import type { Run } from "../../sim/index.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { rates, SCENARIO, STRUCTURES } from "./laws/march.ts";

const DEAF = "V16-organization, people do not learn";
const CLOSED = "V16-organization, the code does not learn";
const GROUP = "V16-organization, one group";

const wordsOf = ({ world }: Run, column: string): string => [...(world.now[column] ?? [])].join();
const PEOPLE = "belief";
const CODE = "@code.belief";

const stateOf = (run: Run): string => wordsOf(run, PEOPLE) + wordsOf(run, CODE);

/** Plays a run; whether what people believe, and what the code holds, is at the end what it was. */
function kept(run: Run): readonly [people: number, code: number] {
  const before = [PEOPLE, CODE].map((column) => wordsOf(run, column));
  while (run.stopped === null) run.step();
  const [people = 0, code = 0] = [PEOPLE, CODE].map((column, k) =>
    wordsOf(run, column) === before[k] ? 1 : 0,
  );
  return [people, code];
}

const plain = (name: string, set: Sample["set"], measure: Sample["measure"]): Sample => ({
  name,
  scenario: SCENARIO,
  structure: STRUCTURES.acting,
  set: { ...set, stop: null, horizon: 60 },
  runs: { quick: 20, full: 200 },
  measure,
});

const samples: readonly Sample[] = [
  plain(DEAF, rates(0, 0.5), kept),
  plain(CLOSED, rates(0.5, 0), (run) => [...kept(run), ...readings(run, ["code-correct"])]),
  {
    ...plain(GROUP, { population: { size: 50, groups: 1 } }, (run, others) => {
      let same = 1;
      while (run.stopped === null) {
        for (const each of [run, ...others]) each.step();
        if (others.some((other) => stateOf(other) !== stateOf(run))) same = 0;
      }
      return [same];
    }),
    beside: [{ structure: STRUCTURES.acting, set: { "institutions.code.scope": "group" } }],
  },
];

/** The number of runs in which a column of what was measured is not this. */
const others = (name: string, of: string, [k, value]: readonly [number, number]): Cell => ({
  name,
  of: [of],
  rule: { kind: "exact" },
  estimate: ([rows = []]) => ({
    measured: rows.filter((row) => row[k] !== value).length,
    se: 0,
    expected: 0,
  }),
});

const cells: readonly Cell[] = [
  others(`${DEAF}: runs in which a belief changes`, DEAF, [0, 1]),
  others(`${DEAF}: runs in which the code stays empty`, DEAF, [1, 0]),
  others(`${CLOSED}: runs in which a belief changes`, CLOSED, [0, 1]),
  others(`${CLOSED}: runs in which the code is not empty`, CLOSED, [1, 1]),
  others(`${CLOSED}: runs in which the code is right on anything`, CLOSED, [2, 0]),
  others(`${GROUP}: runs that differ from those with everybody's code`, GROUP, [0, 1]),
];

export const v16Organization: Omit<Experiment, "id"> = {
  paper: "March 1991, limits; Kane & Alavi 2007",
  experiment:
    "nobody learns: nothing changes; the code does not learn: it stays empty; the code of the only group: everybody's",
  evidence: "exact",
  samples,
  cells,
  defects: [
    {
      says: "one in a hundred beliefs is taken over",
      cell: `${DEAF}: runs in which a belief changes`,
      set: rates(0.01, 0.5),
    },
    {
      says: "the code learns now and then",
      cell: `${CLOSED}: runs in which the code is not empty`,
      set: rates(0.5, 0.001),
    },
    {
      says: "there are two groups",
      cell: `${GROUP}: runs that differ from those with everybody's code`,
      set: { population: { size: 50, groups: 2 } },
    },
  ],
};
