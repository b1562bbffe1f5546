/** A map of some questions with two answers each: what each way to answer them is worth, on the average over all others. */
import type { Draws } from "../random/draws.ts";
import { drawTo } from "../random/shuffle.ts";
import { lowest, type AnswerShape } from "./answers.ts";
import type { Task } from "./environment.ts";

export class SchemaMap {
  /** Number of questions that are on it now. */
  sees: number;
  /** The questions on it: the first `sees`. */
  readonly questions: Int32Array;
  private readonly shape: AnswerShape;
  private readonly task: Task;
  private readonly sums: Float64Array;
  private readonly row: Int32Array;
  /** The place that the sums are of; -1: they are of none. */
  private known = -1;
  /** The questions that were put onto it. */
  private seen = -1;

  /** `sees`: the most questions that come onto it. */
  constructor(shape: AnswerShape, task: Task, sees: number) {
    this.sees = sees;
    this.shape = shape;
    this.task = task;
    this.questions = Int32Array.from({ length: shape.count }, (_, question) => question);
    this.sums = new Float64Array(1 << sees);
    this.row = new Int32Array(shape.stride);
  }

  /** The world may have changed: what is known of it is worked out anew when it is asked for. */
  forget(): void {
    this.known = -1;
  }

  /** Other questions come onto the map, any of them alike: a word for each. */
  draw(draws: Draws): void {
    const { questions, sees, shape } = this;
    this.forget();
    for (let k = 0; k < shape.count; k++) questions[k] = k;
    for (let k = 0; k < sees; k++) drawTo(questions, k, shape.count, draws);
  }

  /** These questions come onto the map, as bits of a word, and no others. */
  see(attended: number): void {
    if (this.seen !== attended) this.forget();
    this.seen = attended;
    this.sees = 0;
    for (let rest = attended; rest !== 0; rest &= rest - 1)
      this.questions[this.sees++] = lowest(rest);
  }

  /** The best point: bit k is the answer to questions[k]. Of equals the one at share u. */
  best(u: number, place: number): number {
    if (this.known !== place) this.survey(place);
    const { sums } = this;
    let most = sums[0];
    let equals = 0;
    for (let point = 0; point < 1 << this.sees; point++) {
      if (sums[point] > most) [most, equals] = [sums[point], 0];
      if (sums[point] === most) equals++;
    }
    let rank = Math.floor(u * equals);
    let found = 0;
    while (sums[found] !== most || rank-- > 0) found++;
    return found;
  }

  /** Goes through all ways to answer, in the order of their numbers. */
  private survey(place: number): void {
    const { shape, task, sums, row, questions, sees } = this;
    sums.fill(0, 0, 1 << sees);
    this.known = place;
    for (let way = 0; way < 1 << shape.count; way++) {
      row[0] = way; // two answers and no gaps: a row is one word, and its bits are the answers
      let point = 0;
      for (let k = 0; k < sees; k++) point |= ((way >> questions[k]) & 1) << k;
      sums[point] += task.worth(row, 0, place);
    }
  }
}
