/** A repertoire in which each thing needs the one before it: whoever knows item k knows all before it. */
import { RepertoireBits } from "./repertoire.ts";

export class ChainBits extends RepertoireBits {
  /** Only the next item can be learned. */
  override learn(row: number, item: number, channel: number, source: number): boolean {
    return item === this.size[row] && super.learn(row, item, channel, source);
  }

  /** Whoever loses an item loses what builds on it, the last first. */
  override drop(row: number, item: number, reason: number): boolean {
    if (item >= this.size[row]) return false;
    for (let last = this.size[row] - 1; last >= item; last--) super.drop(row, last, reason);
    return true;
  }
}
