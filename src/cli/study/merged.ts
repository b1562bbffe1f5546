/** The result files of a study, made of its chunks. */
import { resolvedText } from "../../lab/study/resolved.ts";
import { writeResults, type Results } from "../../lab/study/results.ts";
import { standing, type Standing } from "../../lab/study/walk.ts";
import { RatchetError } from "../../sim/index.ts";
import { onInterrupt } from "../interrupt.ts";
import { tell } from "../io.ts";
import { CHUNKS, commandOf, type Opened, type StudyFlags } from "./given.ts";

/** What was written; or what must be made first. */
export type Merged =
  | { readonly whole: true; readonly written: Results }
  | { readonly whole: false; readonly standing: Standing };

export async function mergeStudy(opened: Opened, flags: StudyFlags): Promise<Merged> {
  const release = onInterrupt(() => {
    tell(`what was made is safe in ${opened.folder}/${CHUNKS}`);
    tell(`continue with: ${commandOf("merge", opened.file, flags)}`);
  });
  try {
    return await written(opened);
  } finally {
    release();
  }
}

async function written({ plan, store, disk, study }: Opened): Promise<Merged> {
  const now = await standing(plan, store, false);
  if (now.missing.length > 0) return { whole: false, standing: now };
  if (!now.settled) return { whole: false, standing: await standing(plan, store, true) };
  try {
    const given = { plan, resolved: resolvedText(study), store, blocks: now.blocks };
    return { whole: true, written: await writeResults(disk, given) };
  } catch (error) {
    if (!(error instanceof RatchetError) || error.code !== "E_INCOMPLETE") throw error;
    return { whole: false, standing: await standing(plan, store, true) };
  }
}

/** Something of a study is not there. */
export const incomplete = (message: string): RatchetError =>
  new RatchetError("E_INCOMPLETE", "", message);
