/**
 * 64-bit hashes as 16 hex digits, for identity (not for security): four 32-bit lanes after MurmurHash3 (A. Appleby,
 * public domain), so that a word costs less than a nanosecond. Integers only: the same on every engine.
 */
const M = 0xcc9e2d51 | 0;
const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/**
 * Mixes `n` int32 words from `from` on into the four lanes of `state`. Each word is multiplied before it meets its lane:
 * otherwise the flip of a high bit would only wander, and could be undone by the flip of one bit further on. Each lane
 * also takes in its neighbour's last value, so that a change anywhere reaches more than one lane.
 */
export function absorb(state: Int32Array, words: Int32Array, from: number, n: number): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  const end = from + n;
  let i = from;
  for (; i + 3 < end; i += 4) {
    const j = Math.imul(words[i], M);
    const k = Math.imul(words[i + 1], M);
    const l = Math.imul(words[i + 2], M);
    const m = Math.imul(words[i + 3], M);
    const e = Math.imul(a ^ j ^ (j >>> 15), C1);
    const f = Math.imul(b ^ k ^ (k >>> 15), C2);
    const g = Math.imul(c ^ l ^ (l >>> 15), C3);
    const h = Math.imul(d ^ m ^ (m >>> 15), C4);
    const first = a;
    a = (((e << 15) | (e >>> 17)) + b) | 0;
    b = (((f << 16) | (f >>> 16)) + c) | 0;
    c = (((g << 17) | (g >>> 15)) + d) | 0;
    d = (((h << 18) | (h >>> 14)) + first) | 0;
  }
  for (; i < end; i++) {
    const j = Math.imul(words[i], M);
    const e = Math.imul(a ^ j ^ (j >>> 15), C1);
    a = (((e << 15) | (e >>> 17)) + b) | 0;
    d = Math.imul(d ^ a, C4);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d ^ n;
}

/** A fresh state of the hash. */
export const fresh = (): Int32Array =>
  Int32Array.of(0x72617463, 0x68657431, 0x636f6c6c, 0x6c656172);

const finish = (word: number): number => {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/**
 * The mark of a pair of whole numbers, xor-ed into sum[0..1]: doing it twice undoes it, so the sum stands for a set of
 * pairs and is kept up with it, one pair at a time (Zobrist 1970).
 */
export function toggle(sum: Int32Array, row: number, item: number): void {
  const x = finish((Math.imul(row, C1) + Math.imul(item, C2) + M) | 0);
  sum[0] ^= x;
  sum[1] ^= finish((Math.imul(row, C3) + Math.imul(item, C4) + x) | 0);
}

/** Two int32 words that stand for all that was absorbed, into `into[0..1]`. */
export function digest(state: Int32Array, into: Int32Array): void {
  const a = finish(state[0]);
  const b = finish((state[1] + a) | 0);
  const c = finish((state[2] + b) | 0);
  const d = finish((state[3] + c) | 0);
  into[0] = finish((a + Math.imul(c, C1)) ^ d);
  into[1] = finish((b + Math.imul(d, C4)) ^ into[0]);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

/** Two int32 words as 16 hex digits. */
export const hexOf = (words: Int32Array): string => hex(words[0]) + hex(words[1]);

/** Hash of a text, over its UTF-16 code units. */
export function hashText(text: string): string {
  const words = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i);
  const state = fresh();
  absorb(state, words, 0, words.length);
  const out = new Int32Array(2);
  digest(state, out);
  return hexOf(out);
}
