/**
 * Barkoczi & Galesic 2016, Nat. Commun. 7:13109: means and standard deviations over the authors' released result files
 * (dnlbrkc/social_learning, results_NK: N = 15, K = 7, 100 people, 1,000 runs a network), for the 20th and the 200th
 * moment, of which the first is the start. `without`: not theirs, 300 landscapes of a second program without the two habits
 * of the authors' code (contributions rounded to one decimal, digits that may be partners of themselves).
 */
export const RUNS = 1000;
export const RUNS_WITHOUT = 300;

/** Rounds after which scores were taken. */
export const ROUNDS = [19, 199] as const;

type Figure = readonly [mean: number, sd: number];
export interface SocialRow {
  readonly network: "full" | "lattice";
  /** What is best or what is popular among so many, one by chance, or nobody. */
  readonly rule: "best3" | "best9" | "conf3" | "conf9" | "random" | "individual";
  readonly published: readonly [Figure, Figure];
  readonly without: readonly [Figure, Figure];
}

export const SOCIAL: readonly SocialRow[] = [
  {
    network: "full",
    rule: "best3",
    published: [
      [0.6135, 0.2052],
      [0.614, 0.2051],
    ],
    without: [
      [0.5601, 0.1974],
      [0.5601, 0.1974],
    ],
  },
  {
    network: "full",
    rule: "best9",
    published: [
      [0.5432, 0.2019],
      [0.5434, 0.2018],
    ],
    without: [
      [0.4959, 0.1899],
      [0.4959, 0.1899],
    ],
  },
  {
    network: "full",
    rule: "conf3",
    published: [
      [0.2574, 0.0476],
      [0.8287, 0.1752],
    ],
    without: [
      [0.2537, 0.0485],
      [0.785, 0.1858],
    ],
  },
  {
    network: "full",
    rule: "conf9",
    published: [
      [0.3909, 0.1584],
      [0.5415, 0.2014],
    ],
    without: [
      [0.3783, 0.1524],
      [0.5141, 0.1982],
    ],
  },
  {
    network: "full",
    rule: "random",
    published: [
      [0.3364, 0.1437],
      [0.3364, 0.1437],
    ],
    without: [
      [0.3261, 0.133],
      [0.3261, 0.133],
    ],
  },
  {
    network: "full",
    rule: "individual",
    published: [
      [0.2543, 0.0471],
      [0.3827, 0.0636],
    ],
    without: [
      [0.2479, 0.0441],
      [0.3717, 0.0617],
    ],
  },
  {
    network: "lattice",
    rule: "best3",
    published: [
      [0.6448, 0.2034],
      [0.6451, 0.2035],
    ],
    without: [
      [0.6066, 0.1985],
      [0.6066, 0.1985],
    ],
  },
  {
    network: "lattice",
    rule: "best9",
    published: [
      [0.6125, 0.2123],
      [0.6125, 0.2123],
    ],
    without: [
      [0.554, 0.2013],
      [0.554, 0.2013],
    ],
  },
  {
    network: "lattice",
    rule: "conf3",
    published: [
      [0.264, 0.0598],
      [0.7045, 0.194],
    ],
    without: [
      [0.2548, 0.0491],
      [0.658, 0.1903],
    ],
  },
  {
    network: "lattice",
    rule: "conf9",
    published: [
      [0.348, 0.1393],
      [0.5665, 0.2032],
    ],
    without: [
      [0.3411, 0.134],
      [0.5356, 0.199],
    ],
  },
  {
    network: "lattice",
    rule: "random",
    published: [
      [0.3332, 0.1378],
      [0.3332, 0.1378],
    ],
    without: [
      [0.3268, 0.136],
      [0.3268, 0.136],
    ],
  },
  {
    network: "lattice",
    rule: "individual",
    published: [
      [0.2546, 0.0457],
      [0.3825, 0.0619],
    ],
    without: [
      [0.2477, 0.0444],
      [0.3724, 0.0608],
    ],
  },
];
