/** A table that is made chunk by chunk, in the order of the plan, so that one reading of the chunks serves all tables. */
import type { Resource } from "../../tables/resource.ts";
import type { Batch } from "../types.ts";
import type { Piece } from "./plan.ts";

export interface Maker {
  readonly resource: Resource;
  /** The rows that a chunk gives, which stand until the next chunk; none where it is left out. */
  add?(piece: Piece): Batch;
  /** Rows that come after the last chunk; none where it is left out. */
  end?(): Batch;
}

/** One array for each column out of rows. */
export const columnsFrom = <Cell>(rows: readonly (readonly Cell[])[], width: number): Cell[][] =>
  Array.from({ length: width }, (_, k) => rows.map((row) => row[k] as Cell));
