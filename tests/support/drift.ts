/** Exact laws of variants that are copied by chance, worked out from first principles and not with the engine. */

/** The Wright-Fisher chain of n people and two variants: how many have the first, generation by generation. */
export class Drift {
  private readonly n: number;
  private readonly rows: readonly Float64Array[];

  constructor(n: number) {
    this.n = n;
    this.rows = Array.from({ length: n + 1 }, (_, k) => binomial(n, k / n));
  }

  /** Chances of 0..n after t generations, from a certain start. */
  after(start: number, t: number): Float64Array {
    let now = new Float64Array(this.n + 1);
    now[start] = 1;
    for (let k = 0; k < t; k++) {
      const next = new Float64Array(this.n + 1);
      now.forEach((chance, from) => {
        if (chance > 0)
          this.rows[from]?.forEach((p, to) => {
            next[to] = (next[to] ?? 0) + chance * p;
          });
      });
      now = next;
    }
    return now;
  }

  /** Chance that one variant alone is left after t generations. */
  absorbed(start: number, t: number): number {
    const now = this.after(start, t);
    return (now[0] ?? 0) + (now[this.n] ?? 0);
  }

  /** Mean number of generations until then, and its standard deviation. */
  time(start: number): { mean: number; sd: number } {
    let mean = 0;
    let square = 0;
    let now = this.after(start, 0);
    for (let t = 0; t < 40 * this.n; t++) {
      const left = 1 - (now[0] ?? 0) - (now[this.n] ?? 0);
      mean += left;
      square += (2 * t + 1) * left;
      const next = new Float64Array(this.n + 1);
      now.forEach((chance, from) =>
        this.rows[from]?.forEach((p, to) => {
          next[to] = (next[to] ?? 0) + chance * p;
        }),
      );
      now = next;
    }
    return { mean, sd: Math.sqrt(square - mean * mean) };
  }
}

/** Chances of 0..n successes in n tries. */
export function binomial(n: number, p: number): Float64Array {
  const row = new Float64Array(n + 1);
  if (p <= 0 || p >= 1) {
    row[p <= 0 ? 0 : n] = 1;
    return row;
  }
  let logChoose = 0;
  for (let k = 0; k <= n; k++) {
    row[k] = Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log(1 - p));
    logChoose += Math.log(n - k) - Math.log(k + 1);
  }
  return row;
}

/** Chance that two draws in proportion to weights are the same person. */
const same = (weights: readonly number[]): number => {
  const sum = weights.reduce((all, w) => all + w, 0);
  return weights.reduce((all, w) => all + (w / sum) * (w / sum), 0);
};

/**
 * Mean share of mixed pairs, drawn with replacement, after t generations of n people, each of whom copies one of the last
 * generation in proportion to fixed weights. At the start just `first` of the n have one variant, who has it by chance.
 */
export function mixed(weights: readonly number[], first: number, t: number): number {
  const n = weights.length;
  const start = (2 * first * (n - first)) / (n * (n - 1)); // two different people at the start
  return (1 - 1 / n) * (1 - same(weights)) ** t * start;
}

/** Chance that two people, drawn with replacement, have the same label after t generations in which each is new with chance mu. */
export function alike(n: number, mu: number, t: number): number {
  let f = 1 / n; // all differ
  for (let k = 0; k < t; k++) f = 1 / n + (1 - 1 / n) * (1 - mu) * (1 - mu) * f;
  return f;
}

/** A recursion of a share, t times. */
export function iterate(p: number, t: number, next: (p: number) => number): number {
  let now = p;
  for (let k = 0; k < t; k++) now = next(now);
  return now;
}
