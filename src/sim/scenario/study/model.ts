/**
 * A study after parsing: a scenario, the points at which it is run, how often, and what is read. Checked, with every
 * default filled in; `parseStudy` is the only way to one.
 */
import type { Term } from "../../formulas/term.ts";
import type { Scenario } from "../model.ts";

/** A value of a factor; what stands at its path in a file. */
export type FactorValue = number | string | boolean;

/** The factor that is no path: which structure of the scenario is run. */
export const STRUCTURE = "structure";

/** A factor of which each level is listed. */
export interface Levels {
  readonly path: string;
  readonly values: readonly FactorValue[];
}

/** A factor that may be anything between two numbers. */
export interface Range {
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** "log": uniform in the logarithm; both ends are above 0. */
  readonly scale: "linear" | "log";
  /** True: the field takes whole numbers only, so values are rounded. */
  readonly whole: boolean;
}

export type Factor = Levels | Range;

/**
 * How points are chosen. Factors stand in the order of the file; unless `structure` is one of them, every point is run
 * in every structure of the scenario.
 */
export type Design =
  | { readonly kind: "grid" | "zip" | "oat"; readonly factors: readonly Levels[] }
  | { readonly kind: "list"; readonly factors: readonly Levels[]; readonly table: OwnData }
  | {
      readonly kind: "random" | "lhs";
      readonly factors: readonly Factor[];
      /** Number of points. */
      readonly points: number;
    }
  | {
      readonly kind: "morris";
      readonly factors: readonly Range[];
      /** Number of trajectories (r), and of levels of each factor (p, even): Morris 1991, Technometrics 33:161. */
      readonly trajectories: number;
      readonly levels: number;
    }
  | {
      readonly kind: "sobol";
      readonly factors: readonly Factor[];
      /** Base samples (N): N (k + 2) points for k factors. */
      readonly samples: number;
    };

/** A file of one's own, named by a path relative to the study. */
export interface OwnData {
  readonly file: string;
  /** 64 hex digits, of its bytes. */
  readonly sha256: string;
}

/** When a response is read: at the end of the run, at one tick, or over some ticks, both ends included. */
export type When =
  | { readonly at: "last" }
  | { readonly at: number }
  | { readonly from: number; readonly to: number };

/** One number for all ticks of a span. */
export interface Aggregate {
  readonly op: "mean" | "sum" | "min" | "max" | "quantile";
  /** Over metrics by their columns, worked out at each tick. */
  readonly of: Term;
  /** Of a quantile: which, from 0 to 1 (type 7 of Hyndman and Fan 1996, The American Statistician 50:361). */
  readonly share?: number;
}

/** What is read of each run. */
export type StudyResponse = { readonly name: string; readonly text: string } & (
  | {
      /** A formula over metrics by their columns, and over aggregates by theirs: "#0", "#1" ... */
      readonly kind: "formula";
      readonly term: Term;
      /** What is taken together over the ticks of a span; empty at one tick. */
      readonly aggregates: readonly Aggregate[];
      readonly when: When;
    }
  | { readonly kind: "event"; readonly metric: string }
  | {
      /** How far a metric lies from what was observed, over the ticks that were observed. */
      readonly kind: "distance";
      readonly metric: string;
      readonly measure: "rmse" | "mae";
      readonly ticks: readonly number[];
      readonly observed: readonly number[];
    }
);

/** How often each point is run. */
export type Replicates = {
  /** "common": replicate k has the same luck at every point. */
  readonly seeds: "common" | "independent";
} & (
  | { readonly count: number }
  | {
      /** From `min` on, as many until the interval of a response is this narrow, `max` at most; looked at every `block`. */
      readonly min: number;
      readonly max: number;
      readonly block: number;
      readonly until: {
        readonly response: string;
        /** Half of a 95 % interval, in units of the response, or as a share of its mean. */
        readonly halfWidth: number;
        readonly relative: boolean;
      };
    }
);

export interface Limits {
  /** Most runs. */
  readonly runs: number;
  /** Most seconds that one run may take; null: as long as it takes. */
  readonly wallclockPerRun: number | null;
  /** Most bytes of results. */
  readonly bytes: number;
}

export interface Author {
  readonly name: string;
  readonly orcid?: string;
}

export interface Study {
  readonly kind: "study";
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly authors: readonly Author[];
  /** An SPDX name; left out when nothing is said. */
  readonly license?: string;
  /** Each file that this one rests on, the nearest first, as it was named, with the hash of its text. */
  readonly extends: readonly OwnData[];
  /** The scenario as it is at the base point, checked. */
  readonly scenario: Scenario;
  /** The same as plain data, files of one's own read in: what points are made of (`scenarioAt`). */
  readonly base: object;
  readonly seed: string;
  readonly replicates: Replicates;
  readonly design: Design;
  readonly responses: readonly StudyResponse[];
  /** Keep every metric at every so many ticks of each run; null: only responses and last values. */
  readonly series: { readonly every: number } | null;
  readonly limits: Limits;
  /** Files of one's own that were read in: edges, observations, lists of points. */
  readonly data: readonly OwnData[];
}
