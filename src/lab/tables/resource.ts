/** What a file of results holds, in words: the Data Package, the crate and the README are made from it. */
import type { Column } from "../study/types.ts";

/** Columns that lead to the rows of another table. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  /** Of that table; as many as `fields`. */
  readonly to: readonly string[];
}

/** A file of results. */
export interface Entry {
  /** Within the folder of results. */
  readonly path: string;
  readonly title: string;
  /** Of a table: what a row is. */
  readonly description: string;
}

/** A file with a table. */
export interface Resource extends Entry {
  /** "design", "runs", "series", "summary", "sensitivity". */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A file that was written. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}
