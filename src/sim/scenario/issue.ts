/** One fault of a scenario, with its place and the way out. */
export interface Issue {
  /** A short fixed name for programs: E_VALUE, E_KEY, E_MISSING ... */
  readonly code: string;
  /** The field, as paths are written: "step.share.chance"; "" for the document as a whole. */
  readonly path: string;
  /** Where it stands, counted from 1; 1:1 when the source has no lines. */
  readonly line: number;
  readonly column: number;
  /** Number of characters that are at fault, on that line. */
  readonly length: number;
  /** What was expected and what was found. */
  readonly message: string;
  /** The way out, where one is known. */
  readonly hint?: string;
  /** When the fault stands in a setting from outside the file: "--set population.size=x". */
  readonly setting?: string;
}

/** Message and way out in one sentence. */
export const wordsOf = ({ message, hint }: Pick<Issue, "message" | "hint">): string =>
  hint === undefined ? message : `${message}; ${hint}`;
