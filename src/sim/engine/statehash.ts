/** The state hash: 64 bits over the tick, the number of people and what they know, and nothing else. */
import type { ColumnSpec, Columns } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { absorb, digest, fresh } from "../core/hash.ts";

interface Hashed {
  readonly words: Int32Array;
  /** Words per row; of a column that is not by row: all its words, whatever the number of people. */
  readonly perRow: number;
  readonly fixed: number;
  readonly floats: Float64Array | null;
}

export class StateHash {
  private readonly columns: readonly Hashed[];
  private readonly lanes = new Int32Array(4);
  private readonly head = new Int32Array(4);
  private readonly start = fresh();

  constructor(specs: readonly ColumnSpec[], columns: Columns, capacity: number) {
    this.columns = specs
      .filter(({ hashed }) => hashed)
      .map(({ name, length, perRow }) => {
        const column = columns[name];
        const words = new Int32Array(column.buffer, column.byteOffset, column.byteLength >> 2);
        const rowWords = (length / capacity) * (column.BYTES_PER_ELEMENT >> 2);
        return {
          words,
          perRow: perRow ? rowWords : 0,
          fixed: perRow ? 0 : words.length,
          floats: column instanceof Float64Array ? column : null,
        };
      });
  }

  /** Writes the hash of the state now into into[0..1]. */
  read(tick: number, n: number, into: Int32Array): void {
    this.lanes.set(this.start);
    this.head[0] = tick;
    this.head[1] = n;
    absorb(this.lanes, this.head, 0, 2);
    for (const { words, perRow, fixed, floats } of this.columns) {
      const length = fixed + n * perRow;
      if (floats !== null) checkNumbers(floats, length >> 1);
      absorb(this.lanes, words, 0, length);
    }
    digest(this.lanes, into);
  }

  /** Chains a state hash to the trajectory hash so far, both two words. */
  chain(trajectory: Int32Array, at: number, state: Int32Array): void {
    this.lanes.set(this.start);
    this.head[0] = trajectory[at];
    this.head[1] = trajectory[at + 1];
    this.head[2] = state[0];
    this.head[3] = state[1];
    absorb(this.lanes, this.head, 0, 4);
    digest(this.lanes, this.head);
    trajectory[at] = this.head[0];
    trajectory[at + 1] = this.head[1];
  }
}

/** What has grown beyond all numbers is an error; and the bits of "not a number" differ between engines. */
function checkNumbers(column: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(column[i])) {
      const why = "a skill or a score has grown beyond what a number can hold";
      throw new RatchetError("E_NUMBER", "", `${why}: take a smaller loss, spread, start or value`);
    }
  }
}
