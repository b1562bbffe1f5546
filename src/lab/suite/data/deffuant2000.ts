/**
 * 50 runs a row of a second program, in C, written from the same description of Deffuant et al. 2000, Advances in Complex
 * Systems 3:87, and not from ours: 1,000 people, mu 0.5, 1,000 sweeps. Clusters of at least ten people with gaps of more than
 * 0.01 between them (`camps`), and of any size (`all`).
 */
export const CAMPS: readonly {
  readonly bound: number;
  readonly camps: number;
  readonly all: number;
}[] = [
  { bound: 0.5, camps: 1, all: 1 },
  { bound: 0.4, camps: 1, all: 2.64 },
  { bound: 0.3, camps: 1.06, all: 2.62 },
  { bound: 0.25, camps: 1.96, all: 2.36 },
  { bound: 0.2, camps: 2.08, all: 3.54 },
  { bound: 0.15, camps: 3.04, all: 4.08 },
  { bound: 0.1, camps: 4.62, all: 6.04 },
  { bound: 0.05, camps: 9.02, all: 11.34 },
];
