/** Lineage: who found each thing, who taught whom, when and why it was lost. Kept only when asked for; off in studies. */

/** Fields of one record in the log: tick, row, item, how, source. */
export const LINEAGE_WIDTH = 5;
const WIDTH = LINEAGE_WIDTH;

/** In the place of a slot of the books: the person of row `source` has moved to this row, which was free. */
export const MOVED = -1;
/** In the same place: the people of this row and of row `source` have changed places. */
export const SWAPPED = -2;
/** In the same place: from here on somebody new stands in this row. Who stood there is gone; what is still known there was handed on. */
export const CAME = -3;
/** In the same place: the person of this row has gone, and nobody has come. */
export const LEFT = -4;

export interface LineageRecord {
  readonly tick: number;
  /** Row of the person who gained or lost it. */
  readonly row: number;
  readonly item: number;
  /** Slot of the books: a channel or a reason; or MOVED, SWAPPED, CAME or LEFT. */
  readonly how: number;
  /** Row of the person it came from, or -1. */
  readonly source: number;
}

export class Lineage {
  /** The tick that is being made. */
  tick = 0;
  /** Ticks up to here are told: a run that was taken back tells them no second time, since it would say the same. */
  private told = -1;
  private log = new Int32Array(WIDTH * 1024);
  private used = 0;

  record(row: number, item: number, how: number, source: number): void {
    if (this.tick <= this.told) return;
    if (this.used === this.log.length) {
      const longer = new Int32Array(this.log.length * 2);
      longer.set(this.log);
      this.log = longer;
    }
    this.log.set([this.tick, row, item, how, source], this.used);
    this.used += WIDTH;
  }

  /** The tick is made. */
  closeTick(): void {
    this.told = Math.max(this.told, this.tick);
  }

  /** The records from tick `from` up to the tick at which the run stands, in the order in which they happened. */
  records(from = 0): LineageRecord[] {
    const records: LineageRecord[] = [];
    for (let at = this.startOf(from); at < this.used; at += WIDTH) {
      const [tick = 0, row = 0, item = 0, how = 0, source = 0] = this.log.subarray(at, at + WIDTH);
      if (tick > this.tick) break;
      records.push({ tick, row, item, how, source });
    }
    return records;
  }

  /** The same as numbers, LINEAGE_WIDTH a record, from the start up to tick `tick`. Read only, and only until the next tick. */
  fields(tick: number): Int32Array {
    return this.log.subarray(0, this.startOf(tick + 1));
  }

  /** Where the records of a tick begin, or would: they stand in the order of the ticks. */
  private startOf(tick: number): number {
    let low = 0;
    let high = this.used / WIDTH;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.log[middle * WIDTH] < tick) low = middle + 1;
      else high = middle;
    }
    return low * WIDTH;
  }
}

/** Writes down in the lineage of each kind that somebody new stands in a row (CAME), or nobody any more (LEFT). */
export function noteWho(
  kinds: readonly { readonly lineage: Lineage | null }[],
  row: number,
  how: typeof CAME | typeof LEFT,
): void {
  for (let k = 0; k < kinds.length; k++) kinds[k].lineage?.record(row, -1, how, -1);
}
