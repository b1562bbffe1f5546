/** ratchet study run STUDY: makes what is missing, then the result files. It goes on where it stopped. */
import { Option, type Command } from "commander";
import { nodeBlocks } from "../../../workers/node/start.ts";
import { runStudy, type BlockExecutor, type Count } from "../../lab/study/run.ts";
import { mineOf } from "../../lab/study/shard.ts";
import type { Chunk } from "../../lab/study/types.ts";
import { makingOf } from "../execute.ts";
import { EXIT, LostError } from "../exit.ts";
import { onInterrupt } from "../interrupt.ts";
import { print, printJson, tell } from "../io.ts";
import { withOptions, type RunFlags } from "../options.ts";
import { durationText, grouped } from "./figures.ts";
import { checkWritable, UnwritableError } from "./folder.ts";
import {
  CHUNKS,
  commandOf,
  openStudy,
  studyCommand,
  type Opened,
  type StudyFlags,
} from "./given.ts";
import { journal } from "./journal.ts";
import { incomplete, mergeStudy } from "./merged.ts";
import { PROGRESS, studyProgress, type ProgressKind } from "./progress.ts";
import { shardOption, type ShardFlag } from "./shard.ts";
import { mishapText, tellWritten } from "./told.ts";

interface Flags extends StudyFlags, Pick<RunFlags, "workers" | "memory"> {
  readonly shard?: ShardFlag;
  readonly progress: ProgressKind;
  readonly merge: boolean;
  readonly retryFailed?: boolean;
}

const SAYS = [
  "run it (goes on where it stopped)",
  "Makes the runs of a study that are missing, and then its result files. It can be broken off at any moment, and goes on where it stopped.",
] as const;

export function addStudyRun(group: Command): void {
  const command = studyCommand(group, "run", SAYS)
    .addOption(shardOption())
    .option("--no-merge", "makes the runs, and no result files")
    .option("--retry-failed", "makes runs again that failed for want of time, memory or a worker")
    .addOption(
      new Option("--progress <kind>", "how far it is").choices(PROGRESS).default(PROGRESS[0]),
    );
  withOptions(command, "workers", "memory", "quiet");
  command.action(async (file: string, flags: Flags) => {
    const opened = await openStudy(file, flags);
    await runAll(opened, flags);
  });
}

async function runAll(opened: Opened, flags: Flags): Promise<void> {
  const { plan, study, folder } = opened;
  const { shard } = flags;
  const begun = performance.now();
  const count = await makeMissing(opened, flags);
  const took = durationText((performance.now() - begun) / 1000);
  const { computed, reused, failed } = count;
  if (shard === undefined && flags.merge) {
    const merged = await mergeStudy(opened, flags);
    if (!merged.whole)
      throw incomplete(`chunks in ${folder} are spoiled as soon as they are written`);
    const { written } = merged;
    const bad = written.failed === 0 ? "" : `, ${grouped(written.failed)} failed`;
    if (flags.json === true) printJson({ study: study.id, id: plan.id, ...count, ...written });
    else print(`done  ${grouped(written.runs - written.failed)} ok${bad} in ${took}`);
    tellWritten(opened, flags, written);
    tellMishaps(opened, flags, count);
    return;
  }
  const head = shard === undefined ? study.id : `shard ${nameOf(shard)}`;
  const chunks = computed === 1 ? "chunk" : "chunks";
  const told = `${grouped(computed)} ${chunks} computed, ${grouped(reused)} reused, ${took}`;
  if (flags.json === true) printJson({ study: study.id, id: plan.id, ...count });
  else print(`${head}: ${told}`);
  if (failed > 0) process.exitCode = EXIT.incomplete;
  tellMishaps(opened, flags, count);
}

function tellMishaps(opened: Opened, flags: Flags, { mishaps }: Count): void {
  const way = wayOf({ ...flags, retryFailed: true });
  for (const line of mishapText(opened, flags, mishaps, way)) tell(line);
}

async function makeMissing(opened: Opened, flags: Flags): Promise<Count> {
  const { plan, study, store, folder, file } = opened;
  const { shard, quiet = false } = flags;
  const { workers, memory, heap } = makingOf(study.scenario.structures, flags);
  const way = commandOf("run", file, flags, ...wayOf(flags));
  const found = shard?.found ?? null;
  if (shard !== undefined && found !== null && !quiet) tell(`shard ${nameOf(shard)} (${found})`);
  const note = journal(folder);
  note("begin", { id: plan.id, workers, ...(shard && { shard: nameOf(shard) }) });
  const progress = studyProgress(flags.progress, quiet, `${study.id} ${plan.id.slice(0, 8)}`);
  const release = onInterrupt(() => {
    progress.end();
    note("interrupted");
    tell(`what was made is safe in ${folder}/chunks`);
    tell(`continue with: ${way}`);
  });
  try {
    const count = await runStudy(
      {
        plan,
        store,
        execute: onceWritable(nodeBlocks({ size: workers, heap }), opened, way),
        memory,
        again: flags.retryFailed ?? false,
        mine: mineOf(plan, shard),
      },
      {
        round: (counts) => progress.round(counts),
        kept({ key, point, from }, chunk) {
          progress.add(chunk.runs.length, failuresIn(chunk));
          note("chunk", { key, point, from, runs: chunk.runs.length });
        },
      },
    );
    note("end", { ...count });
    return count;
  } catch (error) {
    if (!(error instanceof LostError) || error instanceof UnwritableError) throw error;
    throw new LostError(`${error.message}\n  what was made before is safe; go on with: ${way}`);
  } finally {
    progress.end();
    release();
  }
}

/** Makes runs once it is sure that they can be kept: not an hour later. */
function onceWritable(execute: BlockExecutor, { folder }: Opened, way: string): BlockExecutor {
  let sure = false;
  return (blocks, taskOf) => {
    if (!sure && blocks.length > 0) checkWritable(folder, CHUNKS, way);
    sure ||= blocks.length > 0;
    return execute(blocks, taskOf);
  };
}

/** What must be said again to go on with the same part. */
const wayOf = ({ shard, merge, retryFailed }: Flags): string[] => [
  ...(shard === undefined ? [] : ["--shard", nameOf(shard)]),
  ...(merge ? [] : ["--no-merge"]),
  ...(retryFailed === true ? ["--retry-failed"] : []),
];

const nameOf = ({ index, of }: ShardFlag): string => `${index}/${of}`;

const failuresIn = ({ runs }: Chunk): number =>
  runs.filter(({ status }) => status === "failed").length;
