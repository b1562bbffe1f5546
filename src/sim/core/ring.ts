/** People on a ring, each tied to the nearest ones on both sides: a network by itself, and the start of others. */
import { sizeProblem } from "./sizes.ts";

/** What is wrong with a ring of n people who have this degree, half of it on each side. */
export function ringProblem(n: number, degree: number): string | null {
  if (degree % 2 !== 0)
    return `degree ${degree} is odd, and half of it lies on each side: ${degree - 1} and ${degree + 1} are possible`;
  return sizeProblem(
    n,
    (size) => (degree < size ? null : `degree ${degree} needs at least ${degree + 1}`),
    degree + 1,
  );
}

/** Calls `tie` for every tie (i, i + d) of the ring: the nearest (d = 1) of everybody first, then the next. */
export function eachRingTie(n: number, degree: number, tie: (i: number, j: number) => void): void {
  for (let d = 1; d <= degree / 2; d++) for (let i = 0; i < n; i++) tie(i, (i + d) % n);
}
