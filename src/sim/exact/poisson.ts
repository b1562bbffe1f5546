/** Poisson numbers, by inversion: one draw each, whatever comes of it. */
import { exp } from "./index.ts";

/** Where the chance of more falls below 2^-53 and the sum of chances has stopped to grow. */
const MOST = 1000;

/** The number that stands at share u (0 < u < 1) of the Poisson law with this mean, which is at most 100. */
export function poissonOf(mean: number): (u: number) => number {
  const upTo: number[] = [];
  let chance = exp(-mean);
  let sum = chance;
  for (let k = 1; k < MOST; k++) {
    upTo.push(sum);
    chance = (chance * mean) / k;
    if (sum + chance === sum && k > mean) break;
    sum += chance;
  }
  const law = Float64Array.from(upTo);
  return (u) => {
    let k = 0;
    while (k < law.length && u >= law[k]) k++;
    return k;
  };
}
