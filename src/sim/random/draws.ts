/**
 * The chance that one entry of a scenario may use. A draw is a function of (seed, replicate, entry, clock, row, index)
 * and of nothing else: no generator state is saved, and adding, removing or watching a part moves nobody else's luck.
 */
import { fill, next, pick, seedInto, sift } from "./sfc32.ts";

const TWO_32 = 4294967296;
const TO_UNIT = 1 / TWO_32;

/** Threshold of a probability for `pick` and `gate`: floor(p x 2^32) - 2^31; certain (p = 1) needs no draw. */
export const threshold = (probability: number): number =>
  Math.floor(probability * TWO_32) - 2147483648;

export class Draws {
  /** Lanes: word q of row i stands at (q - 1) * stride + i. Filled by the engine before the part is called. */
  private readonly lanes: Int32Array;
  private readonly stride: number;
  private readonly key: Int32Array;
  private readonly state = new Int32Array(4);
  private readonly laneState = new Int32Array(4);
  private clock = 0;

  constructor(key: Int32Array, lanes: Int32Array, stride: number) {
    this.key = key;
    this.lanes = lanes;
    this.stride = stride;
  }

  /** Sets the clock: the tick in all-at-once and in-turn schedules, the event number in the others. */
  setClock(clock: number): void {
    this.clock = clock;
  }

  /** Fills the lanes of words 1..words for the rows 0..n-1. */
  fillLanes(words: number, n: number): void {
    for (let q = 1; q <= words; q++) this.fillLane(q, this.lanes, (q - 1) * this.stride, n);
  }

  /** The first n words of lane q, written into `into` from `at` on. */
  // oxlint-disable-next-line max-params -- an object for the stretch would be garbage in each tick
  fillLane(q: number, into: Int32Array, at: number, n: number): void {
    this.toLane(q);
    fill(this.laneState, into, at, n);
  }

  /** The gate's words (lane 0) of the rows 0..n-1, written into `into`. */
  fillGate(into: Int32Array, n: number): void {
    this.fillLane(0, into, 0, n);
  }

  /** The rows 0..n-1 that pass the gate, ascending, in `ids`; returns how many. */
  passGate(below: number, ids: Int32Array, n: number): number {
    this.toLane(0);
    return pick(this.laneState, below, ids, n);
  }

  /** The q-th declared word of a row, counted from 1: an int32. */
  lane(row: number, q: number): number {
    return this.lanes[(q - 1) * this.stride + row];
  }

  /** A whole number from 0 to n - 1 from the q-th declared word of a row; uneven by at most n / 2^32. */
  laneBelow(row: number, q: number, n: number): number {
    return ((this.lanes[(q - 1) * this.stride + row] >>> 0) * n * TO_UNIT) | 0;
  }

  /** A number in (0, 1) from the q-th declared word of a row; steps of 2^-32. */
  laneUnit(row: number, q: number): number {
    return ((this.lanes[(q - 1) * this.stride + row] >>> 0) + 0.5) * TO_UNIT;
  }

  /** Starts the unlimited stream of this row at this clock; the next three methods draw from it. */
  open(row: number): void {
    const key = this.key;
    seedInto(this.state, key[0] ^ row, key[1], key[2] ^ this.clock, ~key[3]);
  }

  /** The next word of the open stream: an int32. */
  word(): number {
    return next(this.state);
  }

  /** A whole number from 0 to n - 1 from the open stream; one word, uneven by at most n / 2^32. */
  below(n: number): number {
    return ((next(this.state) >>> 0) * n * TO_UNIT) | 0;
  }

  /** A number in (0, 1), neither end included, from the open stream; one word, steps of 2^-32. */
  unit(): number {
    return ((next(this.state) >>> 0) + 0.5) * TO_UNIT;
  }

  /**
   * Those of the bits of `asked` that happen, each with this chance (to 2^-32), from the open stream: the numbers of all
   * bits are drawn at once, binary digit by digit, until it is known of each on which side of the chance it lies. What
   * happens to a bit does not hang on which others are asked about.
   */
  among(asked: number, chance: number): number {
    if (chance >= 1) return asked;
    return sift(this.state, asked, (chance * TWO_32) | 0);
  }

  private toLane(q: number): void {
    const key = this.key;
    seedInto(this.laneState, key[0], key[1] ^ q, key[2] ^ this.clock, key[3]);
  }
}

/** A stream for setting something up: opened at row 0, clock 0, no lanes. */
export function openStream(key: Int32Array, row = 0, clock = 0): Draws {
  const draws = new Draws(key, new Int32Array(0), 0);
  draws.setClock(clock);
  draws.open(row);
  return draws;
}
