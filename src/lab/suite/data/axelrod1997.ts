/**
 * Not the paper's table: 200 runs a row of a second program, in C, written from the same description of Axelrod 1997, J.
 * Conflict Resolution 41:203, and not from ours. 10 x 10 people on a grid without wrapping, four neighbours; the number of
 * connected regions of one culture, and of events, when nothing can change any more.
 */
export const RUNS = 200;

export interface AxelrodRow {
  readonly features: number;
  readonly traits: number;
  readonly mean: number;
  readonly sd: number;
  readonly events: number;
}

export const REGIONS: readonly AxelrodRow[] = [
  { features: 5, traits: 5, mean: 1.06, sd: 0.342, events: 68_150 },
  { features: 5, traits: 10, mean: 4.02, sd: 2.416, events: 82_225 },
  { features: 5, traits: 15, mean: 19.8, sd: 9.62, events: 79_100 },
  { features: 10, traits: 5, mean: 1, sd: 0, events: 90_525 },
  { features: 10, traits: 10, mean: 1.055, sd: 0.229, events: 103_875 },
  { features: 10, traits: 15, mean: 1.635, sd: 0.898, events: 112_475 },
  { features: 15, traits: 5, mean: 1, sd: 0, events: 116_250 },
  { features: 15, traits: 10, mean: 1, sd: 0, events: 130_500 },
  { features: 15, traits: 15, mean: 1.055, sd: 0.229, events: 141_800 },
];
