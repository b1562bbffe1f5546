/** What crosses between a live session in a worker and the page: plain data, whose typed arrays are handed over. */
import type { Intervention, Scenario, Stopped } from "../src/sim/index.ts";
import type { Answer } from "./answer.ts";
import type { ChartInfo, MetricInfo } from "./live-chart.ts";
import type { CourseEnd, Detail } from "./live-detail.ts";
import type { Layout } from "./live-layout.ts";
import type { Ensemble, Whose } from "./live-many.ts";

export type { Bands, Ensemble, PairSummary, Whose } from "./live-many.ts";

/** Structures that are played when none are named. */
export const DEFAULT_STRUCTURES = 3;

/** Bytes that one run may take where nobody says how many. */
export const MEMORY = 512_000_000;

/** Whether structures share their luck. */
export type LuckKind = "same" | "own";

/** Which runs a session plays: structures of one scenario, one replicate of the seed. */
export interface LiveRequest {
  /** A scenario as it stands in a file, read to plain data. It is checked before anything runs. */
  readonly scenario: unknown;
  /** The same scenario as our own build has checked it: then it is not checked again. Nothing else may stand here. */
  readonly checked?: Scenario;
  /** Names of the structures to play; left out: the first three. */
  readonly structures?: readonly string[];
  /** Left out: the scenario's own. */
  readonly seed?: string;
  /** Left out: 0. */
  readonly replicate?: number;
  /** Left out or same: all structures roll the same dice. Own: each rolls dice of its own. */
  readonly luck?: LuckKind;
  /** Paths and values that replace those of the file; then it is checked anew. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** What is changed while the runs go on. */
  readonly interventions?: readonly Intervention[];
  /** Of one structure both futures are played, under these names: as it was, and with the interventions. */
  readonly beside?: readonly [asItWas: string, changed: string];
  /** Largest number of bytes that one run may take; left out: MEMORY. */
  readonly memory?: number;
}

interface StructureInfo {
  readonly name: string;
  readonly people: number;
  /** The root seed of its luck: that of the description, unless each has luck of its own. */
  readonly seed: string;
  /** The condition that ends its runs before the last tick; left out: there is none. */
  readonly stop?: string;
}

export interface Description {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly source: { readonly citation: string; readonly fidelity: string };
  /** Through what things are gained, and why they are lost, in the order in which the books of a frame have them. */
  readonly books: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  /** The word for one tick: round, year, generation. */
  readonly unit: string;
  /** The last tick that is played. */
  readonly until: number;
  readonly horizon: number;
  readonly seed: string;
  /** Which replicate of it; left out: 0. */
  readonly replicate?: number;
  readonly luck: LuckKind;
  readonly set: Readonly<Record<string, unknown>>;
  /** What is changed on the way: in all that is played, or in the second of two futures; left out: nothing. */
  readonly interventions?: readonly Intervention[] | undefined;
  /** 16 hex digits each; the second with the horizon `until`, as a command prints it that runs no further than the page. */
  readonly scenarioHash: string;
  readonly commandHash: string;
  /** How many things can be known; infinite: there is no end of them. */
  readonly items: number;
  /** The words for one person, "person" unless the file has another, and for one thing: "item", "craft" or "variant". */
  readonly personWord: string;
  readonly itemWord: string;
  /** What `levels` count, null: things known; and the largest they can be, null: a skill, which has no largest. */
  readonly level: {
    readonly word: string | null;
    readonly most: number | null;
    /** What a stronger shade says of a person: it knows more, it does better; or nothing, and only the same shade is the same. */
    readonly shade: "more" | "better" | "alike";
    /** What is drawn palest; left out: what people have at the start. */
    readonly least?: number;
    /** The names of the variants by their level, from 1 on, where they are few; left out: more is more. */
    readonly kinds?: readonly string[];
  };
  /** Names of the things, where they have any. */
  readonly labels: readonly string[];
  /** True: nobody can lose anything in any of these structures. */
  readonly nothingIsLost: boolean;
  /** All structures of the scenario. */
  readonly offered: readonly string[];
  /** Those that are played. */
  readonly structures: readonly StructureInfo[];
  /** True: they differ in who is tied to whom, and in nothing else. */
  readonly onlyTiesDiffer: boolean;
  /** True: in some of them a tie may lead one way. */
  readonly oneWay: boolean;
  readonly metrics: readonly MetricInfo[];
  /** What its author looks at first: what the group knows, what the mean person knows, or a metric. */
  readonly lead: Whose;
  /** Null: its author names no metric to be drawn. */
  readonly chart: ChartInfo | null;
}

/** One structure at one tick. */
export interface StructureFrame {
  /** Its own clock: it stands still when the run is over. */
  readonly tick: number;
  readonly people: number;
  /** Which of its layouts is to be drawn: how often people or ties have changed so far. */
  readonly stage: number;
  /** Things known by anybody, and by the mean person. */
  readonly known: number;
  readonly person: number;
  /** The metric that is drawn, in hundredths where it is a share; NaN: there is none, or nobody to read it from. */
  readonly chart: number;
  /** Things that one person alone knows. */
  readonly alone: number;
  /** What the group has gained and lost since the start, counted each time. */
  readonly gained: number;
  readonly lost: number;
  /** In the order of the description; null: an event that has not come. */
  readonly metrics: readonly (number | null)[];
  readonly stopped: Stopped;
  /** Hash of the state at this tick, and of the whole way to it. */
  readonly state: string;
  readonly hash: string;
  /** What became known to the group in this tick, and what nobody knows any more: at most 64 of each. */
  readonly found: readonly number[];
  readonly forgotten: readonly number[];
  /** Null in frames that are passed over on the way to another. */
  readonly detail: Detail | null;
}

/** All structures at one tick of the common clock. */
export interface LiveFrame {
  readonly tick: number;
  readonly structures: readonly StructureFrame[];
}

export interface Batch {
  readonly frames: readonly LiveFrame[];
  /** Drawings that no earlier batch held. */
  readonly layouts: readonly {
    readonly structure: number;
    readonly stage: number;
    readonly layout: Layout;
  }[];
  /** True: no structure goes on after the last frame. */
  readonly over: boolean;
  /** True: it was cancelled before it was done. */
  readonly cancelled: boolean;
}

/** An error that a user can mend. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export type Opened =
  | { readonly ok: true; readonly description: Description; readonly first: Batch }
  | ({ readonly ok: false } & Refused);

export interface Refused {
  readonly problems: readonly Problem[];
  /** With so many people it would have the memory that it lacks; null: that is not what it lacks, or there is none. */
  readonly fits: number | null;
}

/** What one structure did in one more run, from tick 0 to the last tick that is played. */
export interface Course {
  /** By tick. A run that is over keeps its last values. */
  readonly known: Float64Array;
  readonly person: Float64Array;
  readonly chart: Float64Array;
  readonly end: CourseEnd;
  readonly metrics: readonly (number | null)[];
  readonly stopped: Stopped;
  readonly hash: string;
}

/** One more run of all structures, with luck of its own that they share. */
export interface OneMore {
  readonly replicate: number;
  readonly courses: readonly Course[];
}

/** What is summed up of many runs. */
export interface SummaryOf {
  readonly whose: Whose;
  readonly luck: LuckKind;
  /** So many of the runs were given to this session before, and are not given again. */
  readonly from: number;
}

/** The session. Commands are carried out one after another; `cancel` acts at once. */
export interface LiveApi {
  open(request: LiveRequest): Promise<Opened>;
  /** The next ticks; detail of all of them, or of the last one only. Fewer come when it is over or cancelled. */
  next(ticks: number, detail: "all" | "last"): Promise<Batch>;
  /** Goes to a tick, back or on. Frames that were never sent before come on the way, without detail. */
  seek(tick: number): Promise<Batch>;
  /** Replicate number `replicate` of all structures, to the last tick that is played; null when it was cancelled. */
  oneMore(replicate: number): Promise<OneMore | null>;
  summarise(runs: readonly OneMore[], of: SummaryOf): Promise<Ensemble>;
  /** Ends at once what has been asked for so far: of the session, of further runs, or as a question. */
  cancel(what: "session" | "more" | "ask"): void;
  /** Answers one of the questions (questions/types.ts), of what is open as it stands, or of what is asked alone. */
  ask(name: string, asked: unknown): Promise<Answer<unknown>>;
  /** Milliseconds of computing for one run of all structures, from their first ticks, which nobody sees. Asked at tick 0. */
  cost(): Promise<number>;
  /** The largest number of people, at most so many, with which this scenario could be run; null: there is none. */
  fits(people: number): Promise<number | null>;
  /** Answers as soon as it can: a sign of life, and for how many milliseconds there may be none from now on. */
  ping(): number;
}
