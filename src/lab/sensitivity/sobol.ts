/** Variance-based sensitivity: which share of the variance of an output each factor explains. */
import { resample, FEWEST, RESAMPLES } from "../bootstrap.ts";
import { indexOf, type Index, type SensitivityOptions } from "./measure.ts";

/** The output at the points of a Sobol design, sample by sample. */
export interface SobolOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** For each factor: at the points of A with that factor's column from B. */
  readonly mixed: readonly Float64Array[];
}

export interface SobolIndices {
  /** First-order index of each factor (S1): Saltelli et al. 2010, Comput. Phys. Commun. 181:259, table 2 (b). */
  readonly first: readonly Index[];
  /** Total index of each factor (ST): Jansen 1999, Comput. Phys. Commun. 117:35; table 2 (f) there. */
  readonly total: readonly Index[];
}

/**
 * The indices with percentile intervals: samples are drawn again, all points of one together. Outputs are taken from
 * their mean first, which moves no index and makes S1 vary less. Null where the output does not vary; no interval for
 * fewer than five samples.
 */
export function sobolIndices(outputs: SobolOutputs, options: SensitivityOptions): SobolIndices {
  const { level, resamples = RESAMPLES } = options;
  const terms = termsOf(outputs);
  const k = outputs.mixed.length;
  const once = new Int32Array(terms.n).fill(1);
  const estimates = indicesOf(terms, once);
  const drawn = Array.from({ length: 2 * k }, () => new Float64Array(resamples));
  if (terms.n >= FEWEST) {
    const times = new Int32Array(terms.n);
    resample(terms.n, { ...options, name: "sobol" }, (places, at) => {
      times.fill(0);
      for (const place of places) times[place] = (times[place] ?? 0) + 1;
      for (const [j, value] of indicesOf(terms, times).entries()) write(drawn[j], at, value);
    });
  }
  const indices = drawn.map((results, j) =>
    indexOf(estimates[j] ?? Number.NaN, results, terms.n, level),
  );
  return { first: indices.slice(0, k), total: indices.slice(k) };
}

function write(into: Float64Array | undefined, at: number, value: number): void {
  if (into !== undefined) into[at] = value;
}

/** What each sample adds to the sums of the estimators. */
interface Terms {
  readonly n: number;
  /** f(A) + f(B), and f(A)^2 + f(B)^2. */
  readonly sum: Float64Array;
  readonly square: Float64Array;
  /** A variance up to here is rounding. */
  readonly least: number;
  /** S1 of each factor: f(B) (f(AB) - f(A)); then ST of each: (f(A) - f(AB))^2 / 2. */
  readonly parts: readonly Float64Array[];
}

/** The square of a part in 10^14. */
const ROUNDING = 1e-28;

function termsOf({ a, b, mixed }: SobolOutputs): Terms {
  const n = a.length;
  let total = 0;
  for (let k = 0; k < n; k++) total += (a[k] ?? 0) + (b[k] ?? 0);
  const middle = total / (2 * n);
  const off = (values: Float64Array): Float64Array => values.map((value) => value - middle);
  const [ofA, ofB] = [off(a), off(b)];
  const of = (make: (x: number, y: number, k: number) => number): Float64Array =>
    ofA.map((x, k) => make(x, ofB[k] ?? 0, k));
  const both = mixed.map(off);
  return {
    n,
    sum: of((x, y) => x + y),
    square: of((x, y) => x * x + y * y),
    least: ROUNDING * middle * middle,
    parts: [
      ...both.map((ab) => of((x, y, k) => y * ((ab[k] ?? 0) - x))),
      ...both.map((ab) => of((x, _, k) => ((x - (ab[k] ?? 0)) * (x - (ab[k] ?? 0))) / 2)),
    ],
  };
}

/** S1 of each factor, then ST of each, with each sample so many times; NaN where nothing varies. */
function indicesOf({ n, sum, square, least, parts }: Terms, times: Int32Array): number[] {
  const middle = dot(sum, times) / (2 * n);
  const variance = dot(square, times) / (2 * n) - middle * middle;
  if (!(variance > least)) return parts.map(() => Number.NaN);
  return parts.map((part) => dot(part, times) / n / variance);
}

function dot(values: Float64Array, times: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += (values[k] ?? 0) * (times[k] ?? 0);
  return sum;
}
