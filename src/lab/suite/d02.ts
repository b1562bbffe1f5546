/** D02: the potion task, one interaction from the start: chance of each first product. */
import { POTIONS, type Run } from "../../sim/index.ts";
import { meanCell } from "../replicate/estimates.ts";
import type { Experiment } from "../replicate/experiment.ts";
import { potionsWith } from "./data/potions.ts";
import { PotionLaw } from "./laws/potions.ts";

const SAMPLE = "D02";
const PEOPLE = 1000;
const PRODUCTS = ["A1", "B1"] as const;

/** Shares of the interactions of the first tick that found each product. */
function found(run: Run): number[] {
  run.step();
  const items = run.world.scratch["found"] ?? [];
  return PRODUCTS.map((product) => {
    const item = POTIONS.findIndex(({ name }) => name === product);
    let times = 0;
    for (const each of items) times += each === item ? 1 : 0;
    return times / PEOPLE;
  });
}

const chance = (product: string): number => new PotionLaw(POTIONS).first.get(product) ?? Number.NaN;

export const d02: Experiment = {
  id: "D02",
  paper: "Cantor et al. 2021",
  experiment: "one interaction from the start: chance of each first product",
  evidence: "exact",
  samples: [
    {
      name: SAMPLE,
      scenario: "not-too-many-friends",
      structure: "Everyone",
      // Nobody hears of a find, and all act at once: each pair of a first tick starts from the six base items.
      set: {
        "population.size": PEOPLE,
        "step.share.with": "pair",
        "schedule.use": "all-at-once",
        stop: null,
        horizon: 1,
      },
      runs: { quick: 200, full: 1000 },
      measure: found,
    },
  ],
  cells: PRODUCTS.map((product, k) =>
    meanCell(`${SAMPLE} ${product}`, SAMPLE, {
      expected: chance(product),
      sd: Math.sqrt((chance(product) * (1 - chance(product))) / PEOPLE),
      reading: (row) => row[k] ?? Number.NaN,
    }),
  ),
  defects: [
    {
      says: "the first thing of lineage A is worth 8, not 6",
      cell: `${SAMPLE} A1`,
      set: {
        knowledge: potionsWith("a1", 8),
      },
    },
  ],
};
