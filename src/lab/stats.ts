/** Describing many numbers by a few. The order of the numbers is the order of the replicates, so sums are the same bits. */

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sum of squared distances from the mean, divided by n - 1; NaN for fewer than two. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const middle = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - middle) * (value - middle);
  return sum / (values.length - 1);
}

/** Standard deviation, with n - 1; NaN for fewer than two. */
export const sd = (values: readonly number[]): number => Math.sqrt(variance(values));

/** Quantile of type 7 (the default of R and NumPy). Infinite values are allowed: never is later than any time. */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  return quantileOfSorted(
    values.toSorted((a, b) => (a < b ? -1 : Number(a > b))),
    p,
  );
}

/** The same of numbers that are in order already. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low === high || position === below ? low : low + (position - below) * (high - low);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A number that JSON can say: null in the place of NaN and the infinities. */
export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
