/**
 * Rogers' model as in Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 8 (albertoacerbi/IBM-cultevo,
 * commit 5b2d6e8): 1,000 people, 200 generations, benefit 0.5, mutation 0.01; means of generations 101 to 200. `book`: the
 * book's own program in R, 10 runs; `second`: a program written from it and not from ours, 120 runs. Means, and standard
 * deviations between runs, of the share of those who copy and of the mean fitness.
 */
export const RUNS = { book: 10, second: 120 } as const;

type Numbers = readonly [mean: number, sd: number];

export interface RogersRow {
  readonly structure: string;
  /** Cost of trying as a share of the benefit, chance to find out, chance that the world changes. */
  readonly c: number;
  readonly p: number;
  readonly u: number;
  readonly copiers: Readonly<Record<keyof typeof RUNS, Numbers>>;
  readonly fitness: Readonly<Record<keyof typeof RUNS, Numbers>>;
  /** Fitness of those who try, where nobody copies: exact. */
  readonly alone: number;
}

export const ROGERS: readonly RogersRow[] = [
  {
    structure: "Trying is dear",
    c: 0.9,
    p: 1,
    u: 0.2,
    copiers: { book: [0.5837, 0.1119], second: [0.519, 0.0884] },
    fitness: { book: [1.1222, 0.0487], second: [1.1012, 0.028] },
    alone: 1.05,
  },
  {
    structure: "Trying is cheap",
    c: 0.4,
    p: 1,
    u: 0.2,
    copiers: { book: [0.1979, 0.0965], second: [0.1777, 0.0647] },
    fitness: { book: [1.2953, 0.0087], second: [1.295, 0.0073] },
    alone: 1.3,
  },
  {
    structure: "Trying often fails",
    c: 0.9,
    p: 0.7,
    u: 0.2,
    copiers: { book: [0.7669, 0.0418], second: [0.7723, 0.0517] },
    fitness: { book: [0.8173, 0.0178], second: [0.8301, 0.0338] },
    alone: 0.75,
  },
  {
    structure: "The world stands still",
    c: 0.9,
    p: 1,
    u: 0,
    copiers: { book: [0.9674, 0.002], second: [0.9673, 0.0018] },
    fitness: { book: [1.4853, 0.0009], second: [1.4853, 0.0008] },
    alone: 1.05,
  },
];
