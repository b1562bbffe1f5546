/** The ties that parts change: marked for the state hash, and in snapshots behind the columns. */
import { markTies } from "../core/changing.ts";
import type { Columns } from "../core/columns.ts";
import type { Network } from "../core/network.ts";

export class ChangingTies {
  private readonly networks: readonly Network[];

  constructor(layers: ReadonlyMap<string, Network>, changing: readonly string[], state: Columns) {
    const marks = state["ties"] as Int32Array;
    this.networks = changing.flatMap((name) => layers.get(name) ?? []);
    this.networks.forEach((network, k) => {
      network.marks = marks.subarray(2 * k, 2 * k + 2);
    });
    this.mark();
  }

  /** Makes the marks anew, after networks have been drawn. */
  mark(): void {
    for (const network of this.networks) markTies(network);
  }

  /** Whether any tie has changed since this was last asked. */
  haveChanged(): boolean {
    let changed = false;
    for (const network of this.networks) {
      changed ||= network.changed;
      network.changed = false;
    }
    return changed;
  }

  /** Bytes that all their lists take. */
  get bytes(): number {
    return this.lists().reduce((sum, list) => sum + list.byteLength, 0);
  }

  save(into: ArrayBuffer, at: number): void {
    let start = at;
    for (const list of this.lists()) {
      new Int32Array(into, start, list.length).set(list);
      start += list.byteLength;
    }
  }

  /** Takes over the ties of a snapshot; the networks have been drawn for as many people as it holds. */
  load(from: ArrayBuffer, at: number): void {
    let start = at;
    for (const list of this.lists()) {
      list.set(new Int32Array(from, start, list.length));
      start += list.byteLength;
    }
    this.mark();
  }

  private lists(): readonly Int32Array[] {
    return this.networks.flatMap(({ offsets, neighbours }) => [offsets, neighbours]);
  }
}
