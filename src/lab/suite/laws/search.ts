/** Networked search as Lazer & Friedman have it: their networks, as the scenario says them, and their settings. */
import type { Run } from "../../../sim/index.ts";
import type { Contestant, Settings } from "../../replicate/experiment.ts";
import { readings } from "../../replicate/measure.ts";
import type { Tied } from "../data/lazer2007.ts";

export const SCENARIO = "dependence-to-interdependence";

export const TIED: Readonly<Record<Tied, Contestant>> = {
  line: { structure: "In a row" },
  full: { structure: "All watch all" },
  ring: { structure: "Four neighbours" },
  star: { structure: "All follow one" },
  added10: { structure: "Neighbours and shortcuts" },
  moved10: { structure: "Neighbours and shortcuts", set: { "network.made": "moved" } },
  moved50: {
    structure: "Neighbours and shortcuts",
    set: { "network.made": "moved", "network.shortcuts": 50 },
  },
  random: {
    structure: "Four neighbours",
    set: {
      "structures[Four neighbours].network": {
        use: "random",
        chance: 0.07,
        disconnected: "reject",
      },
    },
  },
};

/** What the paper's K = 5 counts: five partners, or the digit itself and four. */
export type Partners = 4 | 5;

/** The paper's settings; a run goes on until nobody can do better. */
export const lazer = (partners: Partners): Settings => ({
  "knowledge.count": 20,
  "population.size": 100,
  "environment.k": 5,
  "environment.kCountsSelf": partners === 4,
  horizon: 1000,
  stop: { when: "stuck", check: "tick" },
});

/** The first of some networks, and the others beside it. */
export function contest([first, ...others]: readonly Tied[]): {
  readonly first: Contestant;
  readonly beside: readonly Contestant[];
} {
  return { first: TIED[first ?? "line"], beside: others.map((name) => TIED[name]) };
}

/** Mean score and number of solutions after some rounds, in ascending order; who is done keeps both. */
export const progress = (run: Run, rounds: readonly number[]): number[] =>
  rounds.flatMap((round) => {
    while (run.tick < round && run.stopped === null) run.step();
    return readings(run, ["worth", "solutions"]);
  });

/** The mean score at the end. */
export function final(run: Run): number {
  while (run.stopped === null) run.step();
  return readings(run, ["worth"])[0] ?? Number.NaN;
}
