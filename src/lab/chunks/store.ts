/** Chunks in a folder, each in a file named by its key. */
import type { Chunk, Disk, Store } from "../study/types.ts";
import { decode, encode } from "./codec.ts";
import { putWhole } from "./whole.ts";

const NAME = /^(?<key>[0-9a-f]{64})\.chunk$/;

/** The path of a chunk within its folder's disk. */
const chunkPath = (folder: string, key: string): string => `${folder}/${key}.chunk`;

/** The key of a chunk by the name of its file; null: it is no chunk. */
export const keyOfName = (name: string): string | null => NAME.exec(name)?.groups?.["key"] ?? null;

/** The chunks in a folder of a disk, which need not be there. */
export function storeOn(disk: Disk, folder: string): Store {
  return {
    async keys() {
      const names = await disk.list(folder);
      return new Set(names.map(keyOfName).filter((key) => key !== null));
    },
    async get(key) {
      const bytes = await disk.read(chunkPath(folder, key));
      return bytes === null ? null : decode(bytes, key);
    },
    async put(chunk: Chunk) {
      const bytes = encode(chunk);
      await disk.makeFolder(folder);
      await putWhole(disk, chunkPath(folder, chunk.key), (draft) => draft.write(bytes));
    },
  };
}
