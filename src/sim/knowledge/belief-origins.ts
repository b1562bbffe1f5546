/** By which way people came by each of their answers: the slot of the books for each question, in bit planes. */
import { questionsIn, shapeOf, type AnswerShape } from "../core/answers.ts";
import { ORIGINS } from "../core/books.ts";
import type { Origins } from "../core/knowledge.ts";

/** How so many slots stand in memory. */
export const originsShape = (count: number): AnswerShape => shapeOf(count, ORIGINS, false);

export class BeliefOrigins implements Origins {
  private readonly shape: AnswerShape;
  private readonly column: Int32Array;

  constructor(count: number, column: Int32Array) {
    this.shape = originsShape(count);
    this.column = column;
  }

  cameBy(row: number, w: number, slot: number): number {
    const { words, planes, stride } = this.shape;
    let found = questionsIn(this.shape, w);
    for (let p = 0; p < planes; p++) {
      const plane = this.column[row * stride + p * words + w];
      found &= ((slot >>> p) & 1) === 0 ? ~plane : plane;
    }
    return found;
  }

  /** Of word w, the row has come by its answers to these questions in this way. */
  note(row: number, w: number, questions: number, slot: number): void {
    const { words, planes, stride } = this.shape;
    for (let p = 0; p < planes; p++) {
      const at = row * stride + p * words + w;
      if (((slot >>> p) & 1) === 0) this.column[at] &= ~questions;
      else this.column[at] |= questions;
    }
  }

  move(from: number, to: number): void {
    const { stride } = this.shape;
    this.column.copyWithin(to * stride, from * stride, (from + 1) * stride);
  }

  swap(a: number, b: number): void {
    const { column, shape } = this;
    for (let w = 0; w < shape.stride; w++) {
      const moved = column[a * shape.stride + w];
      column[a * shape.stride + w] = column[b * shape.stride + w];
      column[b * shape.stride + w] = moved;
    }
  }
}
