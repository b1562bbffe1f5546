/**
 * 64-bit hashes as 16 hex digits, for identity (not for security): four 32-bit lanes after MurmurHash3 (A. Appleby,
 * public domain), so that a word costs less than a nanosecond. Integers only: the same on every engine.
 */
const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** Mixes `n` int32 words from `from` on into the four lanes of `state`. */
export function absorb(state: Int32Array, words: Int32Array, from: number, n: number): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  const end = from + n;
  let i = from;
  for (; i + 3 < end; i += 4) {
    a = Math.imul(a ^ words[i], C1);
    b = Math.imul(b ^ words[i + 1], C2);
    c = Math.imul(c ^ words[i + 2], C3);
    d = Math.imul(d ^ words[i + 3], C4);
    a = (a << 15) | (a >>> 17);
    b = (b << 16) | (b >>> 16);
    c = (c << 17) | (c >>> 15);
    d = (d << 18) | (d >>> 14);
  }
  for (; i < end; i++) {
    a = Math.imul(a ^ words[i], C1);
    a = (a << 15) | (a >>> 17);
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

/** Two int32 words that stand for all that was absorbed, into `into[0..1]`. */
export function digest(state: Int32Array, into: Int32Array): void {
  const a = finish(state[0] ^ Math.imul(state[2], C2));
  const b = finish(state[1] ^ Math.imul(state[3], C3));
  into[0] = finish(a + Math.imul(b, C1));
  into[1] = finish(b + Math.imul(a, C4));
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
