/** What tables are made of: the plan of a study and its chunks. */
import type { Plan } from "../plan.ts";
import type { Block, Chunk, Point } from "../types.ts";

/** A plan, as far as tables need it. */
export type TablePlan = Pick<Plan, "id" | "study" | "metrics" | "structureOf"> & {
  readonly points: readonly Point[];
};

/** A chunk in its place. */
export interface Piece {
  readonly block: Block;
  readonly point: Point;
  readonly chunk: Chunk;
  /** Number of its first run, in the order of the plan, from 0. */
  readonly first: number;
}
