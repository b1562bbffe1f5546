/**
 * The draws of designs. Each factor has a stream of its own, named by the study's seed, the kind of design and the
 * factor's path: adding a factor moves no value of another.
 */
import { keyOf, openStream } from "../../sim/index.ts";

type Stream = ReturnType<typeof openStream>;

/** The stream of a factor; `row`: a further number, such as a trajectory, each with draws of its own. */
export const drawsOf = (seed: string, design: string, path: string, row = 0): Stream =>
  openStream(keyOf(seed, 0, `design:${design}:${path}`), row);

/**
 * One share in each of `n` strata of equal width, in random order: a column of a Latin hypercube (McKay, Beckman and
 * Conover 1979, Technometrics 21:239).
 */
export function strata(draws: Stream, n: number): Float64Array {
  const order = Int32Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = draws.below(k + 1);
    const kept = order[k] ?? 0;
    order[k] = order[other] ?? 0;
    order[other] = kept;
  }
  return Float64Array.from(order, (stratum) => (stratum + draws.unit()) / n);
}
