/** Who gives the same answers to all questions. */
import type { Beliefs } from "./knowledge.ts";

/** For each of the rows 0..n-1 the number of its set of answers, and how many sets there are; equal sets, equal numbers. */
export function setsOf(
  { belief, shape }: Pick<Beliefs, "belief" | "shape">,
  n: number,
): { readonly of: Int32Array; readonly count: number } {
  const { stride } = shape;
  const compare = (a: number, b: number): number => {
    for (let w = 0; w < stride; w++) {
      const apart = belief[a * stride + w] - belief[b * stride + w];
      if (apart !== 0) return apart;
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
