/** What an editor asks of a text: what could stand at a place, what to change in it, what differs, what it costs. */
import type { Offer } from "../offers.ts";
import type { TextProblem } from "../questions/file-types.ts";

/** One thing that may stand at a place of a text. */
export interface Option {
  readonly kind: "key" | "value";
  readonly name: string;
  /** What is written in the place of what has been typed. */
  readonly insert: string;
  /** What it is, in the words of its part; "": nothing is said of it. */
  readonly doc: string;
}

export interface Completion {
  /** Where what has been typed of it begins. */
  readonly from: number;
  readonly options: readonly Option[];
}

/** A piece of a text that is replaced, by offsets. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export type Patched =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** What a number counts, as far as it must be known to say it. */
export type Measure = Pick<Offer, "min" | "max" | "whole" | "unit">;

export type Value = string | number | boolean | null;

/** One thing in which two texts of a scenario differ. */
export interface Difference {
  readonly kind: "changed" | "added" | "removed" | "moved";
  readonly what: "value" | "entry" | "structure" | "part" | "metric" | "claim";
  /** The structure in which it stands; null: in the scenario itself. */
  readonly structure: string | null;
  /** "step.share.chance" */
  readonly path: string;
  /** What people call it; null: it has no such name. */
  readonly label: string | null;
  /** What it is, in the words of its part. */
  readonly doc: string | null;
  readonly measure: Measure | null;
  readonly was: Value;
  readonly now: Value;
}

/** What a scenario costs on this device. Milliseconds of computing, all structures together. */
export interface Gauge {
  readonly structures: number;
  readonly replicates: number;
  /** What a page plays, and what a run may last. */
  readonly until: number;
  readonly horizon: number;
  /** One run of each structure, up to what a page plays, and to the horizon. */
  readonly shortMs: number;
  readonly longMs: number;
  /** True: a run may end before its horizon. */
  readonly mayEnd: boolean;
}

export type Gauged =
  | { readonly ok: true; readonly gauge: Gauge }
  | { readonly ok: false; readonly message: string };
