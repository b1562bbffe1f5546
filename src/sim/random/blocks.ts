/** Words by events: those of 256 events stand in one block, each event at its place in it. */

export const BLOCK = 256;

const TO_UNIT = 1 / 4294967296;

/** A whole number from 0 to n - 1 from a word; uneven by at most n / 2^32. */
export const shareOf = (word: number, n: number): number => ((word >>> 0) * n * TO_UNIT) | 0;
