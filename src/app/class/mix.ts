/**
 * A number below 2^53 that stands for a text: two 32-bit lanes, stirred as in MurmurHash3 (A. Appleby, public domain).
 * Whole numbers only: the same in every browser. For telling texts apart, not for keeping secrets.
 */
const M = 0x9e3779b1;
const N = 0x85ebca77;

export function mix(text: string): number {
  let a = 0x72617463;
  let b = 0x68657431;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    a = Math.imul(a ^ unit, M);
    b = Math.imul(b ^ unit, N);
    a = (a << 13) | (a >>> 19);
    b = ((b << 17) | (b >>> 15)) ^ a;
  }
  return 0x200000 * stirred(a ^ text.length) + (stirred(b ^ Math.imul(a, N)) >>> 11);
}

/** Any bit of a word reaches all of them. */
function stirred(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
