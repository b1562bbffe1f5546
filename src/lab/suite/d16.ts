/** D16: Kempe, Lycett & Mesoudi 2014, model 1: traits of a person and of a group against exact laws, likeness of groups. */
import type { Run } from "../../sim/index.ts";
import { column, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks, meansFrom, readings } from "../replicate/measure.ts";
import { mean } from "../stats.ts";
import { ORIGINAL, RUNS, TRADITIONS } from "./data/kempe2014.ts";
import { traitsAfter, traitsOfGroup } from "./laws/kempe.ts";

/** Replacements in each group. */
const STEPS = 4000;
/** The same for the long run of the largest groups. */
const LONG = 20_000;
const EARLY = [1, 2, 5, 10];
const LAW = { a: 0.9, mu: 0.1 };
type Row = (typeof TRADITIONS)[number];

const nameOf = ({ people, moving }: Row): string => `D16 N=${people} moving=${moving}`;
const LARGE = "D16 N=100 in the long run";

/** Traits of a person at early ticks; those of a group and of a person in the second half; likeness of groups at the end. */
function traits(run: Run): number[] {
  const early = atTicks("mean-repertoire", EARLY)(run);
  const half = run.model.horizon / 2;
  const late = meansFrom(half + 1, "group-repertoire", "mean-repertoire")(run);
  return [...early, ...late, ...readings(run, ["similarity"])];
}
const GROUP = EARLY.length;
const PERSON = GROUP + 1;
const LIKENESS = GROUP + 2;

const sample = (row: Row): Sample => ({
  name: nameOf(row),
  scenario: "kempe-traditions",
  structure: "All stay",
  set: {
    population: { size: 5 * row.people, groups: 5 },
    horizon: STEPS / row.people,
    "step.migrate.probability": row.moving / 2,
  },
  runs: { quick: 40, full: 400 },
  measure: traits,
});

const large: Sample = {
  name: LARGE,
  scenario: "kempe-traditions",
  structure: "All stay",
  set: {
    population: { size: 500, groups: 5 },
    horizon: LONG / 100,
    "step.migrate.probability": 0,
  },
  runs: { quick: 0, full: 100 },
  measure: meansFrom(LONG / 200 + 1, "group-repertoire"),
};

function cellsOf(row: Row): Cell[] {
  const name = nameOf(row);
  const law = { people: row.people, ...LAW };
  const early = EARLY.map((tick, k) =>
    meanCell(`${name}, traits of a person in generation ${tick}`, name, {
      expected: traitsAfter(law, tick * row.people),
      reading: column(k),
    }),
  );
  const ticks = STEPS / row.people;
  const late = meanCell(`${name}, traits of a person in the second half`, name, {
    expected: mean(
      Array.from({ length: ticks / 2 }, (_, k) =>
        traitsAfter(law, (ticks / 2 + 1 + k) * row.people),
      ),
    ),
    reading: column(PERSON),
  });
  const second = { evidence: "independent re-implementation" } as const;
  const traitsCell = meanCell(`${name}, traits of a group against a second program`, name, {
    expected: row.traits[0],
    expectedSe: row.traits[1] / Math.sqrt(RUNS),
    reading: column(GROUP),
    ...second,
  });
  const likeness = meanCell(`${name}, likeness of groups against a second program`, name, {
    expected: row.likeness[0],
    expectedSe: row.likeness[1] / Math.sqrt(RUNS),
    reading: column(LIKENESS),
    ...second,
  });
  // With 100 people 4,000 steps are not enough to come to the long run; moving has no exact law.
  const exact = meanCell(`${name}, traits of a group`, name, {
    expected: traitsOfGroup(law),
    reading: column(GROUP),
  });
  return [
    ...early,
    late,
    ...(row.moving === 0 && row.people < 100 ? [exact] : []),
    traitsCell,
    likeness,
  ];
}

/** The authors' own program, on 50 people who stay. */
function original(what: "traits" | "likeness"): Cell {
  const { numbers, runs } = ORIGINAL[what];
  const name = "D16 N=50 moving=0";
  return meanCell(`${name}, ${what} of groups against the authors' own program`, name, {
    expected: numbers[0],
    expectedSe: numbers[1] / Math.sqrt(runs),
    reading: column(what === "traits" ? GROUP : LIKENESS),
    evidence: "authors' data",
  });
}

export const d16: Experiment = {
  id: "D16",
  paper: "Kempe, Lycett & Mesoudi 2014",
  experiment: "customs of small groups: traits of a person, of a group, likeness of groups",
  evidence: "exact",
  samples: [...TRADITIONS.map(sample), large],
  cells: [
    ...TRADITIONS.flatMap(cellsOf),
    ...(["traits", "likeness"] as const).map(original),
    meanCell(`${LARGE}, traits of a group`, LARGE, {
      expected: traitsOfGroup({ people: 100, ...LAW }),
    }),
  ],
  defects: [
    {
      says: "5 % more is invented, and copying is 0.905",
      cell: "D16 N=50 moving=0, traits of a group",
      set: { "step.invent-new.mean": 0.105, "step.copy-each.chance": 0.905 },
    },
    {
      says: "a newcomer keeps one in twenty of the traits of the dead",
      cell: "D16 N=50 moving=0, traits of a person in generation 10",
      set: { "step.rebirth.keep": 0.05 },
    },
    {
      says: "people move one time in ten",
      cell: "D16 N=50 moving=0, traits of a group against a second program",
      set: { "step.migrate.probability": 0.1 },
    },
  ],
};
