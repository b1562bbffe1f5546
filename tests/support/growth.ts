/**
 * Exact laws of things that are found at the rate g, lead to others at the rate d each and are lost at the rate l each,
 * from nothing (immigration, birth and death: Kendall 1949): the number known at time t is negative binomial with size
 * g / d, or Poisson where d is 0; its mean is g / (d - l) x (exp((d - l) t) - 1), its variance mean + mean^2 d / g.
 */
export interface Rates {
  readonly found: number;
  readonly helped: number;
  readonly lost: number;
}

export interface Law {
  readonly mean: number;
  readonly variance: number;
  /** Chance of at most x. */
  readonly cdf: (x: number) => number;
}

export function growthLaw({ found, helped, lost }: Rates, time: number): Law {
  const r = helped - lost;
  const mean = r === 0 ? found * time : (found / r) * Math.expm1(r * time);
  const variance = mean + (mean * mean * helped) / found;
  const sums = [
    Math.exp(-(helped === 0 ? mean : (found / helped) * Math.log1p((mean * helped) / found))),
  ];
  let term = sums[0] ?? 0;
  let sum = term;
  for (let j = 1; j < mean + 40 * Math.sqrt(variance); j++) {
    term *=
      helped === 0
        ? mean / j
        : ((found + (j - 1) * helped) / (j * found)) * (mean / (1 + (mean * helped) / found));
    sum += term;
    sums.push(sum);
  }
  return { mean, variance, cdf: (x) => sums[Math.min(x, sums.length - 1)] ?? 0 };
}

/** Moran's model with two variants: in each event one of n copies one of n, itself too; k have the first at the start. */
export const moran = {
  /** What is left of heterozygosity after so many events. */
  kept: (n: number, events: number): number => Math.pow(1 - 2 / (n * n), events),
  /** Where nobody copies itself. */
  keptOthers: (n: number, events: number): number => Math.pow(1 - 2 / (n * (n - 1)), events),
  /** Mean number of events until one variant is left. */
  fixed(n: number, k: number): number {
    let time = 0;
    for (let j = 1; j < n; j++) time += j <= k ? (n - k) / (n - j) : k / j;
    return n * time;
  },
};
