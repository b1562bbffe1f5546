/**
 * A world in which everything that takes time waits for its turn, and a seed says whose turn it is: the same seed is
 * the same history. Programs in it can be killed at any turn.
 */

/** Whole numbers from 0 up to n - 1; the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function chanceOf(seed: number): (n: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** A program that runs. What it waits for never comes once it is dead. */
export interface Life {
  alive: boolean;
}

interface Waiting {
  readonly life: Life;
  readonly go: () => void;
}

export class Turns {
  readonly chance: (n: number) => number;
  private waiting: Waiting[] = [];

  constructor(chance: (n: number) => number) {
    this.chance = chance;
  }

  /** Comes when it is one's turn. */
  turn(life: Life): Promise<void> {
    return new Promise((resolve) => {
      if (life.alive) this.waiting.push({ life, go: resolve });
    });
  }

  /** Gives one a turn, and lets it do all that it can without another; false: nobody waits. */
  async next(): Promise<boolean> {
    this.waiting = this.waiting.filter(({ life }) => life.alive);
    const [one] = this.waiting.splice(this.chance(this.waiting.length), 1);
    if (one === undefined) return false;
    one.go();
    await settled();
    return true;
  }

  /** Gives turns until this has come, or gone wrong. */
  async until<Value>(what: Promise<Value>): Promise<Value> {
    const seen = { over: false };
    const end = (): void => {
      seen.over = true;
    };
    what.then(end, end);
    await settled();
    while (!seen.over) if (!(await this.next())) throw new Error("everybody waits for nobody");
    return await what;
  }
}

/** Everything that has been promised and needs no turn has come. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
