/** By which a text that did not come through whole is known, and two texts are told apart. */

const POLYNOMIAL = 0xedb88320;
const BITS = 8;

/** CRC-32: no change of one letter, nor of a few side by side, goes unseen. */
export function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < BITS; bit++) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}
