/** Where things stand: paths within a document, and places in a text. */

/** Keys and list positions from the top of a document down. */
export type Path = readonly (string | number)[];

/** Counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where a field stands in the text: its key, or its value. */
export type Locate = (path: Path, mark: "key" | "value") => Place;

/** For documents that have no text. */
export const nowhere: Locate = () => ({ line: 1, column: 1, length: 1 });

export const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((part, at) => part === path[at]);
