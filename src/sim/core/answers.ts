/**
 * Answers to questions as bit planes: how beliefs stand in memory. A row has `planes` times `words` words, plane by plane.
 * Where one may have no answer, the first plane says which questions are answered; the others hold the number of the
 * answer in binary, the lowest bit first. Bits of a question without an answer, and beyond the last question, are 0: so
 * equal answers are equal words.
 */
import { ones } from "../exact/bits.ts";
import type { Draws } from "../random/draws.ts";

/** Most questions with two answers all ways to answer which are gone through. */
export const MOST_WAYS = 20;

export interface AnswerShape {
  /** Number of questions. */
  readonly count: number;
  /** Number of possible answers to each: 0 .. options - 1. */
  readonly options: number;
  /** Whether one may have no answer. */
  readonly undecided: boolean;
  /** Number of words of a plane. */
  readonly words: number;
  readonly planes: number;
  /** The first plane of the answers' numbers: 1 where another says which are answered, else 0. */
  readonly first: 0 | 1;
  /** Number of words of a row. */
  readonly stride: number;
  /** The questions of the last word, as bits. */
  readonly last: number;
}

export function shapeOf(count: number, options: number, undecided: boolean): AnswerShape {
  const words = Math.ceil(count / 32);
  const first = undecided ? 1 : 0;
  const planes = first + Math.max(1, 32 - Math.clz32(options - 1));
  const last = count % 32 === 0 ? -1 : (1 << (count % 32)) - 1;
  return { count, options, undecided, words, planes, first, stride: words * planes, last };
}

/** The questions of word w that exist, as bits. */
export const questionsIn = ({ words, last }: AnswerShape, w: number): number =>
  w === words - 1 ? last : -1;

/** The answer to a question of the row whose words begin at `from`; -1: none. */
export function answerAt(
  { words, planes, first }: AnswerShape,
  column: Int32Array,
  from: number,
  question: number,
): number {
  const at = from + (question >>> 5);
  const bit = question & 31;
  if (first === 1 && ((column[at] >>> bit) & 1) === 0) return -1;
  let answer = 0;
  for (let p = first; p < planes; p++)
    answer |= ((column[at + p * words] >>> bit) & 1) << (p - first);
  return answer;
}

/** Writes an answer (-1: none). For columns that are not knowledge, such as scratch: knowledge is written by its kind. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
export function writeAnswer(
  { words, planes, first }: AnswerShape,
  column: Int32Array,
  from: number,
  question: number,
  answer: number,
): void {
  const at = from + (question >>> 5);
  const bit = 1 << (question & 31);
  if (first === 1) column[at] = answer < 0 ? column[at] & ~bit : column[at] | bit;
  const number = answer < 0 ? 0 : answer;
  for (let p = first; p < planes; p++) {
    const word = at + p * words;
    column[word] = ((number >>> (p - first)) & 1) === 0 ? column[word] & ~bit : column[word] | bit;
  }
}

/** Any answers, all alike, to these questions of word w, to which there are none yet; `draws` is open. */
// oxlint-disable-next-line max-params -- as above
export function guessIn(
  shape: AnswerShape,
  column: Int32Array,
  from: number,
  w: number,
  questions: number,
  draws: Draws,
): void {
  const { words, planes, first, options } = shape;
  if ((options & (options - 1)) !== 0) {
    for (let rest = questions; rest !== 0; rest &= rest - 1)
      writeAnswer(shape, column, from, w * 32 + lowest(rest), draws.below(options));
    return;
  }
  if (first === 1) column[from + w] |= questions;
  for (let p = first; p < planes; p++) column[from + p * words + w] |= draws.word() & questions;
}

/** Writes an answer (-1: none) to the question's word of the first plane and those behind it; gives the one that stood there. */
// oxlint-disable-next-line max-params -- as above
export function exchange(
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

/** Of word w, the questions that are answered, as bits. */
export const answeredIn = (
  shape: AnswerShape,
  column: Int32Array,
  from: number,
  w: number,
): number => (shape.first === 1 ? column[from + w] : questionsIn(shape, w));

/** Of word w, the questions to which two rows do not say the same, as bits; an answer differs from none. */
// oxlint-disable-next-line max-params -- as above
export function differingIn(
  { words, planes }: AnswerShape,
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
  w: number,
): number {
  let differ = 0;
  for (let p = 0; p < planes; p++) differ |= a[fromA + p * words + w] ^ b[fromB + p * words + w];
  return differ;
}

/** Number of questions to which two rows do not say the same. */
// oxlint-disable-next-line max-params -- as above
export function differing(
  shape: AnswerShape,
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
): number {
  let many = 0;
  for (let w = 0; w < shape.words; w++) many += ones(differingIn(shape, a, fromA, b, fromB, w));
  return many;
}

/** The place of the lowest one of a word that is not 0. */
export const lowest = (word: number): number => 31 - Math.clz32(word & -word);
