/** Folders on this machine, and whether a study can keep anything in one. */
import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { LEFTOVER } from "../../lab/chunks/whole.ts";
import { LostError } from "../exit.ts";
import { whyOf } from "../words.ts";

/**
 * Makes a folder and those above it that are not there; returns these, the outermost first. One after the other, for
 * Node's own way calls a read-only disk "no such file", and does not end in /proc.
 */
export function makeFolders(path: string): readonly string[] {
  const absent: string[] = [];
  let at = resolve(path);
  for (; statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at))
    absent.unshift(at);
  for (const folder of absent) makeOne(folder);
  return absent;
}

/** Refuses a folder that can be none, since a file stands there or above it. */
export function refuseFile(folder: string): void {
  let at = folder;
  while (whatIs(at) === "nothing" && dirname(at) !== at) at = dirname(at);
  if (whatIs(at) !== "file") return;
  throw new LostError(
    `${at} is a file, so ${folder === at ? "it cannot be the" : `${folder} cannot be a`} folder of results; name another with --out`,
  );
}

/** Of what nobody may see it will be heard when it is read or written. */
function whatIs(path: string): "nothing" | "folder" | "file" | "hidden" {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "nothing";
    return found.isDirectory() ? "folder" : "file";
  } catch (error) {
    // what lies below a file is nothing
    return error instanceof Error && "code" in error && error.code === "ENOTDIR"
      ? "nothing"
      : "hidden";
  }
}

/** Somebody else may have made it meanwhile. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (whatIs(folder) !== "folder") throw error;
  }
}

/** Nothing can be kept in a folder of results, which was found out before anything was run. */
export class UnwritableError extends LostError {
  override name = "UnwritableError";
}

/** As much as is tried to be written: a small chunk. */
const TRIED = new Uint8Array(4096);

/** Makes a folder and writes a file into it and away again; `way`: the command line to go on with. */
export function checkWritable(folder: string, chunks: string, way: string): void {
  const draft = join(folder, chunks, `.tried.${process.pid}-${randomUUID()}${LEFTOVER}`);
  try {
    makeFolders(dirname(draft));
    tryOut(draft);
  } catch (error) {
    throw new UnwritableError(
      `${folder} cannot be written: ${whyOf(error)}; nothing was run\n` +
        `  mend that, or name another folder with --out; then: ${way}`,
      { cause: error },
    );
  }
}

function tryOut(path: string): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, TRIED);
    fsyncSync(file); // some disks say only now that they are full
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}
