/**
 * Lazer & Friedman 2007, ASQ 52:667: wins of 1,000 landscapes, read in the paper's Table B.1. The curves are not theirs:
 * 1,000 landscapes of a second program, written from the paper's text and not from ours, on which all networks meet; 20
 * digits, 100 people, to a single solution. What the paper's K = 5 counts is not said in it: five partners, or the digit
 * itself and four. Nobody tied to anybody: 300 landscapes, 400 rounds, five partners.
 */
export const RUNS = 1000;
export const RUNS_ALONE = 300;

/** Rounds after which the mean score was taken; by the last all have settled. */
export const ROUNDS = [1, 5, 10, 16, 25, 55, 200] as const;

export type Tied = "line" | "full" | "ring" | "moved10" | "moved50" | "added10" | "random" | "star";

export interface Curve {
  /** ring: four neighbours; moved10: of its ties 10 moved; added10: 10 ties added; random: each tie with chance 0.07. */
  readonly network: Tied;
  /** Mean and standard deviation of the mean score, for each of the rounds. */
  readonly worth: readonly (readonly [mean: number, sd: number])[];
  /** Number of different solutions after round 16. */
  readonly solutions: number;
}

export const CURVES: { readonly 4: readonly Curve[]; readonly 5: readonly Curve[] } = {
  4: [
    {
      network: "line",
      worth: [
        [0.0839, 0.0177],
        [0.2176, 0.0427],
        [0.3861, 0.0687],
        [0.5476, 0.0914],
        [0.6882, 0.1066],
        [0.8301, 0.1228],
        [0.8801, 0.1301],
      ],
      solutions: 19.24,
    },
    {
      network: "full",
      worth: [
        [0.2661, 0.0975],
        [0.4889, 0.1661],
        [0.5881, 0.1918],
        [0.6007, 0.1988],
        [0.6021, 0.1996],
        [0.6021, 0.1996],
        [0.6021, 0.1996],
      ],
      solutions: 1.01,
    },
    {
      network: "ring",
      worth: [
        [0.1036, 0.0228],
        [0.2707, 0.0574],
        [0.4708, 0.0941],
        [0.6349, 0.1171],
        [0.7599, 0.1372],
        [0.8229, 0.1547],
        [0.8231, 0.1548],
      ],
      solutions: 8.89,
    },
    {
      network: "added10",
      worth: [
        [0.105, 0.0232],
        [0.3024, 0.0736],
        [0.5453, 0.1295],
        [0.7115, 0.1641],
        [0.7678, 0.1751],
        [0.7703, 0.1767],
        [0.7703, 0.1767],
      ],
      solutions: 3.12,
    },
    {
      network: "moved50",
      worth: [
        [0.103, 0.0226],
        [0.3474, 0.096],
        [0.5968, 0.1529],
        [0.706, 0.1768],
        [0.7217, 0.183],
        [0.7224, 0.1835],
        [0.7224, 0.1835],
      ],
      solutions: 1.4,
    },
    {
      network: "random",
      worth: [
        [0.1218, 0.0281],
        [0.4132, 0.1278],
        [0.599, 0.1744],
        [0.6425, 0.1918],
        [0.6451, 0.1942],
        [0.6451, 0.1942],
        [0.6451, 0.1942],
      ],
      solutions: 1.05,
    },
  ],
  5: [
    {
      network: "line",
      worth: [
        [0.0783, 0.015],
        [0.2044, 0.0394],
        [0.358, 0.0644],
        [0.4984, 0.0862],
        [0.6212, 0.1068],
        [0.7577, 0.1364],
        [0.8081, 0.1517],
      ],
      solutions: 17.27,
    },
    {
      network: "full",
      worth: [
        [0.2536, 0.0976],
        [0.4535, 0.1595],
        [0.524, 0.1873],
        [0.5313, 0.1908],
        [0.5318, 0.191],
        [0.5318, 0.191],
        [0.5318, 0.191],
      ],
      solutions: 1.0,
    },
    {
      network: "ring",
      worth: [
        [0.0966, 0.0194],
        [0.2547, 0.0526],
        [0.4365, 0.0882],
        [0.5811, 0.1169],
        [0.6943, 0.1459],
        [0.7546, 0.1696],
        [0.7546, 0.1696],
      ],
      solutions: 8.04,
    },
    {
      network: "moved10",
      worth: [
        [0.0965, 0.0193],
        [0.2809, 0.0651],
        [0.5011, 0.1184],
        [0.6527, 0.1541],
        [0.6997, 0.1714],
        [0.7017, 0.1728],
        [0.7017, 0.1728],
      ],
      solutions: 2.8,
    },
    {
      network: "moved50",
      worth: [
        [0.0964, 0.0195],
        [0.3299, 0.0918],
        [0.5533, 0.1518],
        [0.6389, 0.1761],
        [0.65, 0.1839],
        [0.65, 0.1839],
        [0.65, 0.1839],
      ],
      solutions: 1.32,
    },
    {
      network: "random",
      worth: [
        [0.114, 0.0246],
        [0.391, 0.1259],
        [0.5467, 0.1686],
        [0.5781, 0.1875],
        [0.5799, 0.1892],
        [0.5799, 0.1893],
        [0.5799, 0.1893],
      ],
      solutions: 1.03,
    },
  ],
};

/** Mean and standard deviation of the final score, five partners. */
export const HUB: readonly [mean: number, sd: number] = [0.5464, 0.1928];
export const ALL: readonly [mean: number, sd: number] = [0.5318, 0.191];
export const ALONE: readonly [mean: number, sd: number] = [0.4579, 0.0583];

/** Of 1,000 landscapes, on how many the first ends above the second and below it: the paper, and the second program by partners. */
export interface Wins {
  readonly pair: readonly [Tied, Tied];
  readonly paper: readonly [first: number, second: number];
  readonly 4: readonly [first: number, second: number];
  readonly 5: readonly [first: number, second: number];
}

export const WINS: readonly Wins[] = [
  { pair: ["line", "full"], paper: [845, 26], 4: [837, 34], 5: [862, 36] },
  { pair: ["ring", "full"], paper: [762, 50], 4: [770, 50], 5: [805, 50] },
  { pair: ["added10", "full"], paper: [632, 88], 4: [634, 91], 5: [664, 83] },
  { pair: ["random", "full"], paper: [320, 138], 4: [333, 156], 5: [357, 131] },
  { pair: ["line", "ring"], paper: [468, 216], 4: [453, 196], 5: [485, 247] },
  { pair: ["line", "added10"], paper: [605, 132], 4: [593, 147], 5: [621, 163] },
  { pair: ["line", "random"], paper: [787, 54], 4: [803, 59], 5: [801, 65] },
  { pair: ["ring", "added10"], paper: [478, 222], 4: [458, 226], 5: [478, 212] },
  { pair: ["ring", "random"], paper: [684, 83], 4: [712, 73], 5: [715, 89] },
  { pair: ["added10", "random"], paper: [557, 136], 4: [576, 135], 5: [563, 150] },
];
