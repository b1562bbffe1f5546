/** Binomial numbers, by inversion: one draw each, whatever comes of it. */

/** Number of places of the guide: where to begin in the table for a draw. */
const GUIDE = 1024;

/**
 * Of n trials that succeed with chance p each, the number that do, at share u (0 < u < 1) of the law. No approximation:
 * its distribution function is summed up from the most likely number outwards. From a u of 32 bits the chance of each
 * number is off by at most 2^-32 (so the whole law by at most (n + 1) / 2^33), and what has less than 2^-33 in its tail
 * never comes.
 */
export function binomialOf(n: number, p: number): (u: number) => number {
  const upTo = distribution(n, p);
  const guide = new Int32Array(GUIDE);
  for (let g = 0, k = 0; g < GUIDE; g++) {
    while (k < n && upTo[k] <= g / GUIDE) k++;
    guide[g] = k;
  }
  return (u) => {
    let k = guide[(u * GUIDE) | 0];
    while (k < n && u >= upTo[k]) k++;
    return k;
  };
}

/** The chance of at most k successes, for k = 0..n. */
function distribution(n: number, p: number): Float64Array {
  const upTo = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  upTo[mode] = 1; // in units of the chance of the mode
  for (let k = mode; k < n; k++) upTo[k + 1] = (upTo[k] * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) upTo[k - 1] = (upTo[k] * k * (1 - p)) / ((n - k + 1) * p);
  for (let k = 1; k <= n; k++) upTo[k] += upTo[k - 1];
  const all = upTo[n];
  for (let k = 0; k <= n; k++) upTo[k] /= all;
  return upTo;
}
