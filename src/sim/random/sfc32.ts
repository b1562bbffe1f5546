/**
 * sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand, 2010): 128 bits of state, 32-bit words.
 * The arithmetic is on int32 only, so it gives the same words on every engine.
 */

/** Rounds run before the first word is used, so that keys which differ in one bit give unrelated words. */
const WARM_UP = 12;

/** Puts the generator with key (a, b, c, d), warmed up, into `state[0..3]`. */
// oxlint-disable-next-line max-params -- called for each open stream: an object for the key would cost more than the draw
export function seedInto(state: Int32Array, a: number, b: number, c: number, d: number): void {
  let p = a | 0;
  let q = b | 0;
  let r = c | 0;
  let s = d | 0;
  for (let i = 0; i < WARM_UP; i++) {
    const t = (((p + q) | 0) + s) | 0;
    s = (s + 1) | 0;
    p = q ^ (q >>> 9);
    q = (r + (r << 3)) | 0;
    r = (((r << 21) | (r >>> 11)) + t) | 0;
  }
  state[0] = p;
  state[1] = q;
  state[2] = r;
  state[3] = s;
}

/** The next word of `state`, a signed 32-bit integer. */
export function next(state: Int32Array): number {
  const q = state[1];
  const r = state[2];
  const s = state[3];
  const t = (((state[0] + q) | 0) + s) | 0;
  state[3] = (s + 1) | 0;
  state[0] = q ^ (q >>> 9);
  state[1] = (r + (r << 3)) | 0;
  state[2] = (((r << 21) | (r >>> 11)) + t) | 0;
  return t;
}

/** Fills `into[from .. from + n - 1]` with the next n words of `state`. Twice as fast as n calls of `next`. */
export function fill(state: Int32Array, into: Int32Array, from: number, n: number): void {
  let p = state[0];
  let q = state[1];
  let r = state[2];
  let s = state[3];
  const end = from + n;
  for (let i = from; i < end; i++) {
    const t = (((p + q) | 0) + s) | 0;
    s = (s + 1) | 0;
    p = q ^ (q >>> 9);
    q = (r + (r << 3)) | 0;
    r = (((r << 21) | (r >>> 11)) + t) | 0;
    into[i] = t;
  }
  state[0] = p;
  state[1] = q;
  state[2] = r;
  state[3] = s;
}

/**
 * Draws one word for each of the rows 0..n-1 and writes those rows whose word lies under the threshold into `ids`;
 * returns how many. `below` is the probability in units of 2^-32, shifted by -2^31 so that int32 compare does it.
 */
export function pick(state: Int32Array, below: number, ids: Int32Array, n: number): number {
  let p = state[0];
  let q = state[1];
  let r = state[2];
  let s = state[3];
  let m = 0;
  for (let i = 0; i < n; i++) {
    const t = (((p + q) | 0) + s) | 0;
    s = (s + 1) | 0;
    p = q ^ (q >>> 9);
    q = (r + (r << 3)) | 0;
    r = (((r << 21) | (r >>> 11)) + t) | 0;
    ids[m] = i;
    m += (t ^ 0x80000000) < below ? 1 : 0;
  }
  return m;
}

/**
 * Those of the bits of `asked` whose numbers lie below a chance. All numbers are drawn at once, binary digit by digit, from
 * the next words of `state`, until it is known of each on which side it lies; `chance` in units of 2^-32.
 */
export function sift(state: Int32Array, asked: number, chance: number): number {
  let p = state[0];
  let q = state[1];
  let r = state[2];
  let s = state[3];
  let open = asked;
  let found = 0;
  for (let digits = chance; open !== 0 && digits !== 0; digits <<= 1) {
    const t = (((p + q) | 0) + s) | 0;
    s = (s + 1) | 0;
    p = q ^ (q >>> 9);
    q = (r + (r << 3)) | 0;
    r = (((r << 21) | (r >>> 11)) + t) | 0;
    if (digits < 0) {
      found |= open & ~t;
      open &= t;
    } else open &= ~t;
  }
  state[0] = p;
  state[1] = q;
  state[2] = r;
  state[3] = s;
  return found;
}
