/** What the page is given of a study's results: columns with an entry a point or a run. Plain data. */
import type { BlockTask, MadeBlock } from "../../src/lab/study/block.ts";
import type { Design, FactorValue } from "../../src/sim/index.ts";
import type { TextProblem } from "../questions/file-types.ts";

/** A file, or part of one: a Blob of the page. */
export interface Bytes {
  readonly size: number;
  slice(start: number, end?: number): Bytes;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

export interface ResultFile {
  readonly name: string;
  readonly data: Bytes;
}

/** A column of the design. */
export interface FactorColumn {
  /** A path of the scenario, or "structure". */
  readonly name: string;
  /** Its values, each once: numbers from the smallest to the largest, names in the order of the points. */
  readonly levels: readonly FactorValue[];
  /** Of each point the place of its value among them; -1: the file has none. */
  readonly of: Int32Array;
}

/** What all runs of each point say of one response: an entry a point, NaN where nothing can be said. */
export interface Cells {
  /** Runs that were made to their end, and those of them in which it could be read, or came. */
  readonly runs: Int32Array;
  readonly n: Int32Array;
  readonly mean: Float64Array;
  /** Ends of its 95 % t interval. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface ResponseColumn {
  readonly name: string;
  /** True: a tick at which something came about; where it never came the horizon stands for it in the mean. */
  readonly event: boolean;
  /** An entry a run; NaN: it could not be read, or never came. Empty: only the summary is here. */
  readonly values: Float64Array;
  readonly cells: Cells;
}

/** The runs in the order of their file. */
export interface RunColumns {
  readonly point: Int32Array;
  readonly replicate: Int32Array;
  readonly ticks: Int32Array;
  /** Seeds, each once, and of each run the place of its own among them. */
  readonly seeds: readonly string[];
  readonly seed: Int32Array;
  /** Why a run failed, by its place; runs that did not are not in it. */
  readonly failed: ReadonlyMap<number, string>;
}

/** How much one factor matters to one response. Null: it is not known. */
export interface SensitivityRow {
  readonly response: string;
  /** Null: over all structures. */
  readonly structure: string | null;
  readonly factor: string;
  /** Share of the variance between points that is only luck; null: it is not known. */
  readonly noise: number | null;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface About {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The word for one tick. */
  readonly unit: string;
  readonly design: Design["kind"] | null;
  /** Names of its responses; what else stands in the runs are metrics at their end. */
  readonly responses: readonly string[];
  /** Those of them that are times at which something came about. */
  readonly events: readonly string[];
  /** Ticks that a run of each structure may last, where no factor says otherwise. */
  readonly horizons: Readonly<Record<string, number>>;
  /** The resolved study, from which each run can be made again. */
  readonly text: string;
}

export interface Results {
  /** Null: no file says which study it is. */
  readonly about: About | null;
  readonly points: number;
  readonly factors: readonly FactorColumn[];
  /** Those of the study first. */
  readonly responses: readonly ResponseColumn[];
  /** Null: only a summary is here. */
  readonly runs: RunColumns | null;
  readonly sensitivity: readonly SensitivityRow[];
  /** Where the course of each run stands; null: it was not kept, or is not here, or the runs are still being made. */
  readonly series: Series | null;
  /** Files that were not used, each with the reason. */
  readonly left: readonly Left[];
}

/** What holds every metric of each run over time: too long to be read before somebody asks for a part of it. */
export interface Series {
  /** Null: the worker that keeps the study has it. */
  readonly file: ResultFile | null;
  readonly metrics: readonly string[];
}

export interface CourseAsked extends Pick<Series, "file"> {
  readonly metric: string;
  /** Runs by their numbers, the runs of a line together. */
  readonly lines: readonly (readonly number[])[];
}

/** One metric over time, over the runs of a line: an entry for each tick that was kept. */
export interface Course {
  readonly ticks: Int32Array;
  /** Runs in which it could be read. One that ended early keeps its last value. */
  readonly n: Int32Array;
  /** NaN: it could be read in none. */
  readonly mean: Float64Array;
  /** Below these a tenth of the runs lie, and above those. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Left {
  readonly name: string;
  readonly why: "unknown" | "series" | "twice";
}

/** A study as text, with the files that it names, by their names as it names them. */
export interface StudyAsked {
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** Bytes that a run may take, and number of workers that make runs. */
  readonly memory: number;
  readonly workers: number;
}

/** A factor as the design has it: its levels, or its ends. */
export interface PlannedFactor {
  readonly name: string;
  readonly levels: readonly FactorValue[] | null;
  readonly ends: readonly [low: number, high: number] | null;
}

/** What a study comes to. */
export interface StudyPlan {
  readonly about: About;
  readonly design: Design["kind"];
  /** The arithmetic of its rows: "3 x 10". */
  readonly rows: string;
  readonly factors: readonly PlannedFactor[];
  readonly structures: number;
  readonly points: number;
  /** Replicates of each point: of sequential ones the least and the most. */
  readonly replicates: readonly [least: number, most: number];
  readonly seeds: "common" | "independent";
  readonly seed: string;
  /** At most. */
  readonly runs: number;
  readonly responses: readonly { readonly name: string; readonly text: string }[];
  /** Seconds that all runs take here, by some that were tried; null: they were not tried. */
  readonly seconds: number | null;
  /** Why it is too much for a page; null: it can be run here. */
  readonly tooLarge: "points" | "runs" | "bytes" | "seconds" | null;
}

export type StudyTold =
  | { readonly ok: true; readonly plan: StudyPlan }
  | {
      readonly ok: false;
      readonly problems: readonly TextProblem[];
      /** Files that it names and that were not given. */
      readonly wants: readonly string[];
    };

/** A block for a worker. */
export interface BlockWork {
  readonly id: number;
  readonly task: BlockTask;
}

/** What came of it: its runs, or why workers ended over it. */
export interface BlockDone {
  readonly id: number;
  readonly made: MadeBlock | { readonly code: string; readonly message: string };
}

export interface StepAsked {
  readonly made: readonly BlockDone[];
  /** So many blocks can be made now. */
  readonly want: number;
  /** True: whoever was given blocks before is gone. */
  readonly again: boolean;
}

export interface StepTold {
  readonly tasks: readonly BlockWork[];
  /** Runs that are made, and how many are to be, as far as is known. */
  readonly done: number;
  readonly of: number;
  readonly over: boolean;
}

export interface StudyFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One run of a resolved study. */
export interface RunAsked {
  /** The resolved study. */
  readonly text: string;
  readonly structure: string;
  /** Values of factors by their paths. */
  readonly values: Readonly<Record<string, FactorValue>>;
  readonly seed: string;
}
