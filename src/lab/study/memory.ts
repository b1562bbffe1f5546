/** A disk that is kept in memory: for the browser, which has none, and for tests. */
import type { Disk } from "./types.ts";

export interface MemoryDisk extends Disk {
  /** The bytes of each file, by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function memoryDisk(): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  let names = 0;
  return {
    files,
    list: async (folder) => namesIn(files.keys(), folder),
    read: async (path) => files.get(path) ?? null,
    async create(path) {
      files.set(path, new Uint8Array());
      const parts: Uint8Array[] = [];
      return {
        write: async (bytes) => void parts.push(bytes.slice()),
        sync: async () => undefined,
        close: async () => void files.set(path, joined(parts)),
      };
    },
    async rename(from, to) {
      const bytes = files.get(from);
      if (bytes === undefined) throw new Error(`${from}: there is no such file`);
      files.delete(from);
      files.set(to, bytes);
    },
    remove: async (path) => void files.delete(path),
    makeFolder: async () => undefined,
    syncFolder: async () => undefined,
    unique: () => String(names++),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Files and folders right below a folder, each once. */
function namesIn(paths: Iterable<string>, folder: string): string[] {
  const start = folder === "" || folder === "." ? "" : `${folder}/`;
  const names = new Set<string>();
  for (const path of paths)
    if (path.startsWith(start)) names.add(path.slice(start.length).split("/", 1)[0] ?? "");
  return [...names];
}
