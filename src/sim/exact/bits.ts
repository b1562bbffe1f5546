/** Counting and finding bits in int32 words. */

/** Number of ones in a word. */
export function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Position (0..31) of the one that has `rank` ones below it; the word must have more than `rank` ones. */
export function nth(word: number, rank: number): number {
  let w = word;
  for (let i = 0; i < rank; i++) w &= w - 1;
  return 31 - Math.clz32(w & -w);
}
