/** Tables as comma-separated values: quoted as RFC 4180 says, lines end with a line feed, numbers as JSON writes them. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Cells } from "../study/types.ts";
import { heightOf, type OpenSink } from "./sink.ts";

/** Lines that are gathered before they are written. */
const LINES = 2000;

/** The first line names the columns. A missing value is an empty cell, an empty text is a quoted one. */
export const csvSink: OpenSink = (out, columns) => {
  let lines = [columns.map(({ name }) => quoted(name)).join(",")];
  const cells = columns.map(() => "");
  const flush = async (): Promise<void> => {
    const text = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
    lines = [];
    await out.write(utf8ToBytes(text));
  };
  return {
    async add(batch) {
      const rows = heightOf(batch);
      for (let row = 0; row < rows; row++) {
        for (const [k, column] of batch.entries()) cells[k] = cellOf(column[row]);
        lines.push(cells.join(","));
        if (lines.length >= LINES) await flush();
      }
    },
    end: flush,
  };
};

function cellOf(cell: Cells[number] | undefined): string {
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  if (typeof cell === "string") return quoted(cell);
  return cell === null ? "" : String(cell);
}

/** A text as a cell, as RFC 4180 says; an empty one is quoted, since an empty cell is a missing value. */
export const quoted = (text: string): string =>
  text === "" || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
