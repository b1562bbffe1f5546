/** What the gallery knows of a scenario: worked out when the page is built. */

/** What people can know, as the engine calls it. */
export type KindOfKnowledge =
  | "beliefs"
  | "evidence"
  | "recipes"
  | "repertoire"
  | "skill"
  | "variants";

/** How its lines go in the run that is drawn; and that nobody can come to know less. */
export type Effect = "lead-changes" | "falls" | "ends-alike" | "keeps-all";

export type Size = "small" | "middle" | "large";
export type Fidelity = "replication" | "inspired" | "own";

export interface Line {
  /** Name of the structure. */
  readonly name: string;
  /** At the ticks of the sparkline; null: there is nobody to read it from. */
  readonly values: readonly (number | null)[];
}

/** Run number 0 of the scenario's own seed, as the page opens it, at some of its ticks. */
export interface Spark {
  /** What the lines are: what is known by the group or by the average person, or a metric by its label. */
  readonly whose: "known" | "person" | "chart";
  readonly label: string | null;
  readonly percent: boolean;
  readonly ticks: readonly number[];
  readonly lines: readonly Line[];
}

/** An experiment of the replication suite, as docs/replications.md tells it. */
export interface Experiment {
  readonly id: string;
  readonly paper: string;
  readonly what: string;
  readonly evidence: string;
  /** Numbers that were held against others, those that agreed, and those that are told and not judged. */
  readonly cells: number;
  readonly passed: number;
  readonly told: number;
}

export interface GalleryCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly topics: readonly string[];
  readonly kinds: readonly KindOfKnowledge[];
  readonly effects: readonly Effect[];
  readonly size: Size;
  readonly fidelity: Fidelity;
  readonly citation: string;
  readonly checked: string | null;
  readonly deviation: string | null;
  /** Sentences that were tested. */
  readonly claims: readonly string[];
  readonly experiments: readonly Experiment[];
  /** Names of all structures, and of all parts in use. */
  readonly structures: readonly string[];
  readonly parts: readonly string[];
  /** The fewest and the most people at the start, and their word. */
  readonly people: readonly [least: number, most: number];
  readonly personWord: string;
  readonly unit: string;
  readonly until: number;
  readonly spark: Spark;
}
