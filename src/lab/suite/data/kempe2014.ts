/**
 * Not the authors' results: 200 runs a row of a second program, written from the code of Kempe, Lycett & Mesoudi 2014, J. Theor.
 * Biol. 359:29 (amesoudi/kempe_lycett_mesoudi_2014, kempe_etal_2014.R) and not from ours, started from nothing. Means, and
 * standard deviations between runs. Copying 0.9 and 0.1 new traits in model 1, 0.1 new levels in model 2.
 */
export const RUNS = 200;

type Numbers = readonly [mean: number, sd: number];

/** The authors' own program in R, a few runs of it: means, and standard deviations between runs. */
export const ORIGINAL = {
  /** Model 1, 50 people, nobody moves: traits of a group in the second half, likeness of groups at the end. */
  traits: { numbers: [12.77, 0.62], runs: 4 },
  likeness: { numbers: [0.518, 0.047], runs: 4 },
  /** Model 2, three teachers, 0.7. */
  level: { numbers: [3.206, 0.123], runs: 6 },
} as const;

/** Model 1, 4,000 replacements in each of five groups: traits of a group in the second half, likeness of groups at the end. */
export const TRADITIONS: readonly {
  readonly people: number;
  readonly moving: number;
  readonly traits: Numbers;
  readonly likeness: Numbers;
}[] = [
  { people: 25, moving: 0, traits: [6.7609, 0.4825], likeness: [0.4872, 0.1081] },
  { people: 50, moving: 0, traits: [13.0957, 0.7835], likeness: [0.5688, 0.0823] },
  { people: 100, moving: 0, traits: [25.1806, 1.4421], likeness: [0.6703, 0.0632] },
  { people: 50, moving: 0.1, traits: [14.9379, 1.0665], likeness: [0.6192, 0.0789] },
];

/** Model 2, 100 people, 10,000 replacements: mean level in the second half, and at the end. */
export const LEVELS: readonly {
  readonly teachers: number;
  readonly chance: number;
  readonly level: Numbers;
  readonly last: Numbers;
}[] = [
  { teachers: 1, chance: 0.7, level: [0.3061, 0.0296], last: [0.2999, 0.0879] },
  { teachers: 2, chance: 0.7, level: [1.5544, 0.0687], last: [1.5342, 0.1948] },
  { teachers: 3, chance: 0.7, level: [3.2434, 0.0994], last: [3.2322, 0.2451] },
  { teachers: 3, chance: 0.5, level: [1.2299, 0.0488], last: [1.2517, 0.1324] },
];
