/** How far apart two people are in what they can do, or hold: the largest difference over all crafts. */

/** Whether the rows whose levels begin at a and b are less than `bound` apart in every craft, or where `closed` at most that. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
export function within(
  mine: Float64Array,
  a: number,
  theirs: Float64Array,
  b: number,
  crafts: number,
  bound: number,
  closed: boolean,
): boolean {
  for (let k = 0; k < crafts; k++) {
    const apart = Math.abs(mine[a + k] - theirs[b + k]);
    if (apart > bound || (apart === bound && !closed)) return false;
  }
  return true;
}
