/** Tables on disk: written beside their place and moved there when whole, so that nobody sees half a file. */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { whyOf } from "./files.ts";
import { UsageError } from "./exit.ts";

export type Cell = string | number | null;

export interface TableFile {
  /** Adds rows. */
  add(rows: readonly (readonly Cell[])[]): void;
  /** Puts the file into its place. */
  commit(): void;
  /** Removes what was written, unless it was put into its place. */
  abandon(): void;
}

/** Opens a table of comma-separated values; its first line names the columns. */
export function tableFile(path: string, columns: readonly string[]): TableFile {
  const direct = isDevice(path);
  const place = direct ? path : realOf(path);
  const draft = direct ? path : `${place}.${process.pid}.tmp`;
  const file = openFile(draft, path);
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const add = (rows: readonly (readonly Cell[])[]): void => {
    writeFileSync(file, rows.map((row) => `${row.map(cellOf).join(",")}\n`).join(""));
  };
  add([columns]);
  return {
    add,
    commit() {
      if (!direct) fsyncSync(file);
      close();
      if (!direct) renameSync(draft, place);
    },
    abandon() {
      if (!open) return;
      close();
      if (!direct) rmSync(draft, { force: true });
    },
  };
}

function openFile(draft: string, path: string): number {
  try {
    return openSync(draft, "w");
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${whyOf(error)}`);
  }
}

/** A pipe or a device (/dev/stdout) is written to as it is. */
const isDevice = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
};

/** Where a link leads: the file behind it is replaced, not the link. */
function realOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
}

/** A cell as RFC 4180 says; null is empty. */
function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
