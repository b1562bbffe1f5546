/**
 * Single events: the same entries, called with one person on luck that belongs to the event. An entry's words come in
 * blocks of 256 events; those of an event are laid where the acting row looks for them, so that no part knows of it.
 */
import { RatchetError } from "../core/errors.ts";
import type { Loop } from "../core/part.ts";
import { BLOCK } from "../random/blocks.ts";
import type { Bound } from "./entries.ts";

const LAST = 0xffffffff;

export class Events {
  private readonly entries: readonly Bound[];
  /** The number of the next event: state. */
  private readonly clock: Int32Array;
  private readonly capacity: number;
  private readonly one = new Int32Array(1);
  private now = 0;
  private filled = -1;

  constructor(entries: readonly Bound[], clock: Int32Array, capacity: number) {
    this.entries = entries;
    this.clock = clock;
    this.capacity = capacity;
  }

  /** Begins the next event and gives its number. */
  next(): number {
    const event = this.clock[0] >>> 0;
    if (event === LAST) throw new RatchetError("E_EVENTS", "horizon", TOO_MANY);
    this.clock[0] = event + 1;
    this.now = event;
    const block = event >>> 8;
    if (block !== this.filled) {
      fillBlocks(this.entries, block);
      this.filled = block;
    }
    return event;
  }

  /** Calls the whole list with one row. */
  all(row: number): void {
    this.one[0] = row;
    this.run(this.entries, row);
  }

  /** Calls the k-th entry of the list with one row. */
  single(k: number, row: number): void {
    this.one[0] = row;
    this.enter(this.entries[k], row);
  }

  private run(entries: readonly Bound[], row: number): void {
    for (let k = 0; k < entries.length; k++) {
      const entry = entries[k];
      if (entry.plain === null) this.enter(entry, row);
      else this.call(entry, entry.plain, row);
    }
  }

  private enter(entry: Bound, row: number): void {
    const { odds, when, loop } = entry;
    if (!entry.due) return;
    const below = odds === null ? entry.below : odds(row);
    if (below !== null && (gateWord(entry, this.now & (BLOCK - 1)) ^ 0x80000000) >= below) return;
    if (when !== null && (when.column[row] === when.value) !== when.is) return;
    if (loop === null) this.run(entry.parts, row);
    else this.call(entry, loop, row);
  }

  private call(entry: Bound, loop: Loop, row: number): void {
    if (entry.words > 0) this.lay(entry, row);
    entry.draws.setClock(this.now);
    loop(this.one, 1);
  }

  private lay({ block, lanes, words }: Bound, row: number): void {
    const at = this.now & (BLOCK - 1);
    for (let q = 0; q < words; q++) lanes[q * this.capacity + row] = block[q * BLOCK + at];
  }
}

const TOO_MANY = "more than 4,294,967,295 events: take a smaller horizon, or fewer people";

/** Draws the words of the 256 events of a block. */
function fillBlocks(entries: readonly Bound[], block: number): void {
  for (const { draws, gateWords, words, block: into, parts } of entries) {
    draws.setClock(block);
    if (gateWords !== null) draws.fillGate(gateWords, BLOCK);
    for (let q = 1; q <= words; q++) draws.fillLane(q, into, (q - 1) * BLOCK, BLOCK);
    fillBlocks(parts, block);
  }
}

const gateWord = (entry: Bound, at: number): number =>
  entry.gateWords === null ? 0 : entry.gateWords[at];
