/** The ties that parts change: marked for the state hash, and in snapshots behind the columns. */
import { markTies } from "../core/changing.ts";
import type { Columns } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import type { Network } from "../core/network.ts";
import { loadPacked, openSlots, packedLength, savePacked } from "../core/slots.ts";
import type { Plan } from "./plan.ts";

export class ChangingTies {
  private readonly networks: readonly Network[];
  /** Those of them in which the number of ties changes. */
  private readonly free: readonly Network[];
  /** Most bytes that the lists of a layer may take. */
  private readonly most: number;

  constructor(
    layers: ReadonlyMap<string, Network>,
    { changing, free, bytes }: Pick<Plan, "changing" | "free" | "bytes">,
    state: Columns,
    memory = Number.POSITIVE_INFINITY,
  ) {
    const marks = state["ties"] as Int32Array;
    this.networks = changing.flatMap((name) => layers.get(name) ?? []);
    this.free = free.flatMap((name) => layers.get(name) ?? []);
    this.most = memory - bytes;
    this.networks.forEach((network, k) => {
      network.marks = marks.subarray(2 * k, 2 * k + 2);
    });
    this.mark();
  }

  /** Makes room and marks anew, after networks have been drawn. */
  mark(): void {
    for (const network of this.free) if (!network.slots) openSlots(network);
    for (const network of this.networks) markTies(network);
  }

  /** Whether any tie has changed since this was last asked. Ties that have grown beyond the memory of a run end it. */
  haveChanged(): boolean {
    let changed = false;
    for (const network of this.networks) {
      changed ||= network.changed;
      network.changed = false;
      if (network.slots && network.neighbours.byteLength > this.most) throw tooMany(network);
    }
    return changed;
  }

  /** Bytes that all their lists take in a snapshot. */
  get bytes(): number {
    return this.networks.reduce((sum, network) => sum + 4 * lengthOf(network), 0);
  }

  save(into: ArrayBuffer, at: number): void {
    let start = at;
    for (const network of this.networks) {
      const { offsets, neighbours } = network;
      const lists = new Int32Array(into, start, lengthOf(network));
      if (network.slots) savePacked(network, lists);
      else {
        lists.set(offsets);
        lists.set(neighbours, offsets.length);
      }
      start += lists.byteLength;
    }
  }

  /** Takes over the ties of a snapshot; the networks have been drawn for as many people as it holds. */
  load(from: ArrayBuffer, at: number): void {
    let start = at;
    for (const network of this.networks) {
      const { slots, offsets, neighbours } = network;
      if (slots) start += 4 * loadPacked(network, new Int32Array(from, start));
      else {
        offsets.set(new Int32Array(from, start, offsets.length));
        neighbours.set(new Int32Array(from, start + offsets.byteLength, neighbours.length));
        start += offsets.byteLength + neighbours.byteLength;
      }
    }
    this.mark();
  }
}

const lengthOf = (network: Network): number =>
  network.slots ? packedLength(network) : network.offsets.length + network.neighbours.length;

function tooMany({ neighbours }: Network): RatchetError {
  const size = (neighbours.byteLength / 1e6).toFixed(0);
  const message = `the ties of this run have grown to ${size} MB, more than it may take`;
  return new RatchetError(
    "E_MEMORY",
    "",
    `${message}: let people make fewer ties, cut more, or allow it more memory`,
  );
}
