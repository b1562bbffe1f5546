/** A lesson as the player is given it: made from Markdown by tools/lessons, with every number already in its sentence. */

/** A piece of a sentence. `figure`: a number that a run has proved. */
export type Span =
  | string
  | { readonly kind: "em" | "strong"; readonly of: readonly Span[] }
  | { readonly kind: "link"; readonly href: string; readonly of: readonly Span[] }
  | { readonly kind: "figure"; readonly text: string };

export type Block =
  | { readonly kind: "p"; readonly of: readonly Span[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Span[])[];
    };

export type Prose = readonly Block[];

export type StepKind = "predict" | "observe" | "explain" | "change" | "transfer";

/** The ticks at which a line is drawn by hand: so many, evenly spread up to the last. */
export const DRAWN_POINTS = 5;

/** One answer that can be chosen, and what came of it. */
export interface Answer {
  readonly name: string;
  /** The number of the run; null: the answer says that there is no difference. */
  readonly value: number | null;
  readonly text: string;
  /** True: most people expect this one. */
  readonly usual: boolean;
  /** True: it is what happened, or cannot be told from it. */
  readonly best: boolean;
}

interface Asking {
  readonly id: string;
  readonly says: string;
}

/** Answers as they are shown; the outcome ranks them by their values, most first. */
interface Listed extends Asking {
  readonly answers: readonly Answer[];
  readonly alike: number;
}

export type Ask =
  | (Listed & { readonly kind: "choice" })
  | (Listed & { readonly kind: "order" })
  | (Asking & {
      readonly kind: "slider";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
      readonly outcome: number;
    })
  | (Asking & {
      readonly kind: "draw";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
      /** The ticks at which it is drawn. */
      readonly at: readonly number[];
      readonly outcome: readonly number[];
    });

/** The run that a step shows: the fields of a link, and what of the usual page stands beside the text. */
export interface Show {
  readonly scenario: string;
  readonly fields: Readonly<Record<string, string>>;
  /** True: many runs are part of what is to be seen. */
  readonly runs: boolean;
}

export interface Step {
  readonly kind: StepKind;
  readonly title: string;
  readonly say: Prose;
  readonly show: Show;
  /** The paths of the sliders that may be moved, two at most. */
  readonly controls: readonly string[];
  readonly ask: Ask | null;
  /** The question whose prediction is set beside the outcome. */
  readonly beside: string | null;
  readonly reveal: Prose;
  readonly teacher: Prose;
  readonly claims: readonly string[];
}

/** One line of the chart on the printed sheet: the mean of all runs, tick by tick. */
export interface PrintedLine {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Proof {
  readonly scenario: string;
  readonly hash: string;
  readonly seed: string;
  readonly replicates: number;
  readonly contract: string;
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface LessonCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly minutes: number;
}

export interface Lesson extends LessonCard {
  readonly language: string;
  readonly steps: readonly Step[];
  readonly chart: {
    readonly title: string;
    readonly unit: string;
    readonly ticks: readonly number[];
    readonly lines: readonly PrintedLine[];
  };
  readonly proof: Proof;
}
