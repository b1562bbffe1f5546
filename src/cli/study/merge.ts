/** ratchet study merge STUDY: builds the result files from what has been made, wherever that was. */
import type { Command } from "commander";
import { print, printJson } from "../io.ts";
import { grouped } from "./figures.ts";
import { commandOf, openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";
import { incomplete, mergeStudy } from "./merged.ts";
import { shardsMissing } from "./sharded.ts";
import { tellWritten } from "./told.ts";

const SAYS = [
  "build the result files from finished chunks",
  "Builds the result files of a study from its chunks; refuses, and says what to run, when some are missing.",
] as const;

export function addMerge(group: Command): void {
  studyCommand(group, "merge", SAYS).action(async (file: string, flags: StudyFlags) => {
    const opened = await openStudy(file, flags);
    const merged = await mergeStudy(opened, flags);
    if (!merged.whole) {
      const { blocks, missing, spoiled } = merged.standing;
      const bad = [...missing, ...spoiled];
      if (flags.json === true) printJson({ missing: missing.length, spoiled: spoiled.length });
      throw incomplete(whatIsMissing(opened, flags, { blocks: blocks.length, bad }));
    }
    const { study, plan } = opened;
    const { written } = merged;
    if (flags.json === true)
      printJson({ study: study.id, id: plan.id, runs: written.runs, files: written.files });
    else print(`merged  ${grouped(written.runs)} runs`);
    tellWritten(opened, flags, written);
  });
}

function whatIsMissing(
  opened: Opened,
  flags: StudyFlags,
  { blocks, bad }: { blocks: number; bad: Parameters<typeof shardsMissing>[1] },
): string {
  const { file } = opened;
  const shards = shardsMissing(opened, bad);
  const which = shards === null ? "" : ` (shards ${shards.join(", ")})`;
  const way =
    shards === null
      ? commandOf("run", file, flags)
      : commandOf("run", file, flags, "--shard", shards[0] ?? "");
  return `${grouped(bad.length)} of ${grouped(blocks)} chunks ${bad.length === 1 ? "is" : "are"} missing${which}\n  run: ${way}`;
}
