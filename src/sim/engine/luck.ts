/** Who runs: the luck of a run has a root seed and a number. */
export interface Luck {
  readonly seed: string;
  readonly replicate: number;
}
