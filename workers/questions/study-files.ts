/** The result files of the study that is open, when all of its runs are made: the same bytes as the command writes. */
import { resolvedText } from "../../src/lab/study/resolved.ts";
import { writeResults } from "../../src/lab/study/results.ts";
import { settledBlocks } from "../../src/lab/study/rounds.ts";
import { memoryDisk } from "../../src/lab/study/memory.ts";
import { openDesk } from "../study/open-desk.ts";
import type { Told } from "./types.ts";

export async function answer(): Promise<Told<"studyFiles">> {
  const { plan, store } = openDesk();
  const blocks = (await settledBlocks(plan, store)) ?? plan.blocks;
  const disk = memoryDisk();
  const resolved = resolvedText(plan.study);
  const { files } = await writeResults(disk, { plan, resolved, store, blocks });
  return files.flatMap(({ path }) => {
    const bytes = disk.files.get(path);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}
