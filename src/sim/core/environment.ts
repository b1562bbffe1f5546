/** What is outside people and says what their knowledge is worth. The parts of src/sim/environments are its only writers. */

/** What is outside people: one of these sorts. */
export type Environment = WorldState | Task | Bandit;

/** A state of the world, for everybody the same or for each group its own. The variant of the same number suits it. */
export interface WorldState {
  readonly sort: "state";
  /** Number of states; 0: there is no end of them. */
  readonly options: number;
  /** The state at each place: of the whole world, or of each group. Read only: `shift` writes. */
  readonly state: Int32Array;
  /** The state where the person of this row is. */
  at(row: number): number;
  /** The state before this one by number: what suited the world before it moved on by one. -1: there is none. */
  before(state: number): number;
  /** One place moves on by so many states; where there is an end of them, they come round again. */
  shift(place: number, by: number): void;
}

/** What answers to many questions are worth: a reality, a landscape. For everybody the same, or for each group its own. */
export interface Task {
  readonly sort: "task";
  /** Number of places: 1, or as many as there are groups. */
  readonly places: number;
  /** The place where the person of this row is. */
  placeOf(row: number): number;
  /**
   * What the answers are worth at a place that stand from column[from] on, in the planes of beliefs (core/answers.ts).
   * Equal answers are worth the same, bit for bit.
   */
  worth(column: Int32Array, from: number, place: number): number;
  /** What is right; null where answers are better or worse only together. */
  readonly truth: Truth | null;
}

/** The right answer to each question, at each place. */
export interface Truth {
  /** Number of questions, and of answers to each. */
  readonly count: number;
  readonly options: number;
  /** How many questions pay only together, the first ones, the next ones ...; the last may be fewer. 1: each by itself. */
  readonly block: number;
  /** Of word w, the questions that are answered rightly at a place, as bits. */
  rightIn(column: Int32Array, from: number, w: number, place: number): number;
  /** The right answer to a question. */
  at(place: number, question: number): number;
  /** From now on another answer is right: the one so many further on; they come round again. */
  shift(place: number, question: number, by: number): void;
}

/** Options that succeed more or less often: the last one better or worse than the others. */
export interface Bandit {
  readonly sort: "bandit";
  /** Share of its trials in which each option succeeds. */
  readonly rates: Float64Array;
  /** What a success, and a failure, of the last option adds to the log-odds that it is the better one. */
  readonly perSuccess: number;
  readonly perFailure: number;
}
