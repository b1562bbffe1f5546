/** Ties that are collected one after the other, laid flat, so that millions of them fit. */
import { type Network, packFlat, type Shape } from "./network.ts";

export class TieList {
  private ends = new Int32Array(256);
  private length = 0;

  /** Ties persons a and b, both ways. */
  add(a: number, b: number): void {
    if (this.length === this.ends.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.ends[this.length++] = a;
    this.ends[this.length++] = b;
  }

  /** Adds other ties; their person 0 is person `first` here. */
  addAll({ ends, length }: TieList, first: number): void {
    for (let e = 0; e < length; e += 2) this.add(first + ends[e], first + ends[e + 1]);
  }

  /** True when the ties join all of n people into one group: groups are merged tie by tie (union and find). */
  connects(n: number): boolean {
    const up = Int32Array.from({ length: n }, (_, i) => i);
    const top = (i: number): number => {
      let at = i;
      while (up[at] !== at) at = up[at] = up[up[at]];
      return at;
    };
    let groups = n;
    for (let e = 0; e < this.length && groups > 1; e += 2) {
      const a = top(this.ends[e]);
      const b = top(this.ends[e + 1]);
      if (a === b) continue;
      up[a] = b;
      groups--;
    }
    return groups <= 1;
  }

  /** The network of n people with these ties. */
  network(n: number, shape: Shape): Network {
    return packFlat(n, { ends: this.ends.subarray(0, this.length) }, shape);
  }
}
