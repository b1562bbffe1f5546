/** The world of a run: flat columns over one buffer. Parts take their views of it once, when they are bound. */
import type { Columns } from "./columns.ts";
import type { Groups } from "./groups.ts";
import type { Environment } from "./environment.ts";
import type { Institution } from "./institution.ts";
import type { Kept } from "./kept.ts";
import type { Knowledge, Repertoire, Skill, Variants } from "./knowledge.ts";
import type { Network } from "./network.ts";
import type { Points } from "./points.ts";

export interface World {
  /** Number of people now: rows 0..n-1. */
  n: number;
  /** Number of rows there is room for. */
  readonly capacity: number;
  /** The tick that is being made; 0 before the first. */
  tick: number;
  /** State as it is, state of other rows as it stood (the same arrays unless the schedule keeps yesterday), scratch. */
  readonly now: Columns;
  readonly was: Columns;
  readonly scratch: Columns;
  /** The network layers by name. */
  readonly networks: ReadonlyMap<string, Network>;
  /** Who belongs to which group; one group of all where the file speaks of none. */
  readonly groups: Groups;
  /** Metrics that are read at points within the tick. */
  readonly points: Points;
  /** What parts keep of each person beside its knowledge. */
  readonly kept: Kept;
  /** What is outside people; null where the file speaks of none. */
  readonly environment: Environment | null;
  /** Holders of knowledge that do not die, by name. */
  readonly institutions: ReadonlyMap<string, Institution>;
  /** All kinds of knowledge: the main one first, under "knowledge", the others by their names, sorted. */
  readonly kinds: ReadonlyMap<string, Knowledge>;
  /** The main kind. */
  readonly knowledge: Knowledge;
  /** The main kind by its own face: null when it is another. Recipes are a repertoire too. */
  readonly repertoire: Repertoire | null;
  readonly skill: Skill | null;
  readonly variants: Variants | null;
  /** The books of the main kind (core/books.ts says which slot is what). */
  readonly books: Float64Array;
}
