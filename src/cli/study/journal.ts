/**
 * log.jsonl in a study's folder: when and where what was made, for a person who looks for what went wrong. It is the
 * only file of a study in which times and hosts stand, and nothing of it is ever a result.
 */
import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolders } from "./folder.ts";

export const LOG = "log.jsonl";

export type Note = (event: string, more?: Readonly<Record<string, unknown>>) => void;

/** Adds lines to the log; a log that cannot be written holds nothing up. */
export function journal(folder: string): Note {
  const place = { host: hostname(), pid: process.pid };
  return (event, more = {}) => {
    const line = JSON.stringify({ at: new Date().toISOString(), event, ...more, ...place });
    try {
      makeFolders(folder);
      appendFileSync(join(folder, LOG), `${line}\n`);
    } catch {
      // the chunks are what counts, and they say themselves when they cannot be kept
    }
  };
}
