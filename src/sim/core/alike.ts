/** Who gives the same answers: to all questions, or to how many. */
import { ones } from "../exact/bits.ts";
import { questionsIn, type AnswerShape } from "./answers.ts";
import type { Beliefs } from "./knowledge.ts";

/** Of word w, the questions to which two rows do not give the same answer; where one has none, that one gives none. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
export function apartIn(
  shape: AnswerShape,
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
  w: number,
): number {
  let others = shape.first === 0 ? 0 : ~a[fromA + w];
  for (let p = w; p < shape.stride; p += shape.words) others |= a[fromA + p] ^ b[fromB + p];
  return others & questionsIn(shape, w);
}

/** Number of questions to which two rows do not give the same answer. */
// oxlint-disable-next-line max-params -- as above
export function apart(
  shape: AnswerShape,
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
): number {
  let many = 0;
  for (let w = 0; w < shape.words; w++) many += ones(apartIn(shape, a, fromA, b, fromB, w));
  return many;
}

/** For each of the rows 0..n-1 the number of its set of answers, and how many sets there are; equal sets, equal numbers. */
export function setsOf(
  { belief, shape }: Pick<Beliefs, "belief" | "shape">,
  n: number,
): { readonly of: Int32Array; readonly count: number } {
  const { stride } = shape;
  const compare = (a: number, b: number): number => {
    for (let w = 0; w < stride; w++) {
      const step = belief[a * stride + w] - belief[b * stride + w];
      if (step !== 0) return step;
    }
    return 0;
  };
  const rows = Int32Array.from({ length: n }, (_, row) => row).toSorted(
    (a, b) => compare(a, b) || a - b,
  );
  const of = new Int32Array(n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    if (k > 0 && compare(rows[k - 1], rows[k]) !== 0) count++;
    of[rows[k]] = count;
  }
  return { of, count: n === 0 ? 0 : count + 1 };
}
