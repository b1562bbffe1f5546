/** Answers of people or institutions in bit planes, and the books of what changes in them. */
import {
  answerAt,
  answeredIn,
  differingIn,
  exchange,
  guessIn,
  lowest,
  questionsIn,
  shapeOf,
  type AnswerShape,
} from "../core/answers.ts";
import { START } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { Beliefs, SkillChange } from "../core/knowledge.ts";
import type { Draws } from "../random/draws.ts";
import { ones } from "../exact/bits.ts";
import { BeliefOrigins } from "./belief-origins.ts";
import { Holders } from "./holders.ts";

export const STARTS = ["random", "answered", "none", "zero"] as const;

interface BeliefValues {
  readonly count: number;
  readonly options: number;
  readonly undecided: boolean;
  readonly start: (typeof STARTS)[number];
  readonly tacit: number;
  readonly codifying?: boolean | undefined;
  readonly origins?: boolean | undefined;
  readonly arrivals?: (typeof STARTS)[number] | undefined;
}

export const shapeFor = ({ count, options, undecided }: BeliefValues): AnswerShape =>
  shapeOf(count, options, undecided);

export class BeliefPlanes implements Beliefs {
  readonly use = "beliefs";
  readonly name: string;
  readonly books: Float64Array;
  readonly shape: AnswerShape;
  readonly codified: Int32Array;
  readonly codifiedAtFirst: Int32Array;
  readonly origins: BeliefOrigins | null;
  readonly items: number;
  readonly labels: readonly string[] = [];
  readonly belief: Int32Array;
  readonly holders: Holders;
  lineage: Lineage | null = null;
  private readonly start: BeliefValues["start"];
  private readonly arrivals: BeliefValues["start"];
  private readonly mayCodify: boolean;
  private readonly how: SkillChange = { channel: 0, reason: 0, source: -1 };

  constructor(columns: Columns, values: BeliefValues, name: string) {
    this.name = name;
    this.shape = shapeFor(values);
    this.codifiedAtFirst = Int32Array.from({ length: this.shape.words }, (_, w) =>
      codifiedIn(this.shape, values.tacit, w),
    );
    const kept = columns["codified"] as Int32Array | undefined;
    kept?.set(this.codifiedAtFirst);
    this.codified = kept ?? this.codifiedAtFirst;
    this.mayCodify = kept !== undefined;
    const origin = columns["origin"] as Int32Array | undefined;
    this.origins = origin === undefined ? null : new BeliefOrigins(values.count, origin);
    this.items = values.count * values.options;
    this.start = values.start;
    this.arrivals = values.arrivals ?? values.start;
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
    if (before >= 0) this.leave(row, question * shape.options + before, how);
    if (answer >= 0) {
      this.enter(row, question * shape.options + answer, how);
      this.origins?.note(row, question >>> 5, 1 << (question & 31), how.channel);
    }
    return true;
  }

  // oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
  answerIn(
    row: number,
    w: number,
    questions: number,
    column: Int32Array,
    from: number,
    how: SkillChange,
  ): void {
    const { shape, belief } = this;
    const own = row * shape.stride;
    const changes = questions & differingIn(shape, belief, own, column, from, w);
    this.leaveIn(row, w, changes, how);
    for (let at = w; at < shape.stride; at += shape.words)
      belief[own + at] = (belief[own + at] & ~changes) | (column[from + at] & changes);
    this.enterIn(row, w, changes & answeredIn(shape, column, from, w), how);
  }

  codifyIn(w: number, questions: number): void {
    if (!this.mayCodify) throw new Error("what is tacit stays so here: checks have missed it");
    this.codified[w] |= questions & questionsIn(this.shape, w);
  }

  giveUpIn(row: number, w: number, questions: number, how: SkillChange): void {
    const { shape, belief } = this;
    this.leaveIn(row, w, questions, how);
    const from = row * shape.stride;
    for (let at = from + w; at < from + shape.stride; at += shape.words) belief[at] &= ~questions;
  }

  answerAll(row: number, column: Int32Array, from: number, how: SkillChange): number {
    const { shape, belief } = this;
    let changed = 0;
    for (let w = 0; w < shape.words; w++) {
      const differ = differingIn(shape, belief, row * shape.stride, column, from, w);
      changed += ones(differ);
      this.answerIn(row, w, differ, column, from, how);
    }
    return changed;
  }

  begin(row: number, draws: Draws, channel: number): void {
    const { shape, how } = this;
    const start = channel === START ? this.start : this.arrivals;
    how.channel = channel;
    how.source = -1;
    if (start === "none") return;
    const from = row * shape.stride;
    for (let w = 0; w < shape.words; w++) {
      const answered = begunIn(start, shape, w, draws);
      if (start !== "zero") guessIn(shape, this.belief, from, w, answered, draws);
      else if (shape.first === 1) this.belief[from + w] = answered;
      this.enterIn(row, w, answered, how);
    }
  }

  clear(row: number, reason: number): void {
    this.how.reason = reason;
    for (let w = 0; w < this.shape.words; w++)
      this.giveUpIn(row, w, questionsIn(this.shape, w), this.how);
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    this.origins?.move(from, to);
    const { stride } = this.shape;
    this.belief.copyWithin(to * stride, from * stride, (from + 1) * stride);
    this.belief.fill(0, from * stride, (from + 1) * stride);
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    this.origins?.swap(a, b);
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

  /** Of word w, enters the row's answers to these questions, all of which it has, into the books. */
  private enterIn(row: number, w: number, questions: number, how: SkillChange): void {
    const { options } = this.shape;
    if (questions !== 0) this.origins?.note(row, w, questions, how.channel);
    for (let rest = questions; rest !== 0; rest &= rest - 1) {
      const question = w * 32 + lowest(rest);
      this.enter(row, question * options + this.at(row, question), how);
    }
  }

  /** Of word w, enters into the books that the row's answers to these questions are gone. */
  private leaveIn(row: number, w: number, questions: number, how: SkillChange): void {
    const { shape, belief } = this;
    let rest = questions & answeredIn(shape, belief, row * shape.stride, w);
    for (; rest !== 0; rest &= rest - 1) {
      const question = w * 32 + lowest(rest);
      this.leave(row, question * shape.options + this.at(row, question), how);
    }
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

/** Of word w, the questions behind so many. */
const codifiedIn = (shape: AnswerShape, tacit: number, w: number): number => {
  const before = tacit - 32 * w;
  if (before >= 32) return 0;
  return questionsIn(shape, w) & (before <= 0 ? -1 : -1 << before);
};

/** Of word w, the questions to which a newcomer has an answer. */
function begunIn(
  start: BeliefValues["start"],
  shape: AnswerShape,
  w: number,
  draws: Draws,
): number {
  const { options, first } = shape;
  const all = questionsIn(shape, w);
  return start === "random" ? draws.among(all, options / (options + first)) : all;
}
