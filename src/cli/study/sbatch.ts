/** The two files by which a study runs on a Slurm cluster: an array that makes its shards, and a merge after it. */
import { quoted } from "../words.ts";

/** A study on a cluster. Paths are absolute. */
export interface ClusterJob {
  /** What is printed by squeue. */
  readonly name: string;
  /** How ratchet is started: the program and its first arguments. */
  readonly command: readonly string[];
  readonly study: string;
  /** The folder of results. */
  readonly out: string;
  /** The folder of these files and of what the jobs print. */
  readonly folder: string;
  readonly shards: number;
  /** CPUs of a task. */
  readonly cpus: number;
  /** As sbatch takes them: "1:30:00", "4G". */
  readonly time?: string;
  readonly memory?: string;
  readonly partition?: string;
  readonly account?: string;
}

/** run.sbatch: task k of the array makes shard k. */
export function runScript(job: ClusterJob): string {
  const { shards } = job;
  const [some, numbers] = shards < 7 ? [`Shard ${shards}`, shards] : ["Shards 3 and 7", "3,7"];
  return script(job, {
    what: `${job.name}: task k of this array makes shard k of ${shards}, and keeps what it made in chunks.`,
    more: [
      `A task that is killed, requeued or submitted again makes only what is still missing. ${some} alone:`,
      `  sbatch --array=${numbers} run.sbatch`,
      "Change the number of shards in both places, --array and shards=.",
    ],
    options: {
      "job-name": job.name,
      array: `1-${shards}`,
      requeue: null,
      "open-mode": "append",
      output: logOf(job, "shard-%a.log"),
      nodes: "1",
      ntasks: "1",
      "cpus-per-task": String(job.cpus),
    },
    body: [
      `shards=${shards}`,
      `exec ${words(job.command)} study run ${quoted(job.study)} \\`,
      `  --out ${quoted(job.out)} \\`,
      '  --shard "$SLURM_ARRAY_TASK_ID/$shards" --workers "${SLURM_CPUS_PER_TASK:-1}"',
    ],
  });
}

/** merge.sbatch: the tables, once all shards are made. */
export function mergeScript(job: ClusterJob): string {
  return script(job, {
    what: `${job.name}: makes the tables once all ${job.shards} shards are made.`,
    more: ["By hand: sbatch --dependency=afterok:<number of the array> merge.sbatch"],
    options: {
      "job-name": `${job.name}-merge`,
      requeue: null,
      "open-mode": "append",
      output: logOf(job, "merge.log"),
      nodes: "1",
      ntasks: "1",
      "kill-on-invalid-dep": "yes", // when a shard has failed, it does not wait for ever
    },
    body: [
      `exec ${words(job.command)} study merge ${quoted(job.study)} \\`,
      `  --out ${quoted(job.out)}`,
    ],
  });
}

interface Script {
  readonly what: string;
  readonly more: readonly string[];
  /** Options of sbatch; null: one without a value. */
  readonly options: Readonly<Record<string, string | null>>;
  readonly body: readonly string[];
}

function script(job: ClusterJob, { what, more, options, body }: Script): string {
  const { time, memory, partition, account } = job;
  const asked = { time, mem: memory, partition, account };
  const lines = Object.entries({ ...options, ...asked }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === null ? [`#SBATCH --${name}`] : [`#SBATCH --${name}=${directive(value)}`];
  });
  return [
    "#!/bin/bash",
    `# ${what}`,
    ...more.map((line) => `# ${line}`),
    ...lines,
    "",
    "# What your cluster needs first goes here, such as: module load nodejs",
    "",
    ...body,
    "",
  ].join("\n");
}

const words = (command: readonly string[]): string => command.map(quoted).join(" ");

/** A file in the folder of the job; % begins a symbol in a name of sbatch, and is doubled where it is meant. */
const logOf = ({ folder }: ClusterJob, name: string): string =>
  `${folder.replaceAll("%", "%%")}/${name}`;

/** The value of an option of sbatch, which reads quotes and backslashes as a shell does. */
const directive = (value: string): string =>
  /^[\w.,:/%+=-]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
