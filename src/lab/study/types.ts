/** What the pieces of a study hand to each other: points, blocks of runs, what came of them, and where it is kept. */
import type { FactorValue } from "../../sim/index.ts";

/** A point of the design, in one structure. */
export interface Point {
  /** Its place in the order of the plan. */
  readonly at: number;
  /** Which point of the design it is: the same for all its structures. */
  readonly row: number;
  readonly structure: string;
  /** Values by the paths of the factors, without `structure`. */
  readonly values: Readonly<Record<string, FactorValue>>;
}

/** Some replicates of one point: what is made at once, and kept as one chunk. */
export interface Block {
  /** SHA-256 of all that can change a number in it, 64 hex digits: nothing of the plan, so it serves other plans too. */
  readonly key: string;
  /** Of the point, in the order of the plan. */
  readonly point: number;
  /** The first replicate, and how many. */
  readonly from: number;
  readonly count: number;
}

/** What is kept of one run of a study. */
export type StudyRun = { readonly replicate: number; readonly seed: string } & (
  | {
      readonly status: "ok";
      /** Trajectory hash. */
      readonly hash: string;
      readonly stopped: string;
      readonly ticks: number;
      /** The metrics at the end, in the order of the chunk; null: an event that did not come, or nobody to read from. */
      readonly final: readonly (number | null)[];
      /** The responses, in the order of the study; null: a time that never came, or nothing to read. */
      readonly responses: readonly (number | null)[];
    }
  | {
      readonly status: "failed";
      /** E_TIMEOUT, E_WORKER, E_FORMULA ... */
      readonly code: string;
      readonly message: string;
    }
);

/** The runs of a block. */
export interface Chunk {
  readonly key: string;
  /** Columns of the metrics, and names of the responses. */
  readonly metrics: readonly string[];
  readonly responses: readonly string[];
  readonly runs: readonly StudyRun[];
  /**
   * Only when asked for: of each run, metric by metric at the ticks 0, every, 2 every ... that it made, row after row
   * (a row a tick); NaN in the place of null; empty for a failed run.
   */
  readonly series: readonly Float64Array[] | null;
}

/** A disk, as far as a study needs one. Paths are relative, with "/". All may fail, and then throw. */
export interface Disk {
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file; null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** A new file, or an empty one in the place of one that is there. */
  create(path: string): Promise<Draft>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it, so that they outlast a loss of power; nothing when it is there. */
  makeFolder(path: string): Promise<void>;
  /** What was created, renamed and removed in it outlasts a loss of power. */
  syncFolder(path: string): Promise<void>;
  /** Part of a name that is given once: not again by this disk, nor by another process or machine that writes to it. */
  unique(): string;
}

/** A file that is being written, from its start on. */
export interface Draft {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The chunks of a study. */
export interface Store {
  /** Keys of all chunks that are there, whole or not. */
  keys(): Promise<ReadonlySet<string>>;
  /** Null when there is none, or it is not whole, or not of this key: then it is as good as not there. */
  get(key: string): Promise<Chunk | null>;
  /** Keeps a chunk: when this returns, it outlasts a loss of power. Twice does no harm. */
  put(chunk: Chunk): Promise<void>;
}

/** A column of a table, with what a reader must know of it. */
export interface Column {
  readonly name: string;
  readonly type: "integer" | "number" | "string" | "boolean";
  readonly description: string;
  readonly unit?: string;
  /** True: no value of it is ever missing. */
  readonly required?: true;
}

/** Values of a column; null is a missing one, and so is a number that is NaN. */
export type Cells = readonly (number | string | boolean | null)[] | Float64Array | Int32Array;

/** Some rows of a table: the cells of each of its columns, all of one length. */
export type Batch = readonly Cells[];

/** A table, row after row, in batches of columns: so that no table must be held whole. */
export interface Table {
  /** "design", "runs", "series", "summary", "sensitivity". */
  readonly name: string;
  readonly columns: readonly Column[];
  rows(): AsyncIterable<Batch>;
}
