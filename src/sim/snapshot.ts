/** Snapshots: a run can be stopped, kept, sent and gone on with, to the bit. */
import { RANDOM_CONTRACT } from "./random/keys.ts";

/** A picture of a run at a tick, from which it can go on: no generator state exists. */
export interface Snapshot {
  readonly contract: string;
  /** Hash of what it is a picture of: model, seed and replicate. */
  readonly of: string;
  readonly tick: number;
  readonly bytes: ArrayBuffer;
}

/** Refuses a picture of another engine, model or luck. */
export function checkSnapshot({ contract, of }: Snapshot, identity: string): void {
  if (contract !== RANDOM_CONTRACT) throw new Error(`snapshot of another engine: ${contract}`);
  if (of !== identity) throw new Error("snapshot of another model or other luck");
}
