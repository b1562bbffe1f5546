/** The columns that parts keep of people: a newcomer starts them, a person who moves takes them along. What is counted by places stays. */
import { KEPT, type Columns, type KeptName, type KeptSpec } from "./columns.ts";

export class Kept {
  private readonly columns: readonly Float64Array[];
  private readonly starts: readonly number[];
  /** Who is new, by row: 1 from when somebody new begins in it, until whoever looks sets it back. Null: nobody looks. */
  fresh: Uint8Array | null = null;

  constructor(state: Columns, names: readonly KeptName[]) {
    const ofPeople = names.filter((name) => !(KEPT[name] as KeptSpec).ofPlace);
    this.columns = ofPeople.map((name) => state[name] as Float64Array);
    this.starts = ofPeople.map((name) => KEPT[name].start);
  }

  /** Somebody new is in this row: nothing has been said of it yet. */
  begin(row: number): void {
    for (let k = 0; k < this.columns.length; k++) this.columns[k][row] = this.starts[k];
    if (this.fresh !== null) this.fresh[row] = 1;
  }

  /** A person moves from one row to another. */
  move(from: number, to: number): void {
    for (let k = 0; k < this.columns.length; k++) {
      this.columns[k][to] = this.columns[k][from];
      this.columns[k][from] = this.starts[k];
    }
    if (this.fresh === null) return;
    this.fresh[to] = this.fresh[from];
    this.fresh[from] = 0;
  }

  /** Two people change places. */
  swap(a: number, b: number): void {
    for (let k = 0; k < this.columns.length; k++) {
      const column = this.columns[k];
      const kept = column[a];
      column[a] = column[b];
      column[b] = kept;
    }
    if (this.fresh === null) return;
    const was = this.fresh[a];
    this.fresh[a] = this.fresh[b];
    this.fresh[b] = was;
  }
}
