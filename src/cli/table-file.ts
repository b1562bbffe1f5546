/** Tables on disk: written beside their place and moved there when whole, so that nobody sees half a file. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { quoted } from "../lab/tables/csv.ts";
import { ClosedError, LostError, UsageError } from "./exit.ts";
import type { Target } from "./target.ts";
import { whyOf } from "./words.ts";

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
export function tableFile(target: Target, columns: readonly string[]): TableFile {
  const { name, place, direct, stream } = target;
  const draft = direct ? place : `${place}.${process.pid}.tmp`;
  const refusal = (error: unknown): Error =>
    new UsageError(`${name} cannot be written: ${whyOf(error)}`);
  const loss = (error: unknown): Error =>
    new LostError(`${name} cannot be written: ${whyOf(error)}`);
  const file = attempt(() => stream ?? openSync(draft, "w"), refusal);
  let open = true;
  let pending = !direct;
  /** False: who read it has seen enough. */
  let wanted = true;
  const close = (): void => {
    const own = open && stream === null;
    open = false;
    if (own) closeSync(file);
  };
  const abandon = (): void => {
    close();
    if (pending) rmSync(draft, { force: true });
    pending = false;
  };
  const write = (rows: readonly (readonly Cell[])[], failure: (error: unknown) => Error): void => {
    if (!wanted) return;
    try {
      writeFileSync(file, rows.map((row) => `${row.map(cellOf).join(",")}\n`).join(""));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EPIPE"))
        throw failure(error);
      if (target.isOutput) throw new ClosedError(name);
      wanted = false;
    }
  };
  try {
    write([columns], refusal);
  } catch (error) {
    abandon();
    throw error;
  }
  return {
    add: (rows) => write(rows, loss),
    commit() {
      attempt(() => {
        if (pending) fsyncSync(file);
        close();
        if (pending) renameSync(draft, place);
      }, loss);
      pending = false;
    },
    abandon,
  };
}

function attempt<Value>(act: () => Value, failure: (error: unknown) => Error): Value {
  try {
    return act();
  } catch (error) {
    throw failure(error);
  }
}

/** Null is an empty cell, and so is an empty text: nothing here tells one from the other. */
function cellOf(value: Cell): string {
  if (value === null || value === "") return "";
  return typeof value === "number" ? String(value) : quoted(value);
}
