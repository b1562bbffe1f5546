/** The knowledge that a part works on. Linking has checked that it is there, so its absence is a bug. */
import type { Recipes, Repertoire, Skill } from "./knowledge.ts";
import type { Network } from "./network.ts";
import type { World } from "./world.ts";

const missing = (what: string): Error =>
  new Error(`this world has no ${what}: linking should have refused it`);

export function repertoireOf(world: World): Repertoire {
  if (world.repertoire === null) throw missing("repertoire");
  return world.repertoire;
}

export function recipesOf(world: World): Recipes {
  if (world.repertoire === null || !("productOf" in world.repertoire)) throw missing("recipes");
  return world.repertoire as Recipes;
}

export function skillOf(world: World): Skill {
  if (world.skill === null) throw missing("skill");
  return world.skill;
}

/** The network layer of this name; left out: the only one. */
export function layerOf(world: World, name: string | undefined): Network {
  const layer =
    name === undefined ? world.networks.values().next().value : world.networks.get(name);
  if (layer === undefined) throw missing(`network layer ${name ?? ""}`);
  return layer;
}

export function intColumn(
  columns: Readonly<Record<string, Int32Array | Float64Array>>,
  name: string,
): Int32Array {
  const column = columns[name];
  if (!(column instanceof Int32Array)) throw missing(`int32 column ${name}`);
  return column;
}

export function floatColumn(
  columns: Readonly<Record<string, Int32Array | Float64Array>>,
  name: string,
): Float64Array {
  const column = columns[name];
  if (!(column instanceof Float64Array)) throw missing(`float64 column ${name}`);
  return column;
}
