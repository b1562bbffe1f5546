/**
 * Not the authors' results: 40 runs a row of a second program, written from the same description of Fang, Lee & Schilling
 * 2010, Organization Science 21:625, and not from ours (280 people in 40 groups, 100 questions in blocks of five, learning
 * at 0.3, until nothing is left to be learned). Mean worth of all people at the end, its standard deviation between runs,
 * the mean worth after 50 rounds, and the mean number of rounds.
 */
export const RUNS = 40;

export const BETAS: readonly {
  readonly beta: number;
  readonly mean: number;
  readonly sd: number;
  readonly at50: number;
  readonly rounds: number;
}[] = [
  { beta: 0, mean: 0.0325, sd: 0.0079, at50: 0, rounds: 21 },
  { beta: 0.01, mean: 0.0502, sd: 0.013, at50: 0.0545, rounds: 45 },
  { beta: 0.02, mean: 0.0908, sd: 0.0288, at50: 0.0884, rounds: 103 },
  { beta: 0.03, mean: 0.1772, sd: 0.1335, at50: 0.1029, rounds: 276 },
  { beta: 0.05, mean: 0.6148, sd: 0.1781, at50: 0.1672, rounds: 398 },
  { beta: 0.07, mean: 0.81, sd: 0.0981, at50: 0.2, rounds: 340 },
  { beta: 0.1, mean: 0.8682, sd: 0.0868, at50: 0.2514, rounds: 243 },
  { beta: 0.15, mean: 0.8797, sd: 0.0741, at50: 0.3085, rounds: 178 },
  { beta: 0.2, mean: 0.8682, sd: 0.0734, at50: 0.339, rounds: 152 },
  { beta: 0.3, mean: 0.8262, sd: 0.084, at50: 0.4353, rounds: 118 },
  { beta: 0.4, mean: 0.805, sd: 0.0687, at50: 0.5323, rounds: 99 },
  { beta: 0.5, mean: 0.7761, sd: 0.0849, at50: 0.581, rounds: 92 },
  { beta: 0.7, mean: 0.7512, sd: 0.0788, at50: 0.6069, rounds: 84 },
  { beta: 1, mean: 0.7312, sd: 0.074, at50: 0.6102, rounds: 82 },
];
