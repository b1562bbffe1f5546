/** Metrics that are read at a point within the tick, and keep what was read there until the next time. */
export class Points {
  /** What these metrics are called in the file. */
  readonly names: readonly string[];
  /** What was read last: state. */
  readonly values: Float64Array;
  private readonly readers: readonly (() => number)[];

  constructor(names: readonly string[], values: Float64Array, readers: readonly (() => number)[]) {
    this.names = names;
    this.values = values;
    this.readers = readers;
  }

  /** Reads the k-th. */
  take(k: number): void {
    this.values[k] = this.readers[k]();
  }

  all(): void {
    for (let k = 0; k < this.names.length; k++) this.take(k);
  }
}
