/** The network layers from tick to tick: in which ticks their ties can be used. */
import type { Network } from "../core/network.ts";
import type { Model } from "../scenario/model.ts";
import { onBeat } from "./entries.ts";

/** Closes the layers that cannot be used in this tick, and opens the others. */
export function openLayers(
  layers: Model["networks"],
  networks: ReadonlyMap<string, Network>,
  tick: number,
): void {
  for (const { name, open } of layers) {
    const network = networks.get(name);
    if (network === undefined || open === undefined) continue;
    const { every, from, until = tick } = open;
    network.closed = tick > until || !onBeat(tick, every, from);
  }
}
