/** Scenarios as texts of files: read, with what is wrong in them, and written. */
import type { Intervention, Scenario } from "../../src/sim/index.ts";
import type { Offer } from "../offers.ts";

/** One thing that is wrong with a text. */
export interface TextProblem {
  readonly code: string;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Number of characters that are at fault, on that line. */
  readonly length: number;
  readonly message: string;
}

export type TextRead =
  | {
      readonly ok: true;
      /** As it stands in the file, read to plain data, and as the engine runs it. */
      readonly scenario: unknown;
      readonly checked: Scenario;
      readonly offers: readonly Offer[];
    }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** `wants`: the name of a scenario whose text was not at hand; null: it is none of that. */
export type StudyRead =
  | { readonly ok: true; readonly runs: number }
  | {
      readonly ok: false;
      readonly problems: readonly TextProblem[];
      readonly wants: string | null;
    };

export interface FileWanted {
  /** As it stands in its file, read to plain data. */
  readonly scenario: unknown;
  /** Paths and values that replace those of the file. */
  readonly set: Readonly<Record<string, unknown>>;
  /** What is changed while it goes on; left out: nothing. */
  readonly interventions?: readonly Intervention[];
  /** Lines that stand above it: what it is, and how it is run. */
  readonly notes: readonly string[];
}

export interface FileText {
  readonly text: string;
  /** The hash of the scenario in it: the same as that of the one that runs. */
  readonly hash: string;
}
