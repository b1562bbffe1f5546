/**
 * Not published: 12 runs a row of a second program of the model of scenario powell-like (20 groups of 50, loss 7, spread 1, all
 * who move are shuffled among their places), generations 101 to 300. Growth of the mean skill per generation.
 */
export const RUNS = 12;

export interface PowellRow {
  readonly moving: number;
  readonly growth: number;
  readonly sd: number;
}

export const POWELL: readonly PowellRow[] = [
  { moving: 0, growth: -2.5046, sd: 0.0236 },
  { moving: 0.001, growth: -2.4054, sd: 0.0198 },
  { moving: 0.01, growth: -2.1613, sd: 0.0509 },
  { moving: 0.05, growth: -1.8974, sd: 0.0496 },
  { moving: 0.2, growth: -1.7173, sd: 0.0861 },
  { moving: 1, growth: -1.4807, sd: 0.0456 },
];
