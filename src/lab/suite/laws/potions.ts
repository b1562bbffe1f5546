/** The exact law of the potion task on the complete network, worked out from first principles and not with the engine. */
import type { POTIONS } from "../../../sim/index.ts";

type ItemRow = (typeof POTIONS)[number];

/** Interactions beyond which the law is not followed: the crossover is later once in 10^12. */
const LAST = 600_000;
/** The state after the crossover. */
const DONE = -1;

/**
 * The potion task where all share everything at once (complete network, model 1): all inventories are always equal, so
 * what the group holds is a Markov chain, one step an interaction.
 */
export class PotionLaw {
  /** P(product) of one interaction, by product, from the starting items. */
  readonly first: ReadonlyMap<string, number>;
  private readonly rows: readonly ItemRow[];
  private readonly states = new Map<number, Map<number, number>>();
  private readonly start: number;
  private cdf: Float64Array | undefined;

  constructor(rows: readonly ItemRow[]) {
    this.rows = rows;
    this.start = rows.reduce((mask, row, at) => mask | (row.start === true ? 1 << at : 0), 0);
    this.first = new Map(
      [...this.products(this.start)].map(([at, p]) => [rows[at]?.name ?? "", p]),
    );
    this.explore(this.start);
  }

  /** P(the crossover has come within t interactions), t = 0 .. LAST. */
  distribution(): Float64Array {
    const places = [DONE, ...this.states.keys()];
    const steps = [...this.states].flatMap(([mask, next]) =>
      [...next].map(([to, p]) => ({
        from: places.indexOf(mask),
        to: this.isGoal(to) ? 0 : places.indexOf(to),
        p,
      })),
    );
    const cdf = new Float64Array(LAST + 1);
    let now = new Float64Array(places.length);
    now[places.indexOf(this.start)] = 1;
    for (let t = 1; t <= LAST; t++) {
      const next = new Float64Array(places.length);
      next[0] = now[0] ?? 0;
      for (const { from, to, p } of steps) next[to] = (next[to] ?? 0) + (now[from] ?? 0) * p;
      now = next;
      cdf[t] = now[0] ?? 0;
    }
    return cdf;
  }

  /** Mean and standard deviation of ceil(T / n): epochs, counted from 1, of n interactions each. */
  epochs(n: number): { mean: number; sd: number; median: number; cdf: Float64Array } {
    this.cdf ??= this.distribution();
    const all = this.cdf;
    const cdf = Float64Array.from({ length: Math.floor(LAST / n) }, (_, e) => all[e * n] ?? 1);
    let mean = 0;
    let square = 0;
    for (let e = 0; e < cdf.length; e++) {
      const beyond = 1 - (cdf[e] ?? 1);
      mean += beyond;
      square += (2 * e + 1) * beyond;
    }
    const median = cdf.findIndex((p) => p >= 0.5);
    return { mean, sd: Math.sqrt(square - mean * mean), median, cdf };
  }

  private isGoal(mask: number): boolean {
    return this.rows.some((row, at) => row.goal === true && (mask & (1 << at)) !== 0);
  }

  private explore(mask: number): void {
    if (this.states.has(mask) || this.isGoal(mask)) return;
    const next = new Map<number, number>();
    let stay = 1;
    for (const [product, p] of this.products(mask)) {
      if ((mask & (1 << product)) !== 0) continue;
      next.set(mask | (1 << product), p);
      stay -= p;
    }
    next.set(mask, stay);
    this.states.set(mask, next);
    for (const to of next.keys()) this.explore(to);
  }

  /** Chance of each product in one interaction: one puts in one item, the other two, by value, without replacement. */
  private products(mask: number): Map<number, number> {
    const value = this.rows.map((row, at) => ((mask & (1 << at)) === 0 ? 0 : row.value));
    const total = value.reduce((sum, v) => sum + v, 0);
    const index = new Map(this.rows.map((row, at) => [row.name, at]));
    const found = new Map<number, number>();
    this.rows.forEach((row, product) => {
      const parts = (row.from ?? []).map((name) => value[index.get(name) ?? -1] ?? 0);
      if (parts.length !== 3 || parts.includes(0)) return;
      let p = 0;
      for (let single = 0; single < 3; single++) {
        const x = parts[single] ?? 0;
        const [y = 0, z = 0] = parts.filter((_, at) => at !== single);
        p += (x / total) * ((y / total) * (z / (total - y)) + (z / total) * (y / (total - z)));
      }
      found.set(product, p);
    });
    return found;
  }
}
