/**
 * Who knows a thing, counted: for each item or craft the number of people who hold it, and the group's books.
 * What comes and goes within one tick is no news: the group's books are closed at the end of the tick.
 */
import { groupSlot } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";

export class Holders {
  /** Number of people who hold each item or craft. */
  readonly count: Int32Array;
  private readonly books: Float64Array;
  /** Items whose count has reached or left zero in this tick, each once. */
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** By item: 0 untouched, 1 unknown before this tick, 2 known before it. */
  private readonly before: Uint8Array;
  /** By item: the channel by which it last became known, or the reason for which it was last lost. */
  private readonly why: Int32Array;

  constructor(columns: Columns, items: number) {
    this.count = columns["holders"] as Int32Array;
    this.books = columns["books"] as Float64Array;
    this.touched = new Int32Array(items);
    this.before = new Uint8Array(items);
    this.why = new Int32Array(items);
  }

  add(item: number, channel: number): void {
    if (this.count[item]++ === 0) this.touch(item, 1, channel);
    this.books[channel]++;
  }

  remove(item: number, reason: number): void {
    if (--this.count[item] === 0) this.touch(item, 2, reason);
    this.books[reason]++;
  }

  /** Enters into the group's books what has become known and what has been lost since the last call. */
  closeTick(): void {
    for (let k = 0; k < this.touchedCount; k++) {
      const item = this.touched[k];
      const wasKnown = this.before[item] === 2;
      const isKnown = this.count[item] > 0;
      if (wasKnown !== isKnown) {
        this.books[groupSlot(this.why[item])]++;
      }
      this.before[item] = 0;
    }
    this.touchedCount = 0;
  }

  /** Number of items that somebody knows. */
  known(): number {
    let known = 0;
    for (let item = 0; item < this.count.length; item++) known += this.count[item] > 0 ? 1 : 0;
    return known;
  }

  private touch(item: number, before: number, why: number): void {
    this.why[item] = why;
    if (this.before[item] !== 0) return;
    this.before[item] = before;
    this.touched[this.touchedCount++] = item;
  }
}
