/**
 * Drawing an item of a set with chances in proportion to value. Sums over eight items at a time are looked up, so a
 * draw costs a few steps and not one for each item. Memory: 2 kB for eight items.
 */
export class WeightedItems {
  private readonly values: Float64Array;
  /** Sum of the values of the items in byte b that stand in pattern p, at b * 256 + p. */
  private readonly sums: Float64Array;

  constructor(values: Float64Array) {
    this.values = values;
    this.sums = new Float64Array(Math.ceil(values.length / 8) * 256);
    for (let at = 0; at < this.sums.length; at++) {
      const first = (at >> 8) * 8;
      for (let bit = 0; bit < 8 && first + bit < values.length; bit++) {
        if ((at & (1 << bit)) !== 0) this.sums[at] += values[first + bit];
      }
    }
  }

  /** Sum of the values of the set whose words stand at `first` .. `first + words - 1` of `bits`. */
  total(bits: Int32Array, first: number, words: number): number {
    let sum = 0;
    const { sums } = this;
    for (let w = 0; w < words; w++) {
      let at = w << 10;
      for (let word = bits[first + w]; word !== 0; word >>>= 8, at += 256)
        sum += sums[at + (word & 255)];
    }
    return sum;
  }

  /**
   * The item at which the running sum of values passes `sought`, 0 <= sought < total, leaving out item `except`
   * (-1: none) if it is in the set; -1 when the set is empty. What rounding puts beyond the end is the last item.
   */
  pick(bits: Int32Array, first: number, sought: number, except: number): number {
    const { sums, values } = this;
    const exceptByte = except < 0 ? -1 : except >> 3;
    let left = sought;
    let last = -1;
    const bytes = sums.length >> 8;
    for (let byte = 0; byte < bytes; byte++) {
      let pattern = (bits[first + (byte >> 2)] >>> ((byte & 3) << 3)) & 255;
      if (byte === exceptByte) pattern &= ~(1 << (except & 7));
      const sum = sums[(byte << 8) + pattern];
      if (left >= sum) {
        left -= sum;
        if (pattern !== 0) last = (byte << 3) + 31 - Math.clz32(pattern);
        continue;
      }
      for (; pattern !== 0; pattern &= pattern - 1) {
        last = (byte << 3) + 31 - Math.clz32(pattern & -pattern);
        left -= values[last];
        if (left < 0) return last;
      }
      return last;
    }
    return last;
  }
}
