/** Where the rows of a table go: into a file of some format, batch by batch, so that no table is ever held whole. */
import type { Batch, Draft, Table } from "../study/types.ts";

/** Where bytes go, one after the other. */
export type Out = Pick<Draft, "write">;

export interface Sink {
  add(batch: Batch): Promise<void>;
  /** After the last batch: writes what is left. */
  end(): Promise<void>;
}

/** Opens a sink that writes a table of these columns. */
export type OpenSink = (out: Out, columns: Table["columns"]) => Sink;

/** Number of rows of a batch. */
export const heightOf = (batch: Batch): number => batch[0]?.length ?? 0;

/** Writes a whole table. */
export async function pour(table: Table, out: Out, open: OpenSink): Promise<void> {
  const sink = open(out, table.columns);
  for await (const batch of table.rows()) await sink.add(batch);
  await sink.end();
}
