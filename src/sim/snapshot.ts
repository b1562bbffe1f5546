/** Snapshots: a run can be stopped, kept, sent and gone on with, to the bit. */

/** A picture of a run at a tick, from which it can go on: no generator state exists. */
export interface Snapshot {
  readonly contract: string;
  readonly tick: number;
  readonly bytes: ArrayBuffer;
}
