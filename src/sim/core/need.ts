/** The knowledge that a part works on. Linking has checked that it is there, so its absence is a bug. */
import type { Bandit, Task, WorldState } from "./environment.ts";
import type { Institution } from "./institution.ts";
import type { Columns } from "./columns.ts";
import {
  MAIN,
  type Beliefs,
  type Evidence,
  type Knowledge,
  type KnowledgeName,
  type Recipes,
  type Repertoire,
  type Skill,
  type Variants,
} from "./knowledge.ts";
import type { Network } from "./network.ts";
import type { World } from "./world.ts";

const missing = (what: string): Error =>
  new Error(`this world has no ${what}: linking should have refused it`);

/** The kind of this name; left out: the first of these sorts, and the main kind comes first of all. */
function kindOf(world: World, sorts: readonly KnowledgeName[], of: string | undefined): Knowledge {
  if (of === undefined) {
    for (const kind of world.kinds.values()) if (sorts.includes(kind.use)) return kind;
  }
  const kind = of === undefined ? undefined : world.kinds.get(of);
  if (kind === undefined || !sorts.includes(kind.use)) throw missing(`${sorts[0]} ${of ?? ""}`);
  return kind;
}

export const REPERTOIRES: readonly KnowledgeName[] = ["repertoire", "recipes"];

/** `of`: the name of a kind; left out: the only one of its sort, or the main one. */
export const repertoireOf = (world: World, of?: string): Repertoire =>
  kindOf(world, REPERTOIRES, of) as Repertoire;

export const recipesOf = (world: World, of?: string): Recipes =>
  kindOf(world, ["recipes"], of) as Recipes;

export const skillOf = (world: World, of?: string): Skill => kindOf(world, ["skill"], of) as Skill;

export const beliefsOf = (world: World, of?: string): Beliefs =>
  kindOf(world, ["beliefs"], of) as Beliefs;

export const evidenceOf = (world: World, of?: string): Evidence =>
  kindOf(world, ["evidence"], of) as Evidence;

export const variantsOf = (world: World, of?: string): Variants =>
  kindOf(world, ["variants"], of) as Variants;

/** The kind of this name, whatever it is; left out: the main one. */
export function knowledgeOf(world: World, of: string | undefined): Knowledge {
  const kind = world.kinds.get(of ?? MAIN);
  if (kind === undefined) throw missing(`kind of knowledge ${of ?? ""}`);
  return kind;
}

/** Columns of kinds that parts look at, by their plain names. */
interface KindColumns {
  readonly items: Int32Array;
  readonly size: Int32Array;
  readonly skill: Float64Array;
  readonly variant: Int32Array;
  readonly belief: Int32Array;
}

/** What stands before the name of each column of a kind. */
export const prefixOf = (kind: string): string => (kind === MAIN ? "" : `${kind}.`);

/** The column of a kind, as it is (world.now) or as it stood (world.was). */
export function columnOf<Name extends keyof KindColumns>(
  columns: Columns,
  kind: Pick<Knowledge, "name">,
  name: Name,
): KindColumns[Name] {
  const column = columns[prefixOf(kind.name) + name];
  if (column === undefined) throw missing(`column ${name} of ${kind.name}`);
  return column as KindColumns[Name];
}

/** The state of the world. */
export function worldStateOf({ environment }: World): WorldState {
  if (environment?.sort !== "state") throw missing("environment of states");
  return environment;
}

/** What answers are worth. */
export function taskOf({ environment }: World): Task {
  if (environment?.sort !== "task") throw missing("task");
  return environment;
}

/** Options that succeed more or less often. */
export function banditOf({ environment }: World): Bandit {
  if (environment?.sort !== "bandit") throw missing("bandit");
  return environment;
}

/** The institution of this name; left out: the only one. */
export function institutionOf(world: World, name: string | undefined): Institution {
  const { institutions } = world;
  const found = name === undefined ? institutions.values().next().value : institutions.get(name);
  if (found === undefined) throw missing(`institution ${name ?? ""}`);
  return found;
}

/** What the holders of an institution know of a kind that people have. */
export function beliefsHeldBy(
  institution: Institution,
  { name }: Pick<Knowledge, "name">,
): Beliefs {
  const kind = institution.kinds.get(name);
  if (kind?.use !== "beliefs") throw missing(`beliefs of ${institution.name}`);
  return kind as Beliefs;
}

export function skillHeldBy(institution: Institution, { name }: Pick<Knowledge, "name">): Skill {
  const kind = institution.kinds.get(name);
  if (kind?.use !== "skill") throw missing(`skill of ${institution.name}`);
  return kind as Skill;
}

/** The same of variants. */
export function variantsHeldBy(
  institution: Institution,
  { name }: Pick<Knowledge, "name">,
): Variants {
  const kind = institution.kinds.get(name);
  if (kind?.use !== "variants") throw missing(`variants of ${institution.name}`);
  return kind as Variants;
}

/** The network layers that join people. */
export const tiesOfPeople = ({ networks }: World): Network[] =>
  [...networks.values()].filter(({ ofGroups }) => !ofGroups);

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
