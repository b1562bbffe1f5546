/** D15: Vaesen's null: where the best are not copied, skill falls by the same for any number of people. */
import { meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample, Settings } from "../replicate/experiment.ts";
import { growth } from "./d10.ts";
import { henrich } from "./laws/henrich.ts";

const SIZES = [10, 100, 1000];
/** Who is copied: anybody else, or the one person in whose place the newcomer stands. */
const TEACHERS = ["anybody", "parent"] as const;
type Teacher = (typeof TEACHERS)[number];

const START = { noise: "gumbel", at: 0, spread: 1 };
/** What one person alone would lose each generation. */
const expected = henrich.drift(7, 1, 1);

const cases = TEACHERS.flatMap((teacher) => SIZES.map((n) => ({ teacher, n })));

const nameOf = (teacher: Teacher, n: number): string => `D15 ${teacher} N=${n}`;

/** A parent is the best of a group of one. */
const settings = (teacher: Teacher, n: number): Settings =>
  teacher === "anybody"
    ? { "population.size": n, "step.choose-best.use": "choose-random" }
    : { population: { size: n, groups: n }, "step.choose-best.among": "group" };

const sample = (teacher: Teacher, n: number): Sample => ({
  name: nameOf(teacher, n),
  scenario: "henrich",
  structure: "100 people",
  set: { ...settings(teacher, n), "knowledge.start": START, horizon: 200 },
  runs: { quick: 20, full: 200 },
  measure: growth,
});

export const d15: Experiment = {
  id: "D15",
  paper: "Vaesen 2012",
  experiment: "a teacher who is anybody, or the parent: growth of skill for any number of people",
  evidence: "exact",
  samples: cases.map(({ teacher, n }) => sample(teacher, n)),
  cells: cases.map(({ teacher, n }) =>
    meanCell(nameOf(teacher, n), nameOf(teacher, n), { expected }),
  ),
  defects: [
    {
      says: "the best of all is the teacher",
      cell: nameOf("anybody", 10),
      set: { "step.choose-best.use": "choose-best" },
    },
    {
      says: "parents come in pairs, of which the better is copied",
      cell: nameOf("parent", 100),
      set: { population: { size: 100, groups: 50 } },
    },
  ],
};
