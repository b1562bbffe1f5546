/** D22: conformity fixes the majority; parents of mixed pairs who favour A. */
import { meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atTicks } from "../replicate/measure.ts";

const GENERATIONS = 50;

const conformity = (start: number, runs: Sample["runs"]): Sample => ({
  name: `D22 conformity from ${start} in 100`,
  scenario: "acerbi-conformity",
  structure: `${start} in 100`,
  set: { "population.size": 1000, horizon: GENERATIONS },
  runs,
  measure: (run) =>
    atTicks("frequency", [GENERATIONS])(run).flatMap((p) => [Number(p === 1), Number(p === 0)]),
});

const UP = conformity(55, { quick: 200, full: 2000 });
const DOWN = conformity(45, { quick: 200, full: 2000 });
const EVEN = conformity(50, { quick: 400, full: 2000 });

const fixed = (sample: Sample, k: number, what: string): Cell =>
  meanCell(`${sample.name}, share of runs in which all do ${what}`, sample.name, {
    expected: 0.99,
    sd: Math.sqrt(0.99 * 0.01),
    reading: (row) => row[k] ?? Number.NaN,
    rule: { kind: "more" },
  });

const PARENTS = "D22 parents";

/** p' = p + p (1 - p) (2 b - 1) from 0.01; the book counts the start as generation 1. */
function recursion(b: number): number {
  let p = 0.01;
  for (let t = 1; t < 25; t++) p += p * (1 - p) * (2 * b - 1);
  return p;
}

export const d22: Experiment = {
  id: "D22",
  paper: "Acerbi, Mesoudi & Smolla, ch. 4 and 6",
  experiment: "conformity makes the majority everybody; parents who favour one way make it spread",
  evidence: "exact",
  samples: [
    UP,
    DOWN,
    EVEN,
    {
      name: PARENTS,
      scenario: "acerbi-parents",
      structure: "Parents pull",
      set: { "population.size": 10_000, horizon: 25 },
      runs: { quick: 20, full: 200 },
      measure: atTicks("frequency", [24]),
    },
  ],
  cells: [
    fixed(UP, 0, "A"),
    fixed(DOWN, 1, "B"),
    meanCell(`${EVEN.name}, share of runs in which all do A`, EVEN.name, {
      expected: 0.5,
      rule: { kind: "within", by: 0.1 },
    }),
    meanCell(`${PARENTS}, share of A in generation 25`, PARENTS, {
      expected: recursion(0.6),
      rule: { kind: "within", by: 0.05 },
    }),
  ],
  defects: [
    {
      says: "no conformity: a majority of three is taken up as often as a share of two thirds",
      cell: `${UP.name}, share of runs in which all do A`,
      set: { "step.copy-majority.strength": 0 },
    },
    {
      says: "mixed pairs favour A by 0.63",
      cell: `${PARENTS}, share of A in generation 25`,
      set: { "step.copy-parents.chance": 0.63 },
    },
  ],
};
