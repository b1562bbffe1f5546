/** ratchet study clean STUDY: removes what is in its folder and no longer needed. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { keyOfName } from "../../lab/chunks/store.ts";
import { LEFTOVER } from "../../lab/chunks/whole.ts";
import { neededKeys } from "../../lab/study/needed.ts";
import { print, printJson } from "../io.ts";
import { count } from "../words.ts";
import { bytesText } from "./figures.ts";
import {
  CHUNKS,
  commandOf,
  openStudy,
  studyCommand,
  type Opened,
  type StudyFlags,
} from "./given.ts";
import { incomplete } from "./merged.ts";
import { faultOfResults } from "./stands.ts";

interface Flags extends StudyFlags {
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

/** A draft that nobody wrote to for so long, in milliseconds, is nobody's. */
const ABANDONED = 3_600_000;

const SAYS = [
  "remove chunks that are not needed",
  "Removes the chunks that the study, as it is now, does not need, and what was left over where a run was broken off, and says how much room that makes. Chunks of the study stay, so that it can grow.",
] as const;

export function addClean(group: Command): void {
  studyCommand(group, "clean", SAYS)
    .option("--all", "removes all chunks, once the result files stand; a run makes them again")
    .option("--dry-run", "says what would be removed, and removes nothing")
    .action(async (file: string, flags: Flags) => {
      const opened = await openStudy(file, flags);
      const found = await whatToRemove(opened, flags);
      const { chunks, leftovers, young } = found;
      if (flags.dryRun !== true) await remove(opened, [...chunks, ...leftovers]);
      const [a, b] = [sizeOf(chunks), sizeOf(leftovers)];
      if (flags.json === true) {
        const removed = { chunks: chunks.length, leftovers: leftovers.length, bytes: a + b };
        printJson({ study: opened.study.id, ...removed, left: young.length });
        return;
      }
      const did = flags.dryRun === true ? "would remove" : "removed";
      const what = flags.all === true ? "chunk" : "chunk that is not needed";
      const many = flags.all === true ? "chunks" : "chunks that are not needed";
      print(
        `${did} ${count(chunks.length, what, many)} (${bytesText(a)}) and ` +
          `${count(leftovers.length, "leftover")} (${bytesText(b)}) in ${opened.folder}`,
      );
      if (young.length > 0)
        print(
          `left ${count(young.length, "file")} that somebody may be writing: younger than an hour`,
        );
    });
}

interface Sized {
  readonly path: string;
  readonly bytes: number;
}

interface Found {
  readonly chunks: readonly Sized[];
  readonly leftovers: readonly Sized[];
  /** Leftovers that may be drafts of a run that goes on. */
  readonly young: readonly Sized[];
}

async function whatToRemove(opened: Opened, flags: Flags): Promise<Found> {
  const { plan, store, disk, file } = opened;
  const needed = flags.all === true ? new Set() : await neededKeys(plan, store);
  if (flags.all === true) {
    const fault = await faultOfResults(opened);
    if (fault !== null) throw incomplete(`${fault}\n  run: ${commandOf("merge", file, flags)}`);
  }
  const chunks: Sized[] = [];
  const drafts: (Sized & { readonly age: number })[] = [];
  for (const folder of ["", CHUNKS]) {
    for (const name of await disk.list(folder)) {
      const path = join(folder, name);
      const key = folder === CHUNKS ? keyOfName(name) : null;
      const seen =
        key === null && !name.endsWith(LEFTOVER) ? null : look(join(opened.folder, path));
      if (seen === null) continue;
      if (key === null) drafts.push({ path, ...seen });
      else if (!needed.has(key)) chunks.push({ path, ...seen });
    }
  }
  return {
    chunks,
    leftovers: drafts.filter(({ age }) => age >= ABANDONED),
    young: drafts.filter(({ age }) => age < ABANDONED),
  };
}

/** Null: it has gone meanwhile. */
function look(path: string): { bytes: number; age: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : { bytes: found.size, age: Date.now() - found.mtimeMs };
}

async function remove({ disk }: Opened, files: readonly Sized[]): Promise<void> {
  for (const { path } of files) await disk.remove(path);
  if (files.length > 0) for (const folder of new Set(["", CHUNKS])) await disk.syncFolder(folder);
}

const sizeOf = (files: readonly Sized[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
