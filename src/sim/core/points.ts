/** Metrics that are read at a point within the tick, and keep what was read there until the next time. */

interface Reader {
  read(): number;
  /** Whether its point cannot come in the first tick. */
  readonly later: boolean;
}

export class Points {
  /** What these metrics are called in the file. */
  readonly names: readonly string[];
  /** What was read last: state. */
  readonly values: Float64Array;
  private readonly readers: readonly Reader[];

  constructor(names: readonly string[], values: Float64Array, readers: readonly Reader[]) {
    this.names = names;
    this.values = values;
    this.readers = readers;
  }

  /** Reads the k-th. */
  take(k: number): void {
    this.values[k] = this.readers[k].read();
  }

  /** What they say at the start: nothing, where their point comes later than in the first tick. */
  begin(): void {
    for (let k = 0; k < this.names.length; k++) {
      if (this.readers[k].later) this.values[k] = Number.NaN;
      else this.take(k);
    }
  }
}
