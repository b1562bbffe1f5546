/** What is told of many runs: plain data that crosses to the page. */
import type { Estimate } from "../src/lab/intervals.ts";
import type { Leads, Stretch } from "../src/lab/leads.ts";
import type { EventSummary } from "../src/lab/summary.ts";
import type { CourseEnd } from "./live-detail.ts";

export type { Estimate, Stretch };

/** Which line of a course is meant: what anybody knows, what the mean person knows, or the metric that is drawn. */
export type Whose = "known" | "person" | "chart";

/** Where the runs lie at each tick. */
export interface Bands {
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
}

/**
 * Why runs are not held against each other pair by pair: each has luck of its own; or the two have not the same people,
 * kind of knowledge or order of turns, so that nobody in the one is the double of somebody in the other.
 */
export type NotPaired = "luck" | "size" | "knowledge" | "schedule";

/** Two structures held against each other: b minus a, pair by pair where they are pairs. */
export interface PairSummary {
  readonly whose: Whose;
  readonly a: number;
  readonly b: number;
  /** Null: they are pairs. */
  readonly notPaired: NotPaired | null;
  readonly n: number;
  readonly mean: number;
  /** Ends of the 95 % interval of the mean; null with fewer than two pairs. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bAhead: number;
  readonly ties: number;
  /** How many times larger the variance would be with separate luck; null where it is not defined. */
  readonly gainOfPairing: number | null;
  /** With so many runs in all the interval would be half as wide; null: there is none. */
  readonly forHalf: number | null;
  readonly differences: Float64Array;
  readonly leads: Leads;
}

/** Two structures and a time: which had it first. */
export interface TimePair {
  readonly a: number;
  readonly b: number;
  readonly notPaired: NotPaired | null;
  /** Number of runs of the same number in which it came earlier in a, in b, at the same tick, in neither. */
  readonly aFirst: number;
  readonly bFirst: number;
  readonly together: number;
  readonly neither: number;
  /** b minus a, with the end of what is played in the place of never. */
  readonly difference: Estimate;
}

/** A time that may not have come by the last tick that is played. */
export interface TimeSummary {
  readonly name: string;
  /** What it is a time of, in the words of the catalogue. */
  readonly doc: string;
  /** By structure. */
  readonly structures: readonly EventSummary[];
  readonly pairs: readonly TimePair[];
}

/** What many runs say together. */
export interface Ensemble {
  readonly runs: number;
  /** By structure. */
  readonly bands: readonly Bands[];
  /** Outcomes at the last tick, by structure and run. */
  readonly outcomes: readonly Float64Array[];
  /** How each run kept its books at its end, by structure and run. */
  readonly ends: readonly (readonly CourseEnd[])[];
  readonly pairs: readonly PairSummary[];
  readonly times: readonly TimeSummary[];
}
