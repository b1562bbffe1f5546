/**
 * The contracts of all parts. A part is a plain object in a file of its own, with one line in its room's list; forms,
 * help, the schema, the docs and the checks on files are made from what it declares. Start reading here.
 */
import type { Ask } from "./ask.ts";
import type { Draws } from "../random/draws.ts";
import type { ColumnSpec, Columns, KeptName, ScratchName } from "./columns.ts";
import type { Environment } from "./environment.ts";
import type { Grouping, Groups } from "./groups.ts";
import type { Knowledge, KnowledgeName } from "./knowledge.ts";
import type { Network } from "./network.ts";
import type { Params, PlainWords, Values } from "./params.ts";
import type { World } from "./world.ts";

export interface Part<P extends Params = Params> {
  /** Name by which scenario files use it: lower case, with hyphens. */
  readonly name: string;
  /** One sentence that a teacher understands. */
  readonly doc: string;
  /** Where it comes from: paper, equation, code. */
  readonly source?: string;
  readonly params: P;
}

/** Who acts now: the first n of `ids`, ascending for everybody, one row for a turn. */
export type Ids = Int32Array;
export type Loop = (ids: Ids, n: number) => void;

/** What happens. Gates (probability, when, every ...) belong to the engine: a mechanism never asks whether it happens. */
export interface Mechanism<P extends Params = Params> extends Part<P> {
  /** agents: called with the rows that act. world: called once for all (in each turn where one acts at a time), ids unused. */
  readonly acts: "agents" | "world";
  /** Kinds of knowledge it works on: any one of them must be in the scenario. Empty: any. */
  readonly needs?: readonly KnowledgeName[];
  /** Whether it goes along the ties of a network layer (param `over`): of people (true), or of groups. Left out: it does not. */
  ties?(values: Values<P>): boolean | "groups";
  /** What must be there for it to mean anything. Left out: nothing. */
  asks?(values: Values<P>): readonly Ask[];
  /**
   * Whether it changes the ties of that layer: then they are in the state hash and in snapshots. "number": how many ties
   * there are changes too. Left out: it does not.
   */
  changes?(values: Values<P>): boolean | "number";
  /** Columns that it keeps for each person beyond the turn (core/columns.ts: KEPT). It `writes` them too. */
  keeps?(values: Values<P>): readonly KeptName[];
  /** Scratch columns that it reads of its own row; an inner list means any one of them. */
  readonly reads?: readonly (string | readonly string[])[];
  /** Scratch columns that it reads with some values only. Left out: none. */
  readsBy?(values: Values<P>): readonly ScratchName[];
  /** Kept columns that it reads: some part of the scenario must keep them. Left out: none. */
  consults?(values: Values<P>): readonly KeptName[];
  /** How wide it needs scratch columns whose width parts decide (core/columns.ts: "asked"). */
  widths?(values: Values<P>): Partial<Record<ScratchName, number>>;
  /** Whose luck it draws: where runs share the environment (`draw`), they share this too. Left out: the run's own. */
  readonly luck?: "environment";
  /** State columns that it reads of other rows, as they stood (was). */
  readonly looks?: readonly string[];
  /** Columns that it writes; rows others + all-at-once is refused unless it commutes (set union, sums). */
  readonly writes?: readonly {
    readonly column: string;
    readonly rows: "own" | "others";
    readonly commutes?: true;
  }[];
  /** Number of declared words for each row. Left out: it draws from open streams only, or not at all. */
  words?(values: Values<P>): number;
  /** What a slider for its gate `probability` says. */
  readonly gate?: PlainWords;
  /** Whether it can make somebody know less. A scenario in which no part can cannot forget. Left out: it cannot. */
  loses?(values: Values<P>): boolean;
  /** What is wrong with values that are fine one by one, where all are numbers and none a formula. Left out: nothing can be. */
  problems?(values: Values<P>): readonly ValueProblem[];
  /** Called once per run, after all columns exist. Takes its views and work memory here; the loop allocates nothing. */
  bind(world: World, values: Values<P>, draws: Draws): Loop;
}

/** Whom a network joins: the people, in their groups, or the groups themselves. */
export interface Nodes<Of extends Grouping = Grouping> {
  readonly are: "people" | "groups";
  readonly groups: Of;
}

/** Who can learn from whom; or, as a layer of groups, which groups have to do with each other. */
export interface NetworkPart<P extends Params = Params> extends Part<P> {
  /** What is wrong with this size, and the nearest sizes that it can have; null when it can be made. */
  problem?(n: number, values: Values<P>, nodes?: Nodes): string | null;
  /** Number of entries in the neighbour lists (two for each tie), or its expectation: for the estimate of memory. */
  entries(n: number, values: Values<P>, nodes?: Nodes): number;
  /** True: everybody is tied to everybody, and no list is kept. Left out: lists are. */
  readonly everybody?: true;
  /** Whether some ties weigh more than others: such ties cannot be changed. Left out: they all weigh the same. */
  weighted?(values: Values<P>): boolean;
  /** True: its ties may lead one way only (core/one-way.ts). They can be neither changed nor gone along backwards. Left out: both ways. */
  readonly oneWay?: true;
  build(n: number, values: Values<P>, draws: Draws, nodes?: Nodes<Groups>): Network;
}

/** What a person can know. The kind is the only writer of its columns and of the books. */
export interface KnowledgePart<P extends Params = Params> extends Part<P> {
  readonly name: KnowledgeName;
  /** The columns that it keeps for `rows` people. */
  columns(values: Values<P>, rows: number): ColumnSpec[];
  /** Bytes of memory beside its columns. */
  extraBytes(values: Values<P>): number;
  /** `columns`: its own, by their plain names. `name`: what the scenario calls this kind. */
  create(columns: Columns, values: Values<P>, name: string): Knowledge;
  /** What is wrong with values that are fine one by one, by the key at which it is told. Left out: nothing can be. */
  problems?(values: Values<P>): readonly ValueProblem[];
}

/** What is outside people, and says what their knowledge is worth. */
export interface EnvironmentPart<P extends Params = Params> extends Part<P> {
  readonly sort: Environment["sort"];
  /** Kinds of knowledge of which it says what they are worth: any one of them must be in the scenario (param `of`). */
  readonly needs?: readonly KnowledgeName[];
  /** Whether it says which answers are right. Left out: yes, where it can. */
  right?(values: Values<P>): boolean;
  /** The columns that it keeps. `kind`: the values of the kind of knowledge that it is about. */
  columns(
    values: Values<P>,
    outside: { groups: number; kind: Readonly<Record<string, unknown>> },
  ): ColumnSpec[];
  /** Bytes of memory beside its columns. Left out: none to speak of. */
  extraBytes?(values: Values<P>, outside: { kind: Readonly<Record<string, unknown>> }): number;
  /** `draws` is open: what it is at the start may be left to chance. `knowledge`: the kind that it is about. */
  create(
    columns: Columns,
    values: Values<P>,
    outside: { groups: Groups; draws: Draws; knowledge: Knowledge },
  ): Environment;
  /** What must be there for it to mean anything. Left out: nothing. */
  asks?(values: Values<P>): readonly Ask[];
  /** What is wrong with values that are fine one by one. Left out: nothing can be. */
  problems?(values: Values<P>): readonly ValueProblem[];
  /** What is wrong beside the values of the kind of knowledge that it is about. Left out: nothing can be. */
  fits?(values: Values<P>, kind: Readonly<Record<string, unknown>>): readonly ValueProblem[];
}

/** What is wrong with a value beside others. */
export interface ValueProblem {
  readonly key: string;
  readonly message: string;
  readonly hint?: string;
}

/** When things happen. */
export interface SchedulePart<P extends Params = Params> extends Part<P> {
  /** True: others are read as they stood at the start of the tick. */
  yesterday(values: Values<P>): boolean;
  /** True: rows may write other rows, since only one acts at a time. */
  readonly oneAtATime: boolean;
  /** What luck is drawn by: the tick, or, where one person may act several times in a tick, the number of the event. */
  readonly clock: "tick" | "event";
  /** True: each entry of the list has a rate, and happens by itself. Left out: none has one. */
  readonly rates?: true;
  bind(turns: Turns, values: Values<P>, draws: Draws): () => boolean;
}

/** Of what a rate is: all together, each person, each item that somebody knows. */
export const PER = ["once", "agent", "item"] as const;
export type Per = (typeof PER)[number];

/** What a schedule may do with the list of a scenario. */
export interface Turns {
  readonly world: World;
  /** Calls the whole list with everybody. */
  everybody(): void;
  /** Calls the whole list with one person, who acts once in this tick. */
  one(row: number): void;
  /** Begins the next event and gives its number: all that is drawn until the next one is drawn by it. */
  event(): number;
  /** Calls the whole list with one person, on the luck of the event that was begun. */
  act(row: number): void;
  /** Of each entry of the list how often it happens in this tick, per unit of time; of what the rate is. */
  readonly rates: Float64Array;
  readonly per: readonly Per[];
  /** Of each entry the kind of knowledge whose items it is about, where its rate is per item. */
  readonly of: readonly (string | undefined)[];
  /** Calls the k-th entry of the list with one person, for an item that is found (-1: for none). */
  actOn(k: number, row: number, item: number): void;
  /**
   * To be asked after each event: true when the scenario's stop rule is checked per event and holds now. `passed`: how
   * much of the tick has passed, where time is continuous; else event times are whole ticks.
   */
  stopped(passed?: number): boolean;
}

/** What is read from a world. Changes nothing and draws nothing. */
export interface Metric<P extends Params = Params> extends Part<P> {
  readonly unit: string;
  /** Which way is ahead; "neither" where more is not better. */
  readonly ahead: "more" | "less" | "neither";
  /** Kinds of knowledge that it can be read from. Empty or left out: all. */
  readonly needs?: readonly KnowledgeName[];
  /** Whether it is read from the ties of a layer (param `over`): of people (true), or of groups. Left out: it is not. */
  readonly ties?: true | "groups";
  /** Kept columns that it reads: some part of the scenario must keep them. */
  reads?(values: Values<P>): readonly KeptName[];
  /** What must be there for it to mean anything. Left out: nothing. */
  asks?(values: Values<P>): readonly Ask[];
  /** An event time: the tick in which this condition first held, or null. Such a metric has no `read`. */
  readonly event?: string;
  /** True: a running total since the start, so that charts draw its steps. */
  readonly total?: true;
  read?(world: World, values: Values<P>): number;
}

/**
 * Something that is or is not so: what a run may stop at and what event times wait for. Cheap (counts that the books keep),
 * unless it says that it scans.
 */
export interface Condition extends Part<Record<never, never>> {
  readonly needs?: readonly KnowledgeName[];
  /** True: it is looked for along the ties of the only layer of people. Left out: it is not. */
  readonly ties?: true;
  /** True: it goes through everybody, so that it is looked at once a tick only. Left out: it is cheap. */
  readonly scans?: true;
  /** What must be there for it to mean anything. Left out: nothing. */
  readonly asks?: readonly Ask[];
  holds(world: World): boolean;
}
