/** Knowing and using: of right answers, those that pay stand in a block that is right as a whole; the others are of no use yet. */
import type { Truth } from "./environment.ts";

/** The questions of one row of answers at a time, as bits. */
export class Paying {
  /** Those that are answered rightly, of each word. */
  readonly right: Int32Array;
  /** Those of them that pay. */
  readonly paying: Int32Array;
  private readonly truth: Pick<Truth, "rightIn" | "count" | "block">;

  constructor(truth: Pick<Truth, "rightIn" | "count" | "block">) {
    const words = Math.ceil(truth.count / 32);
    this.truth = truth;
    this.right = new Int32Array(words);
    this.paying = new Int32Array(words);
  }

  /** Looks at the answers that stand from column[from] on. */
  look(column: Int32Array, from: number, place: number): void {
    const { right, paying, truth } = this;
    for (let w = 0; w < right.length; w++) right[w] = truth.rightIn(column, from, w, place);
    if (truth.block === 1) paying.set(right);
    else payingOf(right, truth, paying);
  }
}

/** Of these right answers, those in whole blocks, into `paying`. Returns how many blocks are whole. */
export function payingOf(
  right: Int32Array,
  { count, block }: Pick<Truth, "count" | "block">,
  paying: Int32Array,
): number {
  let whole = 0;
  paying.fill(0);
  for (let first = 0; first < count; first += block) {
    const end = Math.min(first + block, count);
    let question = first;
    while (question < end && ((right[question >>> 5] >>> (question & 31)) & 1) === 1) question++;
    if (question < end) continue;
    whole++;
    for (question = first; question < end; question++)
      paying[question >>> 5] |= 1 << (question & 31);
  }
  return whole;
}
