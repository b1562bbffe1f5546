/** A set of things that each person knows: one bit per thing, with the number of holders of each. */
import { BOOKS_SLOTS } from "../core/books.ts";
import type { ColumnSpec, Columns } from "../core/columns.ts";
import { toggle } from "../core/hash.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { Repertoire } from "../core/knowledge.ts";
import type { Draws } from "../random/draws.ts";
import { Holders } from "./holders.ts";

/** What can be known, and by which name the kind goes. */
interface Table {
  readonly name: string;
  readonly use: "repertoire" | "recipes";
  readonly labels: readonly string[];
  readonly items: number;
  readonly values: Float64Array;
  readonly goals: Int32Array;
  readonly proximity?: Float64Array;
}

export class RepertoireBits implements Repertoire {
  readonly name: string;
  readonly use: "repertoire" | "recipes";
  readonly books: Float64Array;
  readonly items: number;
  readonly labels: readonly string[];
  readonly words: number;
  readonly bits: Int32Array;
  readonly size: Int32Array;
  readonly holders: Holders;
  readonly values: Float64Array;
  readonly goals: Int32Array;
  readonly proximity: Float64Array | null;
  lineage: Lineage | null = null;
  /** Stands for all that everybody knows: what the state hash is taken over. Kept up by learn and drop. */
  private readonly marks: Int32Array;
  private readonly beginRow: (
    row: number,
    draws: Draws,
    channel: number,
    self: RepertoireBits,
  ) => void;

  constructor(
    columns: Columns,
    table: Table,
    begin: (row: number, draws: Draws, channel: number, self: RepertoireBits) => void,
  ) {
    this.name = table.name;
    this.use = table.use;
    this.books = columns["books"] as Float64Array;
    this.items = table.items;
    this.labels = table.labels;
    this.values = table.values;
    this.goals = table.goals;
    this.proximity = table.proximity ?? null;
    this.words = wordsFor(table.items);
    this.bits = columns["items"] as Int32Array;
    this.size = columns["size"] as Int32Array;
    this.marks = columns["marks"] as Int32Array;
    this.holders = new Holders(columns, table.items);
    this.beginRow = begin;
  }

  has(row: number, item: number): boolean {
    return (this.bits[row * this.words + (item >>> 5)] & (1 << (item & 31))) !== 0;
  }

  learn(row: number, item: number, channel: number, source: number): boolean {
    const at = row * this.words + (item >>> 5);
    const bit = 1 << (item & 31);
    if ((this.bits[at] & bit) !== 0) return false;
    this.bits[at] |= bit;
    this.size[row]++;
    toggle(this.marks, row, item);
    this.holders.add(item, channel);
    if (this.lineage !== null) this.lineage.record(row, item, channel, source);
    return true;
  }

  drop(row: number, item: number, reason: number): boolean {
    const at = row * this.words + (item >>> 5);
    const bit = 1 << (item & 31);
    if ((this.bits[at] & bit) === 0) return false;
    this.bits[at] &= ~bit;
    this.size[row]--;
    toggle(this.marks, row, item);
    this.holders.remove(item, reason);
    if (this.lineage !== null) this.lineage.record(row, item, reason, -1);
    return true;
  }

  begin(row: number, draws: Draws, channel: number): void {
    this.beginRow(row, draws, channel, this);
  }

  clear(row: number, reason: number): void {
    for (let item = 0; item < this.items; item++) this.drop(row, item, reason);
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    for (let item = 0; item < this.items; item++) {
      if (!this.has(from, item)) continue;
      toggle(this.marks, from, item);
      toggle(this.marks, to, item);
    }
    this.bits.copyWithin(to * this.words, from * this.words, (from + 1) * this.words);
    this.bits.fill(0, from * this.words, (from + 1) * this.words);
    this.size[to] = this.size[from];
    this.size[from] = 0;
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    const { bits, words, size, marks } = this;
    for (let w = 0; w < words; w++) {
      let differ = bits[a * words + w] ^ bits[b * words + w];
      bits[a * words + w] ^= differ;
      bits[b * words + w] ^= differ;
      while (differ !== 0) {
        const item = w * 32 + 31 - Math.clz32(differ & -differ);
        differ &= differ - 1;
        toggle(marks, a, item);
        toggle(marks, b, item);
      }
    }
    const moved = size[a];
    size[a] = size[b];
    size[b] = moved;
  }

  closeTick(): void {
    this.holders.closeTick();
  }

  recount(n: number): { person: number; group: number } {
    const known = new Set<number>();
    const marks = new Int32Array(2);
    let person = 0;
    for (let row = 0; row < n; row++) {
      for (let item = 0; item < this.items; item++) {
        if (!this.has(row, item)) continue;
        toggle(marks, row, item);
        known.add(item);
        person++;
      }
    }
    if (marks[0] !== this.marks[0] || marks[1] !== this.marks[1]) {
      throw new Error("the mark of what is known is not kept up: the engine is wrong");
    }
    return { person, group: known.size };
  }
}

const wordsFor = (items: number): number => Math.ceil(items / 32);

/** The columns of any repertoire. */
export function repertoireColumns(items: number, rows: number): ColumnSpec[] {
  return [
    { name: "items", type: "int32", length: rows * wordsFor(items), perRow: true, hashed: false },
    { name: "size", type: "int32", length: rows, perRow: true, hashed: false },
    { name: "marks", type: "int32", length: 2, perRow: false, hashed: true },
    { name: "holders", type: "int32", length: items, perRow: false, hashed: false },
    { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
  ];
}

/** Bytes beside the columns: values, and what the books need within a tick. */
export const repertoireExtraBytes = (items: number): number => items * 17;
