/** A reality: to each question one answer is right; it may pay only in blocks that are right as a whole. */
import { answeredIn, shapeOf, writeAnswer, answerAt, type AnswerShape } from "../core/answers.ts";
import type { Columns } from "../core/columns.ts";
import type { Task, Truth } from "../core/environment.ts";
import type { Groups } from "../core/groups.ts";
import { ones } from "../exact/bits.ts";
import type { EnvironmentPart } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  counts: {
    kind: "choice",
    options: ["balance", "right"],
    doc: "What answers are worth: the right ones less the wrong ones (an answer that is missing is neither), or the right ones; as a share of all questions",
    default: "balance",
  },
  block: {
    kind: "integer",
    doc: "Number of questions that pay only together: a block is worth as many as it has when all of them are right, else nothing",
    unit: "questions",
    min: 1,
    max: 4096,
    default: 1,
    symbol: "s",
    plain: {
      label: "Questions that pay together",
      ends: ["each by itself", "many"],
      says: "How many answers must all be right before any of them is of use.",
    },
  },
  own: {
    kind: "choice",
    options: ["all", "group"],
    doc: "Whether one reality is everybody's, or each group has its own; an institution for all, or of a pair, stands where the first group is",
    default: "all",
  },
  common: {
    kind: "integer",
    doc: "Number of questions, the last ones, to which the same answer is right in all groups, where each has its own reality; left out: none",
    unit: "questions",
    min: 0,
    max: 4096,
    optional: true,
    plain: {
      label: "Common goals",
      ends: ["none", "all"],
      says: "On how many questions the same is right for all groups.",
    },
  },
  of,
} as const satisfies Params;

/** Right answers in the planes of beliefs in which everybody has an answer. */
class RightAnswers implements Truth {
  readonly count: number;
  readonly options: number;
  readonly block: number;
  private readonly shape: AnswerShape;
  private readonly own: AnswerShape;
  private readonly column: Int32Array;
  private readonly places: number;
  /** From this question on all places have the same truth. */
  private readonly shared: number;

  /** `shape`: that of the beliefs. `common`: to how many questions, the last ones, the same is right everywhere. */
  constructor(
    shape: AnswerShape,
    column: Int32Array,
    { block, common = 0 }: { readonly block: number; readonly common?: number | undefined },
  ) {
    this.block = block;
    this.count = shape.count;
    this.options = shape.options;
    this.shape = shape;
    this.own = shapeOf(shape.count, shape.options, false);
    this.column = column;
    this.places = column.length / this.own.stride;
    this.shared = shape.count - common;
  }

  rightIn(column: Int32Array, from: number, w: number, place: number): number {
    const { shape, own } = this;
    const mine = from + shape.first * shape.words;
    const right = place * own.stride;
    let wrong = 0;
    for (let p = 0; p < own.stride; p += own.words)
      wrong |= column[mine + p + w] ^ this.column[right + p + w];
    return answeredIn(shape, column, from, w) & ~wrong;
  }

  at(place: number, question: number): number {
    return answerAt(this.own, this.column, place * this.own.stride, question);
  }

  shift(place: number, question: number, by: number): void {
    this.set(place, question, (this.at(place, question) + by) % this.own.options);
  }

  /** What is common to all places is set at the first, and there only. */
  set(place: number, question: number, answer: number): void {
    if (question < this.shared) this.write(place, question, answer);
    else if (place === 0)
      for (let each = 0; each < this.places; each++) this.write(each, question, answer);
  }

  private write(place: number, question: number, answer: number): void {
    writeAnswer(this.own, this.column, place * this.own.stride, question, answer);
  }
}

class Reality implements Task {
  readonly sort = "task";
  readonly places: number;
  readonly truth: RightAnswers;
  private readonly shape: AnswerShape;
  private readonly block: number;
  /** What a wrong answer costs. */
  private readonly cost: 0 | 1;
  private readonly groups: Groups;

  constructor(
    columns: Columns,
    values: Values<typeof params>,
    { groups, shape }: { readonly groups: Groups; readonly shape: AnswerShape },
  ) {
    this.shape = shape;
    this.block = values.block;
    this.cost = values.counts === "balance" ? 1 : 0;
    this.groups = groups;
    this.truth = new RightAnswers(shape, columns["truth"] as Int32Array, values);
    this.places = values.own === "group" ? groups.count : 1;
  }

  placeOf(row: number): number {
    return this.places > 1 ? this.groups.of[row] : 0;
  }

  worth(column: Int32Array, from: number, place: number): number {
    const { shape, truth, cost } = this;
    if (this.block > 1) return this.inBlocks(column, from, place) / shape.count;
    let sum = 0;
    for (let w = 0; w < shape.words; w++) {
      const right = truth.rightIn(column, from, w, place);
      sum += ones(right) - cost * ones(answeredIn(shape, column, from, w) & ~right);
    }
    return sum / shape.count;
  }

  /** Number of questions in blocks that are wholly right; the last block may be shorter. */
  private inBlocks(column: Int32Array, from: number, place: number): number {
    const { shape, block, truth } = this;
    let sum = 0;
    let run = 0;
    let word = 0;
    for (let question = 0; question < shape.count; question++) {
      if ((question & 31) === 0) word = truth.rightIn(column, from, question >>> 5, place);
      const inBlock = question % block;
      if (inBlock === 0) run = 0;
      run += (word >>> (question & 31)) & 1;
      const last = inBlock === block - 1 || question === shape.count - 1;
      if (last && run === inBlock + 1) sum += run;
    }
    return sum;
  }
}

export const reality: EnvironmentPart<typeof params> = {
  name: "reality",
  sort: "task",
  doc: "To each question one answer is right, drawn at the start; turbulence may change it.",
  source:
    "March 1991, Organization Science 2:71; blocks that pay only as a whole: Fang, Lee & Schilling 2010, Organization " +
    "Science 21:625; common questions: the project's own",
  params,
  needs: ["beliefs"],
  columns({ own }, { groups, kind }) {
    const { count, options } = kind as { readonly count: number; readonly options: number };
    const { stride } = shapeOf(count, options, false);
    const length = (own === "group" ? groups : 1) * stride;
    return [{ name: "truth", type: "int32", length, perRow: false, hashed: true }];
  },
  create(columns, values, { groups, knowledge, draws }) {
    const { shape } = knowledge as unknown as { readonly shape: AnswerShape };
    const world = new Reality(columns, values, { groups, shape });
    for (let place = 0; place < world.places; place++)
      for (let question = 0; question < shape.count; question++)
        world.truth.set(place, question, draws.below(shape.options));
    return world;
  },
  asks: ({ own }) => (own === "group" ? ["groups"] : []),
  problems({ own, common }) {
    if (common === undefined || own === "group") return [];
    const message = "one reality is everybody's, so all of it is common";
    return [{ key: "common", message, hint: "write own: group, or leave it out" }];
  },
  fits({ common }, { count }) {
    if (common === undefined || typeof count !== "number" || common <= count) return [];
    return [{ key: "common", message: `there are ${count} questions, so no more can be common` }];
  },
};
