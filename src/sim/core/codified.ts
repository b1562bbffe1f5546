/** Answers as they could be written down: those to tacit questions are left out. */
import type { Beliefs } from "./knowledge.ts";

/** The codified answers of rows of a column, one row at a time, in an array of its own. */
export class CodifiedAnswers {
  /** The answers that were looked at last. */
  readonly answers: Int32Array;
  private readonly beliefs: Pick<Beliefs, "shape" | "codified">;

  constructor(beliefs: Pick<Beliefs, "shape" | "codified">) {
    this.beliefs = beliefs;
    this.answers = new Int32Array(beliefs.shape.stride);
  }

  /** Looks at those that stand from column[from] on. */
  look(column: Int32Array, from: number): void {
    const { shape, codified } = this.beliefs;
    for (let p = 0; p < shape.stride; p += shape.words) {
      for (let w = 0; w < shape.words; w++)
        this.answers[p + w] = column[from + p + w] & codified[w];
    }
  }
}

/** Lists the questions whose answers can be written down now, ascending, and says how many they are. */
export function listCodified(
  { shape, codified }: Pick<Beliefs, "shape" | "codified">,
  into: Int32Array,
): number {
  let many = 0;
  for (let question = 0; question < shape.count; question++)
    if (((codified[question >>> 5] >>> (question & 31)) & 1) === 1) into[many++] = question;
  return many;
}
