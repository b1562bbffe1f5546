/** The network layers from tick to tick: in which ticks their ties can be used, and their ties drawn anew. */
import type { Network } from "../core/network.ts";
import type { Model } from "../scenario/model.ts";
import type { World } from "../core/world.ts";
import { networkOf } from "./build.ts";
import { onBeat } from "./entries.ts";
import type { Luck } from "./luck.ts";

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

/** Draws ties for as many people as there are after so many changes of the population. */
export function drawLayers(
  layers: Model["networks"],
  { model, luck, world }: { readonly model: Model; readonly luck: Luck; readonly world: World },
  changes: number,
): void {
  const number = model.population.changes[changes - 1]?.draw ?? changes;
  for (const layer of layers)
    world.networks
      .get(layer.name)
      ?.become(networkOf(layer, { model, luck, groups: world.groups }, number));
}
