/** Files that are there whole or not at all, whatever happens while they are written. */
import type { Disk, Draft } from "../study/types.ts";

/** How the names of files end that are being written, or were when a machine or a program ended. */
export const LEFTOVER = ".tmp";

/**
 * Writes a file beside its place and moves it there when it is safe. If that fails, what was there before is still
 * there, and what was written is removed, if it can be. Two who write the same file at once do not meet: each has a
 * draft of its own, and the last one to move it has its way.
 */
export async function putWhole(
  disk: Disk,
  path: string,
  write: (draft: Pick<Draft, "write">) => Promise<void>,
): Promise<void> {
  const beside = `${path}.${disk.unique()}${LEFTOVER}`;
  try {
    await fill(await disk.create(beside), write);
    await disk.rename(beside, path);
  } catch (error) {
    await quietly(disk.remove(beside));
    throw error;
  }
  await disk.syncFolder(folderOf(path));
}

async function fill(draft: Draft, write: (draft: Draft) => Promise<void>): Promise<void> {
  try {
    await write(draft);
    await draft.sync();
  } catch (error) {
    await quietly(draft.close());
    throw error;
  }
  await draft.close();
}

/** The first fault is the one to tell: what cannot be put away after it is left. */
async function quietly(act: Promise<void>): Promise<void> {
  try {
    await act;
  } catch {
    // Nothing can be done about it.
  }
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
