/** What several have right, put together: what somebody knows, and what somebody can use. */
import { ones } from "../exact/bits.ts";
import type { Truth } from "./environment.ts";
import { payingOf, type Paying } from "./paying.ts";

export class Pooled {
  /** Questions that somebody has right, of each word. */
  private readonly right: Int32Array;
  /** Those that pay for somebody. */
  private readonly paying: Int32Array;
  private readonly truth: Pick<Truth, "count" | "block">;

  constructor(truth: Pick<Truth, "count" | "block">) {
    const words = Math.ceil(truth.count / 32);
    this.right = new Int32Array(words);
    this.paying = new Int32Array(words);
    this.truth = truth;
  }

  add({ right, paying }: Pick<Paying, "right" | "paying">): void {
    for (let w = 0; w < this.right.length; w++) {
      this.right[w] |= right[w];
      this.paying[w] |= paying[w];
    }
  }

  /** Number of blocks of which each part is right with somebody. */
  together(): number {
    return payingOf(this.right, this.truth, new Int32Array(this.right.length));
  }

  /** Number of blocks that somebody has right as a whole. */
  inOne(): number {
    return payingOf(this.paying, this.truth, new Int32Array(this.right.length));
  }

  /** Number of questions that somebody has right and that pay for nobody. */
  idle(): number {
    return this.right.reduce((sum, word, w) => sum + ones(word & ~this.paying[w]), 0);
  }
}
