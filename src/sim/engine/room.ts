/** The room that a run takes: its columns, and all that is laid out beside them. */
import type { ColumnSpec, KeptName } from "../core/columns.ts";
import type { Event } from "./awaited.ts";

export interface Plan {
  readonly capacity: number;
  /** In the snapshot, in this order. */
  readonly state: readonly ColumnSpec[];
  /** Copies of state columns that somebody looks at; empty when others are seen live. */
  readonly yesterday: readonly ColumnSpec[];
  readonly scratch: readonly ColumnSpec[];
  /** Row lists, one for each depth of gates, and words. */
  readonly work: readonly ColumnSpec[];
  /** Columns that parts keep: they stand in `state` behind those of the kind of knowledge. */
  readonly kept: readonly KeptName[];
  /** Network layers whose ties some part changes, in the order of the model. */
  readonly changing: readonly string[];
  /** Those of them in which the number of ties changes. */
  readonly free: readonly string[];
  /** What some metric is the time of. */
  readonly events: readonly Event[];
  readonly depth: number;
  /** Bytes of all that: columns, network lists, what the kind of knowledge keeps beside. */
  readonly bytes: number;
  readonly networkBytes: number;
  /** Bytes taken on top while the networks are drawn. */
  readonly drawingBytes: number;
}
