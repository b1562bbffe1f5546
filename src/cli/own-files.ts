/** Files that a scenario or a study names: read beside it, or, of a shipped scenario, by its id. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOfBytes } from "../lab/study/key.ts";
import { RatchetError, type OpenFile } from "../sim/index.ts";
import { shippedBytes, shippedIds, shippedPlace, shippedStudies } from "./shipped.ts";
import { whyOf } from "./words.ts";

/** Longest file of one's own that is read. */
const MOST_BYTES = 16_000_000;

/** What may not be looked at is said to be one: whoever reads it hears why. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOTDIR"); // below a file is nothing
  }
}

/** What gives the files that this one names. */
export function openBeside(file: string): OpenFile {
  if (!isFile(file) && shippedStudies().includes(file)) return openShipped;
  const folder = folderOf(file);
  return (name) => {
    const path = join(folder, name);
    if (isFile(path)) return opened(name, bytesOf(name, path));
    return shippedIds().includes(name) ? opened(name, shippedBytes(name)) : null;
  };
}

/** A shipped study stands in a folder of its own beside the scenarios, also where there are no folders. */
const openShipped: OpenFile = (name) => {
  const id = /^\.\.\/([^/]+)\.yaml$/.exec(name)?.[1] ?? name;
  return shippedIds().includes(id) ? opened(name, shippedBytes(id)) : null;
};

/** Where a file stands, or a shipped scenario; of all else: here. */
function folderOf(file: string): string {
  if (isFile(file)) return dirname(file);
  const shipped = shippedIds().includes(file) ? shippedPlace(file) : undefined;
  return shipped === undefined ? "." : dirname(shipped);
}

function bytesOf(name: string, path: string): Uint8Array {
  const wrong = (why: string): RatchetError => new RatchetError("E_FILE", "", `${name} ${why}`);
  try {
    const { size } = statSync(path);
    if (size <= MOST_BYTES) return readFileSync(path);
    throw wrong(`is ${Math.ceil(size / 1e6)} MB long, and at most ${MOST_BYTES / 1e6} MB are read`);
  } catch (error) {
    throw error instanceof RatchetError ? error : wrong(`cannot be read: ${whyOf(error)}`);
  }
}

function opened(name: string, bytes: Uint8Array): ReturnType<OpenFile> {
  return { text: textOf(name, bytes), sha256: hashOfBytes(bytes) };
}

export function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RatchetError("E_FILE", "", `${name} is not text in UTF-8; save it as such`);
  }
}
