/**
 * Zollman's model of 2007 by a second program that was not written from ours: epsilon 0.001, 1000 trials a round, credences
 * uniform at the start, success when all are above 0.9999, failure when nobody experiments. 2000 runs a row: the share that
 * succeeds, and the mean number of rounds of those that do.
 */
export const RUNS = 2000;

export interface ZollmanRow {
  readonly network: "cycle" | "complete";
  readonly people: number;
  readonly success: number;
  readonly rounds: number;
}

export const ZOLLMAN: readonly ZollmanRow[] = [
  { network: "cycle", people: 4, success: 0.76, rounds: 625.9 },
  { network: "cycle", people: 6, success: 0.875, rounds: 803.4 },
  { network: "cycle", people: 8, success: 0.935, rounds: 979.1 },
  { network: "cycle", people: 10, success: 0.9715, rounds: 1077.1 },
  { network: "complete", people: 4, success: 0.7225, rounds: 392.1 },
  { network: "complete", people: 6, success: 0.8155, rounds: 277.5 },
  { network: "complete", people: 8, success: 0.883, rounds: 224.8 },
  { network: "complete", people: 10, success: 0.894, rounds: 183.4 },
];
