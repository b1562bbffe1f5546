/** Snapshots: a run can be stopped, kept, sent and gone on with, to the bit. */

/** A picture of a run at a tick, from which it can go on: no generator state exists. */
export interface Snapshot {
  readonly contract: string;
  /** Hash of what it is a picture of: model, seed and replicate. */
  readonly of: string;
  readonly tick: number;
  readonly bytes: ArrayBuffer;
}
