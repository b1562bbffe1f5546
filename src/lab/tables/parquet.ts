/**
 * Tables as Parquet files (Apache Parquet 2): the same rows give the same bytes, whatever batches they come in. Codec
 * SNAPPY of the writer itself, so that no bytes depend on the zlib of an engine.
 */
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { ParquetWriter } from "hyparquet-writer/src/parquet-writer.js";
import type { Column } from "../study/types.ts";
import { bufferFor } from "./buffer.ts";
import { heightOf, type OpenSink, type Out } from "./sink.ts";

/** Rows of a row group; fewer where there are so many columns that a group would have more cells than this. */
const GROUP_ROWS = 200_000;
const GROUP_CELLS = 4_000_000;

const groupRows = (columns: number): number =>
  Math.min(GROUP_ROWS, Math.max(1, Math.floor(GROUP_CELLS / columns)));

/** Opens tables as Parquet with these key-value metadata. */
export const parquetSink =
  (metadata: Readonly<Record<string, string>>): OpenSink =>
  (out, columns) => {
    const bytes = new OutWriter(out);
    const pairs = Object.entries(metadata).map(([key, value]) => ({ key, value }));
    const writer = new ParquetWriter({
      writer: bytes,
      schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
      createdBy: "ratchet",
      ...(pairs.length > 0 && { kvMetadata: pairs }), // an empty list is one that not every reader takes
    });
    const buffers = columns.map(bufferFor);
    const most = groupRows(columns.length);
    let waiting = 0;
    const flush = async (): Promise<void> => {
      const columnData = columns.map(({ name }, k) => ({ name, data: buffers[k]?.give() ?? [] }));
      waiting = 0;
      await writer.write({ columnData, rowGroupSize: most });
    };
    return {
      async add(batch) {
        const rows = heightOf(batch);
        for (let from = 0; from < rows;) {
          const to = Math.min(rows, from + most - waiting);
          for (const [k, buffer] of buffers.entries()) buffer.take(batch[k] ?? [], from, to);
          waiting += to - from;
          from = to;
          if (waiting === most) await flush();
        }
      },
      async end() {
        if (waiting > 0) await flush();
        await writer.finish();
        await bytes.flush();
      },
    };
  };

const PHYSICAL = {
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
} as const;

const elementOf = ({ name, type, required }: Column) => ({
  name,
  repetition_type: required === true ? ("REQUIRED" as const) : ("OPTIONAL" as const),
  ...PHYSICAL[type],
});

/** Bytes on their way out: they go there whenever a row group is complete, and at the end. */
class OutWriter extends ByteWriter {
  readonly #out: Out;

  constructor(out: Out) {
    super();
    this.#out = out;
  }

  async flush(): Promise<void> {
    await this.#out.write(this.getBytes());
    this.index = 0;
  }
}
