/** ratchet study submit slurm STUDY: the study as a job array on a cluster, and its merge after it. */
import { realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { RatchetError } from "../../sim/index.ts";
import { UsageError } from "../exit.ts";
import { print, printJson, tell } from "../io.ts";
import { wholeNumber } from "../options.ts";
import { isFile } from "../own-files.ts";
import { count, quoted, whyOf } from "../words.ts";
import { makeFolders } from "./folder.ts";
import { commandOf, openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";
import { mergeScript, runScript, type ClusterJob } from "./sbatch.ts";
import { MOST_SHARDS } from "./shard.ts";
import { mostTasks, submitted } from "./slurm.ts";

type Flags = StudyFlags &
  Pick<ClusterJob, "shards" | "cpus" | "time" | "memory" | "partition" | "account"> & {
    readonly dryRun?: boolean;
  };

/** Most CPUs of a task: as many as there may be workers. */
const MOST_CPUS = 256;

const SAYS = [
  "run it on a Slurm cluster as a job array",
  "Writes run.sbatch and merge.sbatch into the folder cluster of the results and submits both: an array, each task of " +
    "which makes a shard of the study, and a merge that starts when all have ended well. Submitted again, it makes only " +
    "what is missing.",
] as const;

export function addSubmit(study: Command): void {
  const group = study
    .command("submit")
    .summary("run it on a cluster")
    .description("Runs a study on a cluster.");
  studyCommand(group, "slurm", SAYS)
    .requiredOption("--shards <n>", "tasks of the array", whole("--shards", MOST_SHARDS))
    .option("--cpus <n>", "CPUs of a task, and so its workers", whole("--cpus", MOST_CPUS), 1)
    .option("--time <limit>", "longest time of a task", shaped("--time", TIME, "1:30:00 or 2-0"))
    .option("--memory <size>", "memory of a task", shaped("--memory", SIZE, "4G or 500M"))
    .option("--partition <name>", "part of the cluster", shaped("--partition", NAME, "short"))
    .option("--account <name>", "what it is charged to", shaped("--account", NAME, "lab7"))
    .option("--dry-run", "prints the files and the commands; writes and submits nothing")
    .action(async (file: string, flags: Flags) => {
      if (file === "-")
        throw new UsageError("a file was expected: no task could read what is typed here");
      submit(await openStudy(file, flags), flags);
    });
}

const whole = (option: string, most: number) => (text: string) =>
  wholeNumber(option, text, 1, most);

/** What sbatch takes: [days-]hours[:minutes[:seconds]], or minutes[:seconds]; kilobytes to terabytes; names. */
const TIME = /^(?:\d+-)?\d+(?::\d+){0,2}$/;
const SIZE = /^\d+[KMGT]?$/i;
const NAME = /^[\w.,:+@-]+$/;

const shaped =
  (option: string, shape: RegExp, example: string) =>
  (text: string): string => {
    if (shape.test(text)) return text;
    throw new UsageError(`${option}: ${example} was expected, not ${JSON.stringify(text)}`);
  };

function submit(opened: Opened, flags: Flags): void {
  const job = jobOf(opened, flags);
  if (flags.dryRun === true) {
    show(job, flags);
    return;
  }
  const { folder, shards, cpus } = job;
  write(job);
  const array = submitted(join(folder, FILES.run));
  const merge = after(array, job);
  if (flags.json === true) {
    printJson({ study: opened.study.id, id: opened.plan.id, shards, cpus, array, merge, folder });
    return;
  }
  print(
    `wrote ${folder}/${FILES.run} and ${FILES.merge}\n` +
      `submitted array ${array} (${count(shards, "task")} x ${count(cpus, "CPU")}) and merge ${merge} (after ${array})\n` +
      `watch with: ${commandOf("status", opened.file, flags)}        cancel with: scancel ${array} ${merge}`,
  );
}

function after(array: string, { folder }: ClusterJob): string {
  try {
    return submitted(join(folder, FILES.merge), array);
  } catch (error) {
    tell(
      `array ${array} was submitted, and goes on; its merge was not. Cancel with: scancel ${array}`,
    );
    throw error;
  }
}

const FILES = { run: "run.sbatch", merge: "merge.sbatch" } as const;

function jobOf({ file, study, plan, folder }: Opened, flags: Flags): ClusterJob {
  const out = resolve(folder);
  if (/[\\\n\r]/.test(out))
    throw new UsageError(`--out: a path with a backslash or a line break is not for Slurm: ${out}`);
  const job = {
    name: study.id,
    command: commandHere(),
    study: isFile(file) ? resolve(file) : file, // or the id of one that is shipped
    out,
    folder: join(out, "cluster"),
    shards: shardsFor(flags.shards, {
      tasks: mostTasks(),
      parts: "count" in study.replicates ? plan.blocks.length : plan.points.length,
    }),
  };
  return { ...flags, ...job };
}

/** How ratchet was started, so that a task starts the same. */
const commandHere = (): string[] => [
  process.execPath,
  ...process.execArgv,
  realpathSync(process.argv[1] ?? ""),
];

/** As many as are asked for, unless an array cannot have so many tasks here, or there is not so much to do. */
function shardsFor(
  asked: number,
  { tasks, parts }: { readonly tasks: number | null; readonly parts: number },
): number {
  const shards = Math.min(asked, parts, tasks ?? asked);
  if (shards === asked) return asked;
  const why =
    shards === parts
      ? `the study can be cut into ${parts} at most`
      : `an array has ${shards} tasks at most on this cluster (MaxArraySize)`;
  tell(`--shards ${asked}: ${why}, so there will be ${count(shards, "shard")}`);
  return shards;
}

function write(job: ClusterJob): void {
  try {
    makeFolders(job.folder);
    writeFileSync(join(job.folder, FILES.run), runScript(job));
    writeFileSync(join(job.folder, FILES.merge), mergeScript(job));
  } catch (error) {
    if (error instanceof RatchetError) throw error;
    throw new UsageError(`${job.folder} cannot be written: ${whyOf(error)}`);
  }
}

function show(job: ClusterJob, { json }: Flags): void {
  const run = join(job.folder, FILES.run);
  const merge = join(job.folder, FILES.merge);
  const files = { [run]: runScript(job), [merge]: mergeScript(job) };
  if (json === true) {
    printJson({ shards: job.shards, cpus: job.cpus, files });
    return;
  }
  for (const [path, text] of Object.entries(files)) print(`==> ${path} <==\n${text}`);
  print(
    `would submit with:\n  sbatch ${quoted(run)}\n  sbatch --dependency=afterok:<number of the array> ${quoted(merge)}`,
  );
}
