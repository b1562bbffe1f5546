/** Two meet in each event: a culture that spreads from neighbour to neighbour, and barter. */
import { plain, timed, type Workload } from "./timing.ts";

/** Axelrod's model, 50 x 50, five questions with ten answers each: two meet, compare one answer, one copies another. */
const axelrod: Workload = {
  name: "axelrod",
  measure: () => [
    timed(
      "axelrod",
      plain({
        population: { size: 2_500 },
        knowledge: { use: "beliefs", count: 5, options: 10 },
        network: { use: "torus", neighbourhood: "von-neumann", border: true },
        schedule: { use: "one-at-a-time" },
        step: [{ use: "choose-neighbour" }, { use: "if-alike" }, { use: "copy-answer" }],
        metrics: ["gained"],
        horizon: 1_600,
      }),
    ),
  ],
};

/** Cowan and Jonard's barter in a small world, to its steady state. */
const barter: Workload = {
  name: "barter",
  measure: () => [
    timed(
      "barter",
      plain({
        population: { size: 500 },
        knowledge: {
          use: "skill",
          count: 5,
          start: { noise: "uniform", at: 0.5, spread: 0.5 },
          experts: 1,
        },
        network: { use: "small-world", degree: 10, rewire: 0.09 },
        schedule: { use: "one-at-a-time" },
        step: [{ use: "choose-neighbour" }, { use: "barter" }],
        metrics: ["mean-skill"],
        horizon: 6_000,
      }),
    ),
  ],
};

export const dialogues: readonly Workload[] = [axelrod, barter];
