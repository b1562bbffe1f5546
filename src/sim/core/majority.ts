/** What most of several rows of answers say, question by question. */
import { answerAt, differingIn, type AnswerShape } from "./answers.ts";

export class Majority {
  private readonly shape: AnswerShape;
  private readonly column: Int32Array;
  /** Where the rows begin that are counted. */
  private readonly from: Int32Array;
  private many = 0;
  private readonly votes: Int32Array;

  /** `most`: the largest number of rows. */
  constructor(shape: AnswerShape, column: Int32Array, most: number) {
    this.shape = shape;
    this.column = column;
    this.from = new Int32Array(most);
    this.votes = new Int32Array(shape.options);
  }

  clear(): void {
    this.many = 0;
  }

  /** Counts the answers that stand from column[from] on. */
  add(from: number): void {
    this.from[this.many++] = from;
  }

  /** Number of rows that are counted. */
  get size(): number {
    return this.many;
  }

  /** Of word w, the questions on which any of them does not say the same as the row of another column of this shape. */
  against(other: Int32Array, from: number, w: number): number {
    let differ = 0;
    for (let k = 0; k < this.many; k++)
      differ |= differingIn(this.shape, other, from, this.column, this.from[k], w);
    return differ;
  }

  /** The answer that more of them give than any other; -1: there is none. */
  of(question: number): number {
    return this.shape.options === 2 ? this.ofTwo(question) : this.ofMany(question);
  }

  private ofTwo(question: number): number {
    const { words, first } = this.shape;
    const bit = question & 31;
    const word = question >>> 5;
    let lead = 0;
    for (let k = 0; k < this.many; k++) {
      const at = this.from[k] + word;
      const answered = first === 0 ? 1 : (this.column[at] >>> bit) & 1;
      const one = (this.column[at + first * words] >>> bit) & 1;
      lead += answered * (one + one - 1);
    }
    if (lead === 0) return -1;
    return lead > 0 ? 1 : 0;
  }

  private ofMany(question: number): number {
    const { shape, votes } = this;
    votes.fill(0);
    for (let k = 0; k < this.many; k++) {
      const answer = answerAt(shape, this.column, this.from[k], question);
      if (answer >= 0) votes[answer]++;
    }
    let best = 0;
    let tie = false;
    for (let a = 1; a < shape.options; a++) {
      if (votes[a] > votes[best]) {
        best = a;
        tie = false;
      } else tie ||= votes[a] === votes[best];
    }
    return tie || votes[best] === 0 ? -1 : best;
  }
}
