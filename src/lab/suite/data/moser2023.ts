/**
 * Not the authors' results: 2,000 runs a row of a second program, written from the code of Moser & Smaldino 2023, Proc. R.
 * Soc. B 290:20232281 (cmoserj/Potions-Model, commit 9bb45f5: Model_Random.py, Model_Caveman.py), and not from ours. Steps to
 * the end of the step of the first own-turn score of 358; Gini and mean of own-turn scores then; a new network in each
 * run, disconnected random ones drawn again; every neighbour is told, ties stay.
 */
export const RUNS = 2000;

/** Means, and standard deviations between runs where the table has them. */
export interface MoserRow {
  readonly network: "caveman" | "random";
  readonly n: number;
  /** Cliques of the caveman network, chance of a tie of the random one. */
  readonly value: number;
  readonly steps: readonly [mean: number, sd: number];
  readonly median: number;
  readonly log: readonly [mean: number, sd: number];
  readonly gini: readonly [mean: number, sd: number];
  readonly score: number;
}

export const MOSER: readonly MoserRow[] = [
  {
    network: "random",
    n: 48,
    value: 0.1,
    steps: [97.475, 209.346],
    median: 24.0,
    log: [3.5421, 1.2935],
    gini: [0.2289, 0.0958],
    score: 183.98,
  },
  {
    network: "random",
    n: 48,
    value: 0.3,
    steps: [330.054, 389.953],
    median: 189.0,
    log: [5.027, 1.4123],
    gini: [0.1687, 0.0737],
    score: 259.76,
  },
  {
    network: "random",
    n: 48,
    value: 1,
    steps: [547.264, 437.151],
    median: 432.0,
    log: [5.9807, 0.8798],
    gini: [0.1498, 0.0764],
    score: 321.25,
  },
  {
    network: "random",
    n: 24,
    value: 0.3,
    steps: [692.244, 822.131],
    median: 387.0,
    log: [5.7148, 1.4845],
    gini: [0.1585, 0.0627],
    score: 252.69,
  },
  {
    network: "caveman",
    n: 48,
    value: 4,
    steps: [139.378, 336.708],
    median: 33.0,
    log: [3.8293, 1.2036],
    gini: [0.1526, 0.067],
    score: 211.22,
  },
  {
    network: "caveman",
    n: 48,
    value: 6,
    steps: [75.829, 194.026],
    median: 32.0,
    log: [3.63, 0.8789],
    gini: [0.1757, 0.0712],
    score: 189.92,
  },
];
