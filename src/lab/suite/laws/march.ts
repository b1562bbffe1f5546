/** How the suite runs March's organizations: which reading is which structure of the scenario. */
import type { Settings } from "../../replicate/experiment.ts";
import type { Dialect } from "../data/march1991.ts";

export const SCENARIO = "exploration-and-exploitation";

export const STRUCTURES: Readonly<Record<Dialect, string>> = {
  acting: "Slow learners",
  literal: "Slow, taken literally",
  gradual: "Slow, in two steps",
};

/** The horizon of runs that stop by themselves. */
export const LONG = 20_000;

/** The two rates of learning. */
export const rates = (p1: number, p2: number): Settings => ({
  "step.read-institution.chance": p1,
  "step.write-institution.chance": p2,
});
