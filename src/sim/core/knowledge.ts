/** What the engine and the parts see of knowledge. The kinds (src/sim/knowledge) are the only writers of their columns. */
import type { Draws } from "../random/draws.ts";
import type { AnswerShape } from "./answers.ts";
import type { Lineage } from "./lineage.ts";

export type KnowledgeName =
  | "beliefs"
  | "evidence"
  | "repertoire"
  | "recipes"
  | "skill"
  | "variants";

/** Name of the main kind of a scenario: what `knowledge:` says. Its columns bear their plain names. */
export const MAIN = "knowledge";

/** For each item or craft, how many people hold it. */
export interface Holders {
  readonly count: Int32Array;
  /** Number of items that somebody knows. */
  known(): number;
}

/** What the engine asks of any kind of knowledge. */
export interface Knowledge {
  /** The name by which parts ask for it (param `of`), and before its columns: MAIN, or what the scenario calls it. */
  readonly name: string;
  readonly use: KnowledgeName;
  /** Its books (core/books.ts says which slot is what). */
  readonly books: Float64Array;
  /** Number of things that can be known: items, crafts, or variants of all traits; 0: there is no end of them. */
  readonly items: number;
  /** Names of the items, where they have any. */
  readonly labels: readonly string[];
  readonly holders: Holders;
  /** Where to record who found and who taught what; null: nowhere. */
  lineage: Lineage | null;
  /** Makes row what a newcomer is at the start; `draws` is open at this row. `channel`: the books' slot it is entered under. */
  begin(row: number, draws: Draws, channel: number): void;
  /** Makes the rows 0..n-1 at the start, all in one; `draws` is open at row 0. False, or left out: they are made one by one. */
  beginAll?(n: number, draws: Draws, channel: number): boolean;
  /** Empties a row for the reason with this slot of the books. */
  clear(row: number, reason: number): void;
  /** Moves a person from one row to another, which must be empty. */
  move(from: number, to: number): void;
  /** Two different people change places. */
  swap(a: number, b: number): void;
  /** Closes the group's books for this tick. */
  closeTick(): void;
  /** What the rows 0..n-1 really hold, counted anew: what the books must say. */
  recount(n: number): { person: number; group: number };
}

/** A set of things that each person knows, one bit per thing. */
export interface Repertoire extends Knowledge {
  /** Number of 32-bit words per row of `bits`. */
  readonly words: number;
  /** Bit item & 31 of word row * words + (item >> 5) is set when the row knows the item. Read only: learn and drop write. */
  readonly bits: Int32Array;
  /** Number of items that each row knows. */
  readonly size: Int32Array;
  /** Value of each item: its weight when things are combined. */
  readonly values: Float64Array;
  /** Items that are the aim of the task. */
  readonly goals: Int32Array;
  /** How near items i and j are to each other, at i * items + j; nothing is near itself. Null: they are not related. */
  readonly proximity: Float64Array | null;
  has(row: number, item: number): boolean;
  /** The row comes to know the item by this channel, from `source` (-1: nobody). False when it knew it already. */
  learn(row: number, item: number, channel: number, source: number): boolean;
  /** The row does not know the item any more, for this reason. False when it did not know it. */
  drop(row: number, item: number, reason: number): boolean;
}

/** A repertoire in which known items make new ones. */
export interface Recipes extends Repertoire {
  /** Items that everybody knows at the start. */
  readonly starts: Int32Array;
  /** The item made of two (c = -1) or three different items, given ascending; -1 when they make nothing. */
  productOf(a: number, b: number, c: number): number;
  /** The item that comes of putting a second to a first, where the order may count; -1: nothing. */
  pairOf(first: number, second: number): number;
  /** How the items of a table of leaps are numbered; null: it is another table. */
  readonly leaps: Leaps | null;
  /** Number of lineages: item i belongs to lineage i mod lineages; 1 where a table has none. */
  readonly lineages: number;
}

/**
 * Items of a table of leaps, by arithmetic: main traits 0 .. main - 1; then the tools of each main trait, `slots` each; then
 * the combinations of two main traits a < b, at b (b - 1) / 2 + a.
 */
export interface Leaps {
  readonly main: number;
  readonly slots: number;
}

/** Real-valued skill in one or several crafts. */
export interface Skill extends Knowledge {
  /** Skill of each row in each craft, at row * items + craft. Read only: `set` writes. */
  readonly level: Float64Array;
  /** Above it, a person counts as knowing the craft. */
  readonly known: number;
  /** Sets a skill. Crossing the level upwards is entered under how.channel, downwards under how.reason. */
  set(row: number, craft: number, value: number, how: SkillChange): void;
}

/** One of several variants in each of one or more traits: behaviours, strategies, labels. */
export interface Variants extends Knowledge {
  /** Number of traits. */
  readonly count: number;
  /** Number of variants of each trait; 0: an unbounded counter of labels. */
  readonly options: number;
  /** What the variants of a closed set are called, where they have names. */
  readonly names: readonly string[];
  /** Variant of each row in each trait, at row * count + trait; -1: none yet. Read only: `take` writes. */
  readonly variant: Int32Array;
  /** The trait's part of `holders.count` begins at trait * stride. */
  readonly stride: number;
  /** The variant that is counted at a place of `holders.count`; -1: none is. */
  counted(place: number): number;
  /** How many people have a variant. */
  held(trait: number, variant: number): number;
  /** The row takes up a variant (-1: gives its own up). What it had is lost for how.reason. False: it had it already. */
  take(row: number, trait: number, variant: number, how: SkillChange): boolean;
  /** A label that nobody has ever had. Only where the set is not closed. */
  fresh(): number;
}

/** One answer to each of several questions: what a person takes to be true, or how it does a thing. */
export interface Beliefs extends Knowledge {
  /** How answers stand in `belief` and in any column of the same shape. */
  readonly shape: AnswerShape;
  /** Of each word, the questions whose answers can be written down: only those can an institution hold. Read only: `codifyIn` writes. */
  readonly codified: Int32Array;
  /** Those of them of which that held at the start. */
  readonly codifiedAtFirst: Int32Array;
  /** By which way each person came by each of its answers; null: it is not kept. */
  readonly origins: Origins | null;
  /** The answers of each row, in bit planes, at row * shape.stride. Read only: `answer` writes. */
  readonly belief: Int32Array;
  /** The answer of a row to a question; -1: it has none. */
  at(row: number, question: number): number;
  /** The row gives another answer (-1: none). What it had is lost for how.reason. False: it had it already. */
  answer(row: number, question: number, answer: number, how: SkillChange): boolean;
  /**
   * Of word w, the row takes over the answers to these questions that stand from column[from] on; where it gives none
   * there, it gives its own up.
   */
  // oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
  answerIn(
    row: number,
    w: number,
    questions: number,
    column: Int32Array,
    from: number,
    how: SkillChange,
  ): void;
  /** Of word w, the answers to these questions can be written down from now on. Only where the kind says that this may come. */
  codifyIn(w: number, questions: number): void;
  /** Of word w, the row gives up its answers to these questions. */
  giveUpIn(row: number, w: number, questions: number, how: SkillChange): void;
  /** The row gives all answers that stand from column[from] on, in the same shape. Returns how many changed. */
  answerAll(row: number, column: Int32Array, from: number, how: SkillChange): number;
}

/** By which channel people came by the answers that they have now; what was given up and got again, was got anew. */
export interface Origins {
  /** Of word w, the questions to which the row came by its answer in the way with this slot of the books (START: it was there). */
  cameBy(row: number, w: number, slot: number): number;
}

/** What each person has seen of several options; the one that it therefore holds to be best, its favourite, is what it knows. */
export interface Evidence extends Knowledge {
  /** log-odds: how likely it is that option 1 is better than option 0, whose rate is known. counts: of each option, as seen. */
  readonly measure: "log-odds" | "counts";
  /** The log-odds of each row; or its successes and failures in each option, at (row * items + option) * 2. Read only. */
  readonly evidence: Float64Array;
  /** The option that each row holds to be best; -1: it knows nothing yet. Read only: `settle` writes. */
  readonly favourite: Int32Array;
  /** Above these log-odds a person is sure of option 1. */
  readonly sure: number;
  /** Adds to a row's log-odds. Its favourite stays until it settles. */
  weigh(row: number, logOdds: number): void;
  /** Adds to a row's counts of an option. As above. */
  count(row: number, option: number, successes: number, failures: number): void;
  /** What the evidence of a row says is best: the first of equals. */
  best(row: number): number;
  /** Of counts: the share of successes in what a row has seen of an option; 0 where it has seen nothing. */
  rate(row: number, option: number): number;
  /** What the evidence says is best becomes the row's favourite. False: it was that already. */
  settle(row: number, how: SkillChange): boolean;
}

/** How a change of skill, of a variant or of an answer is entered into the books: the slots of a channel and a reason, and the row it came from. */
export interface SkillChange {
  channel: number;
  reason: number;
  source: number;
}
