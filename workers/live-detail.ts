/** The small print of a run, as it crosses to the page: what happened in a tick, and how a run ended. */

/** What happened to whom in one tick, and what each person knows after it. */
export interface Detail {
  /** Each person: how many things it knows, how skilled it is in the only craft, or which variant it has, from 1 on. */
  readonly levels: Float32Array;
  /** Who learned what from whom: row, item, channel, source row (-1: nobody), and so on; at most 200 of them. */
  readonly told: Int32Array;
  readonly toldInAll: number;
  /** What became known to the group: item, row of the finder (-1: unknown), and so on. */
  readonly found: Int32Array;
  /** Items that nobody knows any more. */
  readonly forgotten: Int32Array;
  /** The row of the last who knew each of them (-1: unknown). */
  readonly losers: Int32Array;
  /** Rows in which somebody new has begun. */
  readonly fresh: Int32Array;
  /** The books of the main kind, slot by slot, as src/sim/core/books.ts lays them out: since the start. */
  readonly books: Float64Array;
}

/** What the verdict on the ratchet is made of. */
export interface CourseEnd {
  /** What the group gained and lost in the last third of the ticks that the run made. */
  readonly gainedLast: number;
  readonly lostLast: number;
  /** All that can be known was known at the end. */
  readonly complete: boolean;
}
