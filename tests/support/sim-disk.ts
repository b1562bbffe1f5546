/**
 * A disk in memory that keeps what it promised and nothing more. What was written and not synced may be lost, cut or
 * full of zeros after a crash; what was created, renamed or removed in a folder that was not synced may have happened
 * or not, each by itself. Any call can be made to fail, having done its work or not.
 */
import type { Disk, Draft } from "../../src/lab/study/types.ts";
import type { Life, Turns } from "./sim-turns.ts";

interface File {
  data: Uint8Array;
  /** What a crash leaves at least. */
  safe: Uint8Array;
}
interface Change {
  readonly from: string | null;
  readonly to: string | null;
  readonly file: File | undefined;
}
interface Folder {
  live: Map<string, File>;
  safe: Map<string, File>;
  changes: Change[];
}

export type Call =
  | "list"
  | "read"
  | "create"
  | "write"
  | "sync"
  | "close"
  | "rename"
  | "remove"
  | "makeFolder"
  | "syncFolder";

/** Says of a call whether it fails, and how: "ENOSPC", "EIO", "EROFS". */
export type Fault = (call: Call) => string | null;

const BLOCK = 16;
const EMPTY = new Uint8Array();

export class SimDisk {
  private readonly turns: Turns;
  private readonly folders = new Map<string, Folder>();
  private names = 0;
  /** How many files lost something in crashes, and how many names were lost or came back. */
  readonly lost = { bytes: 0, names: 0 };

  constructor(turns: Turns) {
    this.turns = turns;
  }

  /** The disk as a program sees it. */
  seenBy(life: Life, fault: Fault = () => null): Disk {
    const act = <Value>(call: Call, work: () => Value): Promise<Value> =>
      this.act(life, fault, call, work);
    return {
      list: (folder) => act("list", () => [...(this.folders.get(folder)?.live.keys() ?? [])]),
      read: (path) => act("read", () => this.find(path)?.data.slice() ?? null),
      create: (path) => act("create", () => this.create(path)).then((file) => draftOf(file, act)),
      rename: (from, to) => act("rename", () => this.rename(from, to)),
      remove: (path) => act("remove", () => this.remove(path)),
      makeFolder: (path) => act("makeFolder", () => this.makeFolder(path)),
      syncFolder: (path) => act("syncFolder", () => this.syncFolder(path)),
      unique: () => `${++this.names}`,
    };
  }

  /** The power is lost. Programs that ran must be killed as well. */
  crash(): void {
    const mood = this.turns.chance(4);
    const keeps = (): boolean => (mood < 2 ? mood === 0 : this.turns.chance(2) === 0);
    for (const folder of this.folders.values()) {
      const after = new Map(folder.safe);
      for (const each of folder.changes) if (keeps()) apply(after, each);
      if (!sameNames(after, folder.live)) this.lost.names++;
      folder.live = after;
      folder.safe = new Map(after);
      folder.changes = [];
      for (const file of after.values()) this.tear(file);
    }
  }

  /** Names in a folder, with no turn and no fault. */
  namesIn(folder: string): string[] {
    return [...(this.folders.get(folder)?.live.keys() ?? [])];
  }

  /** The bytes of a file, with no turn and no fault. */
  bytesOf(path: string): Uint8Array | undefined {
    return this.find(path)?.data;
  }

  /** Spoils a file: one bit of it. */
  spoil(path: string): void {
    const file = this.find(path);
    if (file === undefined || file.data.length === 0) return;
    const at = this.turns.chance(file.data.length);
    file.data = file.data.slice();
    file.data[at] = (file.data[at] ?? 0) ^ (1 << this.turns.chance(8));
    file.safe = file.data;
  }

  private async act<Value>(
    life: Life,
    fault: Fault,
    call: Call,
    work: () => Value,
  ): Promise<Value> {
    await this.turns.turn(life);
    const code = fault(call);
    if (code === null) return work();
    // It failed: nobody knows whether before or after.
    if (call !== "create" && this.turns.chance(2) === 0) work();
    throw Object.assign(new Error(`${code}: simulated, ${call}`), { code });
  }

  private find(path: string): File | undefined {
    const [folder, name] = split(path);
    return this.folders.get(folder)?.live.get(name);
  }

  private folderOf(path: string): [Folder, string] {
    const [name, file] = split(path);
    const folder = this.folders.get(name);
    if (folder === undefined)
      throw Object.assign(new Error("ENOENT: simulated"), { code: "ENOENT" });
    return [folder, file];
  }

  private create(path: string): File {
    const [folder, name] = this.folderOf(path);
    const file = folder.live.get(name) ?? { data: EMPTY, safe: EMPTY };
    file.data = EMPTY;
    change(folder, { from: null, to: name, file });
    return file;
  }

  private rename(from: string, to: string): void {
    const [folder, name] = this.folderOf(from);
    const [target, wanted] = this.folderOf(to);
    const file = folder.live.get(name);
    if (target !== folder) throw new Error("a draft lies in the folder of its file");
    if (file === undefined) throw Object.assign(new Error("ENOENT: simulated"), { code: "ENOENT" });
    change(folder, { from: name, to: wanted, file });
  }

  private remove(path: string): void {
    const [folder, name] = this.folderOf(path);
    const file = folder.live.get(name);
    if (file !== undefined) change(folder, { from: name, to: null, file });
  }

  private makeFolder(path: string): void {
    if (this.folders.has(path)) return;
    this.folders.set(path, { live: new Map(), safe: new Map(), changes: [] });
  }

  private syncFolder(path: string): void {
    const [folder] = this.folderOf(`${path}/`);
    folder.safe = new Map(folder.live);
    folder.changes = [];
  }

  /** What was not synced: gone, cut, or with blocks of zeros in it. */
  private tear(file: File): void {
    if (file.data === file.safe) return;
    const { chance } = this.turns;
    const torn =
      chance(3) === 0 ? file.safe.slice() : file.data.slice(0, chance(file.data.length + 1));
    for (let at = 0; at < torn.length; at += BLOCK)
      if (chance(8) === 0) torn.fill(0, at, at + BLOCK);
    this.lost.bytes++;
    file.data = torn;
    file.safe = torn;
  }
}

function draftOf(file: File, act: <Value>(call: Call, work: () => Value) => Promise<Value>): Draft {
  return {
    async write(bytes) {
      // In two halves, as a large one may be: either may fail, and others may come in between.
      for (const half of [bytes.subarray(0, bytes.length >> 1), bytes.subarray(bytes.length >> 1)])
        await act("write", () => {
          file.data = Uint8Array.from([...file.data, ...half]);
        });
    },
    sync: () =>
      act("sync", () => {
        file.safe = file.data;
      }),
    close: () => act("close", () => undefined),
  };
}

function change(folder: Folder, one: Change): void {
  apply(folder.live, one);
  folder.changes.push(one);
}

function apply(names: Map<string, File>, { from, to, file }: Change): void {
  if (from !== null && names.get(from) === file) names.delete(from);
  if (to !== null && file !== undefined) names.set(to, file);
}

const sameNames = (a: ReadonlyMap<string, File>, b: ReadonlyMap<string, File>): boolean =>
  a.size === b.size && [...a].every(([name, file]) => b.get(name) === file);

function split(path: string): [string, string] {
  const at = path.lastIndexOf("/");
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}
