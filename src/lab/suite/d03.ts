/** D03: the potion task, complete network: which of the two crossovers comes first. */
import { POTIONS, type Run } from "../../sim/index.ts";
import { meanCell } from "../replicate/estimates.ts";
import type { Experiment, Sample } from "../replicate/experiment.ts";
import { potionsWith } from "./data/potions.ts";

const SIZES = [48, 64, 144];
const XA = POTIONS.findIndex(({ name }) => name === "XA");

const nameOf = (n: number): string => `D03 N=${n}`;

/** 1: the first crossover is XA. */
function first(run: Run): number[] {
  while (run.stopped === null) run.step();
  return [(run.world.knowledge.holders.count[XA] ?? 0) > 0 ? 1 : 0];
}

const sample = (n: number): Sample => ({
  name: nameOf(n),
  scenario: "not-too-many-friends",
  structure: "Everyone",
  set: { "population.size": n, "stop.when": "crossover", horizon: 100_000 },
  runs: { quick: 100, full: 1000 },
  measure: first,
});

export const d03: Experiment = {
  id: "D03",
  paper: "Cantor et al. 2021",
  experiment: "everybody tied to everybody: either crossover is as likely to be the first",
  evidence: "exact",
  samples: SIZES.map(sample),
  cells: SIZES.map((n) => meanCell(nameOf(n), nameOf(n), { expected: 0.5, sd: 0.5 })),
  defects: [
    {
      says: "the second thing of lineage A is worth 400, not 109",
      cell: nameOf(144),
      set: {
        knowledge: potionsWith("A2", 400),
      },
    },
  ],
};
