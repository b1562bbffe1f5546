/** Ties that still change while a network is made: who is tied to whom, and who is still a stranger. */
import type { Network, Shape } from "./network.ts";
import { TieList } from "./tie-list.ts";

export class TieSet {
  /** For each person the neighbours and the person, ascending: all to whom no new tie can go. */
  private readonly taken: number[][];

  constructor(n: number) {
    this.taken = Array.from({ length: n }, (_, i) => [i]);
  }

  /** True when a and b are tied, or are the same person. */
  has(a: number, b: number): boolean {
    return this.taken[a].includes(b);
  }

  /** Number of people to whom i has no tie. */
  strangers(i: number): number {
    return this.taken.length - this.taken[i].length;
  }

  /** The r-th of them in order, 0 <= r < strangers(i). */
  stranger(i: number, r: number): number {
    let who = r;
    for (const j of this.taken[i]) {
      if (j > who) break;
      who++;
    }
    return who;
  }

  add(a: number, b: number): void {
    insert(this.taken[a], b);
    insert(this.taken[b], a);
  }

  drop(a: number, b: number): void {
    this.taken[a].splice(this.taken[a].indexOf(b), 1);
    this.taken[b].splice(this.taken[b].indexOf(a), 1);
  }

  /** These ties one after the other. */
  list(): TieList {
    const list = new TieList();
    this.taken.forEach((row, i) => {
      for (const j of row) if (j > i) list.add(i, j);
    });
    return list;
  }

  /** The network of these ties. */
  network(shape: Shape): Network {
    return this.list().network(this.taken.length, shape);
  }
}

function insert(row: number[], value: number): void {
  let k = row.length;
  row.push(value);
  for (; k > 0 && row[k - 1] > value; k--) row[k] = row[k - 1];
  row[k] = value;
}
