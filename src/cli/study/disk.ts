/** A folder of this machine as the disk of a study. What goes wrong is told with the name of the file. */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readdir, readFile, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Disk, Draft } from "../../lab/study/types.ts";
import { LostError } from "../exit.ts";
import { whyOf } from "../words.ts";
import { makeFolders } from "./folder.ts";

/** Files of this program that are not in their place yet. */
const drafts = new Set<string>();

/** However the program ends, unless it is killed: what is half written goes with it. */
function keepDraft(file: string): void {
  if (drafts.size === 0) process.once("exit", putAwayDrafts);
  drafts.add(file);
}

function dropDraft(file: string): void {
  if (drafts.delete(file) && drafts.size === 0) process.off("exit", putAwayDrafts);
}

function putAwayDrafts(): void {
  for (const file of drafts) {
    try {
      rmSync(file, { force: true });
    } catch {
      // It stays until `ratchet study clean`, as those of killed programs do.
    }
  }
}

/** A disk of which all paths lie in this folder; it is made when something is written. */
export function diskAt(folder: string): Disk {
  const at = (path: string): string => join(folder, path);
  return {
    list: (path) => reading(at(path), () => readdir(at(path)), []),
    read: (path) => reading(at(path), () => readFile(at(path)), null),
    async create(path) {
      const file = at(path);
      keepDraft(file);
      return draftOf(file, await writing(file, () => open(file, "w")));
    },
    async rename(from, to) {
      await writing(at(to), () => rename(at(from), at(to)));
      dropDraft(at(from));
    },
    async remove(path) {
      await writing(at(path), () => rm(at(path), { force: true }), "removed");
      dropDraft(at(path));
    },
    makeFolder: (path) => writing(at(path), () => makeFolder(at(path)), "made"),
    syncFolder: (path) => writing(at(path), () => syncFolder(at(path))),
    unique: () => `${process.pid}-${randomUUID()}`,
  };
}

const draftOf = (file: string, handle: FileHandle): Draft => ({
  write: (bytes) => writing(file, () => handle.writeFile(bytes)),
  sync: () => writing(file, () => handle.sync()),
  close: () => writing(file, () => handle.close()),
});

/** Makes folders that outlast a loss of power: each stands in one above it, which has to keep it. */
async function makeFolder(path: string): Promise<void> {
  for (const folder of makeFolders(path).toReversed()) await syncFolder(dirname(folder));
}

/** Some file systems of networks cannot do it, nor can Windows: there nothing is lost by not doing it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!["EINVAL", "ENOTSUP"].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** A file as people know it: by the name that it will have. */
const named = (file: string): string => file.replace(/\.\d+-[0-9a-f-]{36}\.tmp$/, "");

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

async function reading<Value>(
  file: string,
  act: () => Promise<Value>,
  absent: Value,
): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return absent;
    throw new LostError(`${file} cannot be read: ${whyOf(error)}`, { cause: error });
  }
}

async function writing<Value>(
  file: string,
  act: () => Promise<Value>,
  done = "written",
): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw new LostError(`${named(file)} cannot be ${done}: ${whyOf(error)}`, { cause: error });
  }
}
