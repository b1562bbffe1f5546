/** One answer to each of several questions: beliefs about a reality, or how each piece of a task is done. */
import {
  answerAt,
  answeredIn,
  differingIn,
  lowest,
  shapeOf,
  writeAnswer,
  type AnswerShape,
} from "../core/answers.ts";
import { BOOKS_SLOTS } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { Beliefs, SkillChange } from "../core/knowledge.ts";
import type { KnowledgePart } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import type { Draws } from "../random/draws.ts";
import { Holders } from "./holders.ts";

const params = {
  count: {
    kind: "integer",
    doc: "Number of questions; each person has one answer to each",
    unit: "questions",
    min: 1,
    max: 4096,
    default: 30,
    symbol: "m",
  },
  options: {
    kind: "integer",
    doc: "Number of possible answers to each question, counted from 0",
    unit: "answers",
    min: 2,
    max: 65536,
    default: 2,
    symbol: "q",
  },
  undecided: {
    kind: "flag",
    doc: "Whether a person may have no answer: with two answers, beliefs are then -1, 0 (none) and 1",
    default: false,
  },
  start: {
    kind: "choice",
    options: ["random", "answered", "none", "zero"],
    doc: "What a newcomer has: random, any answer or, where it may, none, all alike; answered, any answer; none; zero, the answer 0 to all",
    default: "random",
  },
} as const satisfies Params;
type BeliefValues = Values<typeof params>;

const shapeFor = (values: BeliefValues): AnswerShape =>
  shapeOf(values.count, values.options, values.undecided);

export class BeliefPlanes implements Beliefs {
  readonly use = "beliefs";
  readonly name: string;
  readonly books: Float64Array;
  readonly shape: AnswerShape;
  readonly items: number;
  readonly labels: readonly string[] = [];
  readonly belief: Int32Array;
  readonly holders: Holders;
  lineage: Lineage | null = null;
  private readonly start: BeliefValues["start"];
  private readonly how: SkillChange = { channel: 0, reason: 0, source: -1 };

  constructor(columns: Columns, values: BeliefValues, name: string) {
    this.name = name;
    this.shape = shapeFor(values);
    this.items = values.count * values.options;
    this.start = values.start;
    this.books = columns["books"] as Float64Array;
    this.belief = columns["belief"] as Int32Array;
    this.holders = new Holders(columns, this.items);
  }

  at(row: number, question: number): number {
    return answerAt(this.shape, this.belief, row * this.shape.stride, question);
  }

  answer(row: number, question: number, answer: number, how: SkillChange): boolean {
    const { shape, belief } = this;
    const before = exchange(shape, belief, row * shape.stride + (question >>> 5), question, answer);
    if (before === answer) return false;
    if (before >= 0) this.leave(row, question * this.shape.options + before, how);
    if (answer >= 0) this.enter(row, question * this.shape.options + answer, how);
    return true;
  }

  answerAll(row: number, column: Int32Array, from: number, how: SkillChange): number {
    const { shape, belief } = this;
    const own = row * shape.stride;
    let changed = 0;
    for (let w = 0; w < shape.words; w++) {
      let differ = differingIn(shape, belief, own, column, from, w);
      for (; differ !== 0; differ &= differ - 1) {
        const question = w * 32 + lowest(differ);
        this.answer(row, question, answerAt(shape, column, from, question), how);
        changed++;
      }
    }
    return changed;
  }

  begin(row: number, draws: Draws, channel: number): void {
    const { shape, how, start } = this;
    how.channel = channel;
    how.source = -1;
    for (let question = 0; question < shape.count; question++) {
      const answer = newcomers(start, shape, draws);
      if (answer < 0) continue;
      writeAnswer(shape, this.belief, row * shape.stride, question, answer);
      this.enter(row, question * shape.options + answer, how);
    }
  }

  clear(row: number, reason: number): void {
    const { shape, belief, how } = this;
    const from = row * shape.stride;
    how.reason = reason;
    for (let w = 0; w < shape.words; w++) {
      let held = answeredIn(shape, belief, from, w);
      for (; held !== 0; held &= held - 1) {
        const question = w * 32 + lowest(held);
        this.leave(row, question * shape.options + this.at(row, question), how);
      }
    }
    belief.fill(0, from, from + shape.stride);
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    const { stride } = this.shape;
    this.belief.copyWithin(to * stride, from * stride, (from + 1) * stride);
    this.belief.fill(0, from * stride, (from + 1) * stride);
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    const { belief, shape } = this;
    for (let w = 0; w < shape.stride; w++) {
      const moved = belief[a * shape.stride + w];
      belief[a * shape.stride + w] = belief[b * shape.stride + w];
      belief[b * shape.stride + w] = moved;
    }
  }

  closeTick(): void {
    this.holders.closeTick();
  }

  private enter(row: number, item: number, { channel, source }: SkillChange): void {
    this.holders.add(item, channel);
    if (this.lineage !== null) this.lineage.record(row, item, channel, source);
  }

  private leave(row: number, item: number, { reason }: SkillChange): void {
    this.holders.remove(item, reason);
    if (this.lineage !== null) this.lineage.record(row, item, reason, -1);
  }

  recount(n: number): { person: number; group: number } {
    const { count, options } = this.shape;
    const holders = new Int32Array(this.items);
    let person = 0;
    for (let row = 0; row < n; row++) {
      for (let question = 0; question < count; question++) {
        const answer = this.at(row, question);
        if (answer < 0) continue;
        if (answer >= options)
          throw new Error("an answer that does not exist: the engine is wrong");
        holders[question * options + answer]++;
        person++;
      }
    }
    let group = 0;
    for (let item = 0; item < this.items; item++) {
      if (holders[item] !== this.holders.count[item])
        throw new Error("the numbers of holders are not kept up: the engine is wrong");
      group += holders[item] > 0 ? 1 : 0;
    }
    return { person, group };
  }
}

/** Writes an answer (-1: none) to the question's word of the first plane and those behind it; gives the one that stood there. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
function exchange(
  { words, stride, first }: AnswerShape,
  column: Int32Array,
  at: number,
  question: number,
  answer: number,
): number {
  const bit = question & 31;
  const others = ~(1 << bit);
  let none = false;
  let next = at;
  if (first === 1) {
    const answered = column[at];
    none = ((answered >>> bit) & 1) === 0;
    column[at] = (answered & others) | ((answer < 0 ? 0 : 1) << bit);
    next += words;
  }
  let before = 0;
  for (let plane = 0; next < at + stride; plane++, next += words) {
    const word = column[next];
    before |= ((word >>> bit) & 1) << plane;
    column[next] = (word & others) | ((answer < 0 ? 0 : (answer >>> plane) & 1) << bit);
  }
  return none ? -1 : before;
}

/** The answer of a newcomer to a question; -1: none. One word where it is left to chance. */
function newcomers(
  start: BeliefValues["start"],
  { options, first }: AnswerShape,
  draws: Draws,
): number {
  if (start === "random") return draws.below(options + first) - first;
  if (start === "answered") return draws.below(options);
  return start === "zero" ? 0 : -1;
}

export const beliefs: KnowledgePart<typeof params> = {
  name: "beliefs",
  doc: "Each person has one answer to each of many questions, or none: what it takes to be true, or how it does each piece of a task.",
  source: "March 1991, Organization Science 2:71 (beliefs of -1, 0 and 1 about a reality)",
  params,
  columns(values, rows) {
    const { stride } = shapeFor(values);
    const items = values.count * values.options;
    return [
      { name: "belief", type: "int32", length: rows * stride, perRow: true, hashed: true },
      { name: "holders", type: "int32", length: items, perRow: false, hashed: false },
      { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
    ];
  },
  extraBytes: ({ count, options }) => count * options * 9,
  create: (columns, values, name) => new BeliefPlanes(columns, values, name),
  problems({ start, undecided }) {
    if (start !== "none" || undecided) return [];
    const message = "newcomers have no answers, and here everybody has one";
    return [{ key: "start", message, hint: "write undecided: true, or take another start" }];
  },
};
