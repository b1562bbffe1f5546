/**
 * Quantiles of Student's t and of the normal distribution by `+ - * / sqrt` alone, so that an interval is the same bits
 * in every browser and in Node. Exact finite sums for whole degrees of freedom: Abramowitz and Stegun 1964, 26.7.3-4.
 */

/** Up to here the finite sums are used; beyond, the expansion in 1 / df (26.7.5), whose fifth term is below 1e-12. */
const SUMS_UP_TO = 1000;
const TWO_OVER_PI = 0.6366197723675814;

/** The t that lies above a share `p` of Student's distribution with `df` degrees of freedom, a whole number. */
export function tQuantile(p: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`degrees of freedom: ${df}`);
  if (!(p > 0 && p < 1)) throw new RangeError(`quantile of ${p}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -upper(1 - p, df);
  return upper(p, df);
}

/** The z that lies above a share `p` of the standard normal distribution. */
export const normalQuantile = (p: number): number =>
  p === 0.5 ? 0 : p < 0.5 ? -upperNormal(1 - p) : upperNormal(p);

/** A report asks for the same few values over and over. */
const found = new Map<string, number>();

function upper(p: number, df: number): number {
  const key = `${p} ${df}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const t = df <= SUMS_UP_TO ? bySums(p, df) : expansion(upperNormal(p), df);
  found.set(key, t);
  return t;
}

/** Halves an interval until no number lies between its ends. */
function bySums(p: number, df: number): number {
  const share = 2 * p - 1;
  let low = 0;
  let high = 1;
  while (within(high, df) < share) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (within(middle, df) < share) low = middle;
    else high = middle;
  }
}

/** The share of the distribution between -t and t. */
function within(t: number, df: number): number {
  const hypotenuse = df + t * t;
  const sine = t / Math.sqrt(hypotenuse);
  const cosine2 = df / hypotenuse;
  const odd = df % 2;
  let term = 1;
  let sum = df === 1 ? 0 : 1;
  for (let k = 1 + odd; k < df - 1; k += 2) {
    term *= (cosine2 * k) / (k + 1);
    sum += term;
  }
  if (odd === 0) return sine * sum;
  return TWO_OVER_PI * (arctan(t / Math.sqrt(df)) + sine * Math.sqrt(cosine2) * sum);
}

/** Arc tangent of x >= 0: four halvings of the angle, then the series. */
function arctan(x: number): number {
  let y = x;
  for (let k = 0; k < 4; k++) y /= 1 + Math.sqrt(1 + y * y);
  const square = y * y;
  let sum = 0;
  for (let k = 25; k >= 1; k -= 2) sum = 1 / k - square * sum;
  return 16 * y * sum;
}

/** Student's quantile from the normal one. */
function expansion(z: number, df: number): number {
  const s = z * z;
  const first = ((s + 1) * z) / 4;
  const second = (((5 * s + 16) * s + 3) * z) / 96;
  const third = ((((3 * s + 19) * s + 17) * s - 15) * z) / 384;
  const fourth = (((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z) / 92160;
  return z + (first + (second + (third + fourth / df) / df) / df) / df;
}

/** The normal quantile whose expansion is Student's quantile for 1000 degrees of freedom. */
function upperNormal(p: number): number {
  const t = upper(p, SUMS_UP_TO);
  let z = t;
  for (let k = 0; k < 12; k++) z -= expansion(z, SUMS_UP_TO) - t;
  return z;
}
