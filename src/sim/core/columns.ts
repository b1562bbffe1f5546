/** Columns: the flat arrays of which a world is made, laid out one behind the other in one buffer. */
export type Column = Int32Array | Float64Array;
export type Columns = Record<string, Column>;

/** What a column holds and how long it is. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: "int32" | "float64";
  /** Number of elements. */
  readonly length: number;
  /** True: a row per person, `length / capacity` wide. Only such columns are looked at in others (was). */
  readonly perRow: boolean;
  /** True: the state hash is taken over it. Knowledge itself, or a mark that stands for it; not what follows from it. */
  readonly hashed: boolean;
  /** True: only people have it, and institutions that hold the same kind do not. */
  readonly peopleOnly?: true;
}

/** Scratch: what one part decides for a person and a later part of the same turn acts on. Dead after the turn. */
export interface ScratchSpec {
  readonly doc: string;
  /** "crafts": one value for each craft of a skill; "answers": the words of a row of beliefs; "asked": as many as the parts that write it ask for; 1: one value. */
  readonly width: 1 | "crafts" | "answers" | "asked";
  /** The value that means "nothing decided"; the engine resets the column to it before each tick or turn. */
  readonly none: number;
}

export const SCRATCH = {
  model: { doc: "Row of the person learned from in this turn", width: 1, none: -1 },
  models: {
    doc: "Row of the person learned from in this turn, for each craft",
    width: "crafts",
    none: -1,
  },
  demonstrators: {
    doc: "Rows of the people learned from in this turn, several at once",
    width: "asked",
    none: -1,
  },
  suits: {
    doc: "Whether what a person does suits the environment, as it has found out in this turn",
    width: 1,
    none: -1,
  },
  action: {
    doc: "The answers by which a person acts in this turn, where it has none of its own by a guess",
    width: "answers",
    none: 0,
  },
  tried: { doc: "The option that a person has tried in this turn", width: 1, none: -1 },
  successes: { doc: "How many of its trials in this turn have succeeded", width: 1, none: -1 },
  failures: { doc: "How many of its trials in this turn have failed", width: 1, none: -1 },
  withheld: {
    doc: "Whether a person keeps to itself what it has found out in this turn",
    width: 1,
    none: -1,
  },
  doubts: {
    doc: "Whether a person doubts in this turn how it sees things (1), since it has missed for long what it aspires to",
    width: 1,
    none: -1,
  },
  found: { doc: "The item found in this turn", width: 1, none: -1 },
} as const satisfies Record<string, ScratchSpec>;
export type ScratchName = keyof typeof SCRATCH;

/** Kept: what a part says of each person that must outlive the turn. State: in snapshots and in the state hash. */
export interface KeptSpec {
  readonly doc: string;
  /** What stands there for a newcomer, and for everybody at the start. */
  readonly start: number;
  /** True: it is counted by places, and goes on when another person takes a place: totals over all who were ever there. Left out: it is of the person. */
  readonly ofPlace?: true;
  /** True: one entry of a file keeps it, since two would count for each other. Left out: several may. */
  readonly ofOne?: true;
}

/** One number for each person. Parts that keep the same column share it: there is one of it in a run. */
export const KEPT = {
  score: { doc: "What a person had achieved when its score was last taken", start: 0 },
  "other-score": { doc: "A second score, taken at another moment", start: 0 },
  "score-before": {
    doc: "What a person had achieved when it was last looked whether it has failed",
    start: 0,
  },
  payoff: { doc: "What a person has earned", start: 0 },
  status: { doc: "How much a person is looked up to", start: 0 },
  attention: { doc: "How many exchanges a person has time for yet in this tick", start: 0 },
  "answers-told": { doc: "Number of answers that a person has been told", start: 0 },
  "answers-wasted": {
    doc: "Number of answers that a person has been told and had already",
    start: 0,
  },
  lessons: {
    ofOne: true,
    doc: "Number of lessons of a course that have been held since a person came, attended or missed",
    start: 0,
  },
  say: {
    doc: "How much a person's voice counts where it is decided what an institution holds",
    start: 1,
  },
  safety: { doc: "How safe a person feels to say what others do not", start: 1 },
  hops: { doc: "Number of people whom a person has asked for its last task", start: 0 },
  supplied: {
    doc: "Share of what its last task needed that a person knew or was supplied with",
    start: 0,
  },
  aspiration: { doc: "The score that a person aspires to", start: 0 },
  missed: { doc: "How many times in a row a person has missed what it aspires to", start: 0 },
  stage: {
    doc: "Whether a person is dependent (0), independent (1) or interdependent (2)",
    start: 0,
  },
  exchanges: { doc: "Number of successful exchanges that a person has had", start: 0 },
  age: { doc: "For how many ticks a person has been there", start: 0 },
  rank: {
    doc: "A person's place in an order, 1 for the first; a billion, behind all, while it has none",
    start: 1e9,
  },
  membership: { doc: "How much a person feels that it belongs to its group, 0 to 1", start: 0 },
  settled: {
    doc: "After how many ticks a newcomer did as well as half of all for the first time; -1: not yet; 0: it is no newcomer",
    start: 0,
  },
  newcomers: {
    doc: "Number of newcomers who have come to this place since the start",
    start: 0,
    ofPlace: true,
  },
  "newcomers-settled": {
    doc: "Number of those of them who came to do as well as half of all",
    start: 0,
    ofPlace: true,
  },
  "newcomers-rounds": {
    doc: "Number of ticks that this took them, all together",
    start: 0,
    ofPlace: true,
  },
} as const satisfies Record<string, KeptSpec>;
export type KeptName = keyof typeof KEPT;

const ALIGN = 64;
const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;
const width = (type: ColumnSpec["type"]): number => (type === "int32" ? 4 : 8);

/** Bytes that the columns need, each aligned to 64. */
export function bytesOf(specs: readonly Pick<ColumnSpec, "type" | "length">[]): number {
  return specs.reduce((sum, spec) => sum + padded(spec.length * width(spec.type)), 0);
}

/** Views over `buffer` from byte `start` on, in the order of `specs`. */
export function layOut(
  specs: readonly Pick<ColumnSpec, "name" | "type" | "length">[],
  buffer: ArrayBuffer,
  start = 0,
): Columns {
  const columns: Columns = {};
  let at = start;
  for (const { name, type, length } of specs) {
    columns[name] =
      type === "int32" ? new Int32Array(buffer, at, length) : new Float64Array(buffer, at, length);
    at += padded(length * width(type));
  }
  return columns;
}
