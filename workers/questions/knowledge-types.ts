/** What can be asked of what is known: plain data. Slots of the books are told by their names. */
import type { NotPaired } from "../live-many.ts";
import type { Decomposition, Ledger, MeanDecomposition } from "../../src/lab/decompose.ts";
import type { Table } from "../../src/lab/story/table.ts";
import type { KnowledgeName } from "../../src/sim/index.ts";
import type { LiveRequest, LuckKind } from "../live-types.ts";

export type { Decomposition, Ledger, MeanDecomposition, Term } from "../../src/lab/decompose.ts";

/** A person by the row in which it came, and since when it is there; the id tells it from all others. */
export interface PersonRef {
  readonly id: number;
  readonly row: number;
  readonly came: number;
  /** So many others had come in that row in that tick before it: nearly always 0. */
  readonly after: number;
}

/** A channel or a reason by its name; "start": it was there; "kept": from the person whose place it took. */
export type Way = string;

/** What can be known at all: the same for the whole run. */
export interface ItemsPlan {
  readonly use: KnowledgeName;
  readonly table: Table;
  /** 0: there is no end of them. */
  readonly items: number;
  /** What each is worth in the task, the aims of it, and what everybody knows at the start; null: no such thing is said. */
  readonly values: Float64Array | null;
  readonly goals: readonly number[];
  /** Things stand in so many rows (questions, traits) of so many (answers, variants) each; null: each by itself. */
  readonly grid: { readonly rows: number; readonly columns: number } | null;
}

/** 0: not yet; 1: known; 2: lost. */
export const NOT_YET = 0;
export const KNOWN = 1;
export const LOST = 2;

/** How things stand at a tick, thing by thing. */
export interface ItemsNow {
  readonly tick: number;
  readonly people: number;
  /** Their numbers: all of them, or, where there is no end, those held most and lost last. */
  readonly item: Int32Array;
  readonly state: Uint8Array;
  readonly holders: Int32Array;
  /** Ticks; -1: never. When first found, when last found, when lost. */
  readonly first: Int32Array;
  readonly since: Int32Array;
  readonly lost: Int32Array;
  /** Who found it first, and who alone knows it: the four numbers of a person for each thing; -1: nobody, or more than one. */
  readonly finder: Int32Array;
  readonly only: Int32Array;
  /** How it was first found, and why it was last lost: places in `ways`; -1: it was not. */
  readonly how: Int8Array;
  readonly why: Int8Array;
  readonly ways: readonly Way[];
  /** Of all things, listed or not. */
  readonly known: number;
  readonly everKnown: number;
  readonly alone: number;
  /** Mean skill in each craft, and the best; null: not told of this kind, or not at this tick. */
  readonly level: { readonly mean: Float64Array; readonly best: Float64Array } | null;
  /** 1: that answer is right now; null: no answer is right by itself, or it is not told at this tick. */
  readonly right: Uint8Array | null;
}

export interface ItemsRequest {
  readonly structure: number;
  readonly tick: number;
}

export interface EpisodeTold {
  readonly found: number;
  readonly finder: PersonRef | null;
  readonly how: Way;
  readonly from: PersonRef | null;
  /** -1: it is still known. */
  readonly lost: number;
  readonly reason: Way | null;
  readonly last: PersonRef | null;
}

export interface LinkTold {
  readonly person: PersonRef;
  readonly tick: number;
  readonly how: Way;
  readonly from: PersonRef | null;
}

export interface HolderTold extends LinkTold {
  /** Row in which it is now. */
  readonly row: number;
}

/** Whose lineage: an item's, back from one of its holders (the first, if none is named), or a person's. */
export interface LineageRequest {
  readonly structure: number;
  readonly tick: number;
  readonly item?: number;
  readonly person?: number;
}

export interface ItemLineage {
  readonly sort: "item";
  readonly item: number;
  readonly tick: number;
  /** The first and the last ones, in order. */
  readonly episodes: readonly EpisodeTold[];
  readonly episodesInAll: number;
  readonly holders: readonly HolderTold[];
  readonly holdersInAll: number;
  /** From that holder back to somebody who had it from nobody that is told; the nearest and the farthest steps. */
  readonly chain: readonly LinkTold[];
  readonly chainInAll: number;
}

export interface PersonEventTold {
  readonly tick: number;
  readonly item: number;
  readonly what: "learned" | "lost" | "taught";
  readonly how: Way;
  readonly other: PersonRef | null;
}

export interface PersonLineage {
  readonly sort: "person";
  readonly tick: number;
  readonly person: PersonRef;
  /** Tick in which it left; -1: it is there. And the row in which it is now; -1: none. */
  readonly left: number;
  readonly row: number;
  /** What it took over with its place, and what it holds now. */
  readonly handedOn: readonly number[];
  readonly held: readonly number[];
  readonly heldInAll: number;
  /** The last ones, in order. */
  readonly events: readonly PersonEventTold[];
  readonly learned: number;
  readonly lost: number;
  readonly taught: number;
  /** Those from whom it learned most, and whom it taught most. */
  readonly teachers: readonly { readonly person: PersonRef; readonly times: number }[];
  readonly pupils: readonly { readonly person: PersonRef; readonly times: number }[];
}

/** Two runs with the same number, of structure a and of structure b. */
export type Pair = readonly [a: Ledger, b: Ledger];

/** Runs number `from`, `from + 1` ... of two structures, to a tick. */
export interface LedgersRequest {
  readonly scenario: LiveRequest;
  readonly structures: readonly [a: string, b: string];
  readonly from: number;
  readonly count: number;
  readonly tick: number;
}

/** Why structure b is ahead of a at a tick: of run number 0 with the luck that is open, and of further runs, if any are given. */
export interface WhyRequest {
  readonly structures: readonly [a: string, b: string];
  readonly tick: number;
  readonly luck: LuckKind;
  readonly runs: readonly Pair[];
}

export interface WhyAnswer {
  readonly structures: readonly [a: string, b: string];
  readonly tick: number;
  /** Null: nobody is left whose mean could be taken. */
  readonly group: Decomposition | null;
  readonly person: Decomposition | null;
  /** Why the runs of these two are no pairs; null: they are. */
  readonly notPaired: NotPaired | null;
  /** Null: no further runs were given. */
  readonly many: {
    readonly runs: number;
    readonly group: MeanDecomposition | null;
    readonly person: MeanDecomposition | null;
  } | null;
}
