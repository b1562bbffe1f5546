/**
 * Who has which label, counted, where labels have no end: an open-addressed table for each trait, in columns, so that
 * snapshots hold it. A label has a place while somebody has it, and until the end of the tick in which the last gave it
 * up. What comes and goes within one tick is no news, as in holders.ts.
 */
import { groupSlot } from "../core/books.ts";
import type { ColumnSpec, Columns } from "../core/columns.ts";

/** A mark of 0 or more: new in this tick, by this channel. Below KNOWN: known before, and lost for the reason KNOWN - 1 - mark. */
const KNOWN = -1;
const EMPTY = -1;
/** Most words of what is noted within a tick. */
const MOST_TOUCHED = 65536;
/** Bytes beside the columns, at most. */
export const LABEL_BYTES = 4 * MOST_TOUCHED;
const GOLDEN = 0x9e3779b1 | 0;

/** Places for each trait: at most 2 labels a row are there within a tick, so that a third at least stays free. */
function placesFor(rows: number): number {
  let places = 4;
  while (places < 3 * rows) places *= 2;
  return places;
}

/** The columns of the table. */
export function labelColumns(traits: number, rows: number): ColumnSpec[] {
  const length = traits * placesFor(rows);
  const common = { type: "int32", length, perRow: false, hashed: false } as const;
  return [
    { name: "label", ...common },
    { name: "holders", ...common },
    { name: "mark", ...common },
  ];
}

export class LabelCounts {
  /** Number of people who have the label of each place; 0: nobody, or no label. */
  readonly count: Int32Array;
  /** Places of each trait. */
  readonly stride: number;
  private readonly label: Int32Array;
  private readonly mark: Int32Array;
  private readonly books: Float64Array;
  private readonly shift: number;
  /** Trait and label of what was new or lost in this tick; when there is no more room, all places are looked through. */
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor(columns: Columns, traits: number, rows: number) {
    this.label = columns["label"] as Int32Array;
    this.count = columns["holders"] as Int32Array;
    this.mark = columns["mark"] as Int32Array;
    this.books = columns["books"] as Float64Array;
    this.stride = placesFor(rows);
    this.shift = Math.clz32(this.stride) + 1;
    this.touched = new Int32Array(Math.min(MOST_TOUCHED, 4 * traits * rows));
    this.label.fill(EMPTY);
  }

  add(trait: number, label: number, channel: number): void {
    const place = this.find(trait, label);
    if (this.label[place] === EMPTY) {
      this.label[place] = label;
      this.mark[place] = channel;
      this.touch(trait, label);
    } else if (this.count[place] === 0) this.mark[place] = KNOWN;
    this.count[place]++;
    this.books[channel]++;
  }

  remove(trait: number, label: number, reason: number): void {
    const place = this.find(trait, label);
    this.books[reason]++;
    if (--this.count[place] > 0) return;
    if (this.mark[place] >= 0) this.free(place);
    else {
      this.mark[place] = KNOWN - 1 - reason;
      this.touch(trait, label);
    }
  }

  /** Number of people who have a label. */
  held(trait: number, label: number): number {
    return this.count[this.find(trait, label)];
  }

  /** The label at a place that somebody has; -1: there is none. */
  at(place: number): number {
    return this.count[place] > 0 ? this.label[place] : EMPTY;
  }

  /** Enters into the group's books what has become known and what has been lost since the last call. */
  closeTick(): void {
    if (this.touchedCount >= this.touched.length) {
      for (let place = 0; place < this.label.length; place++) while (this.settle(place));
    } else {
      for (let k = 0; k < this.touchedCount; k += 2)
        this.settle(this.find(this.touched[k], this.touched[k + 1]));
    }
    this.touchedCount = 0;
  }

  /** Number of labels that somebody has, trait by trait. */
  known(): number {
    let known = 0;
    for (let place = 0; place < this.count.length; place++) known += this.count[place] > 0 ? 1 : 0;
    return known;
  }

  /** True: what stood at the place is gone, and something else may have moved there. */
  private settle(place: number): boolean {
    const mark = this.mark[place];
    if (this.label[place] === EMPTY || mark === KNOWN) return false;
    this.books[groupSlot(mark >= 0 ? mark : KNOWN - 1 - mark)]++;
    if (mark >= 0) this.mark[place] = KNOWN;
    else this.free(place);
    return mark < 0;
  }

  private touch(trait: number, label: number): void {
    if (this.touchedCount >= this.touched.length) return;
    this.touched[this.touchedCount++] = trait;
    this.touched[this.touchedCount++] = label;
  }

  /** Where a label would be if no other had come before it, within its trait. */
  private home(label: number): number {
    return Math.imul(label, GOLDEN) >>> this.shift;
  }

  /** The place of a label, or the free one where it belongs. */
  private find(trait: number, label: number): number {
    const start = trait * this.stride;
    let at = this.home(label);
    while (this.label[start + at] !== EMPTY && this.label[start + at] !== label)
      at = (at + 1) & (this.stride - 1);
    return start + at;
  }

  /** Frees a place and moves up what was pushed on past it, so that there are no gaps on the way to a label. */
  private free(place: number): void {
    const last = this.stride - 1;
    const start = place - (place & last);
    let hole = place & last;
    for (let at = (hole + 1) & last; this.label[start + at] !== EMPTY; at = (at + 1) & last) {
      const home = this.home(this.label[start + at]);
      if (((at - home) & last) < ((at - hole) & last)) continue;
      this.put(start + hole, start + at);
      hole = at;
    }
    this.label[start + hole] = EMPTY;
    this.count[start + hole] = 0;
    this.mark[start + hole] = 0;
  }

  private put(to: number, from: number): void {
    this.label[to] = this.label[from];
    this.count[to] = this.count[from];
    this.mark[to] = this.mark[from];
  }
}
