/** The files for Slurm, word by word; and names that a shell or sbatch would read as something else. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mergeScript, runScript, type ClusterJob } from "../../../src/cli/study/sbatch.ts";
import { folder } from "../ratchet.ts";

const JOB: ClusterJob = {
  name: "sharing-map",
  command: ["/usr/bin/node", "/opt/ratchet/ratchet.js"],
  study: "/shared/ada/sharing.study.yaml",
  out: "/shared/ada/results/sharing-map",
  folder: "/shared/ada/results/sharing-map/cluster",
  shards: 32,
  cpus: 4,
  time: "1:30:00",
  memory: "4G",
  partition: "short",
  account: "lab7",
};

test("run.sbatch", () => {
  expect(runScript(JOB)).toBe(`#!/bin/bash
# sharing-map: task k of this array makes shard k of 32, and keeps what it made in chunks.
# A task that is killed, requeued or submitted again makes only what is still missing. Shards 3 and 7 alone:
#   sbatch --array=3,7 run.sbatch
# Change the number of shards in both places, --array and shards=.
#SBATCH --job-name=sharing-map
#SBATCH --array=1-32
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=/shared/ada/results/sharing-map/cluster/shard-%a.log
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=4
#SBATCH --time=1:30:00
#SBATCH --mem=4G
#SBATCH --partition=short
#SBATCH --account=lab7

# What your cluster needs first goes here, such as: module load nodejs

shards=32
exec /usr/bin/node /opt/ratchet/ratchet.js study run /shared/ada/sharing.study.yaml \\
  --out /shared/ada/results/sharing-map \\
  --shard "$SLURM_ARRAY_TASK_ID/$shards" --workers "\${SLURM_CPUS_PER_TASK:-1}"
`);
});

test("merge.sbatch", () => {
  const { time: _, memory: __, partition: ___, account: ____, ...plain } = JOB;
  expect(mergeScript(plain)).toBe(`#!/bin/bash
# sharing-map: makes the tables once all 32 shards are made.
# By hand: sbatch --dependency=afterok:<number of the array> merge.sbatch
#SBATCH --job-name=sharing-map-merge
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=/shared/ada/results/sharing-map/cluster/merge.log
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --kill-on-invalid-dep=yes

# What your cluster needs first goes here, such as: module load nodejs

exec /usr/bin/node /opt/ratchet/ratchet.js study merge /shared/ada/sharing.study.yaml \\
  --out /shared/ada/results/sharing-map
`);
});

describe("a name that means something to a shell", () => {
  const NAMES = [
    "with space",
    "quo'te",
    'dou"ble',
    "dol$HOME",
    "`id`",
    "$(id)",
    "a;b&c",
    "*[a]",
    "#x",
  ];

  test.each(NAMES)("%s reaches the command as it is", (name) => {
    const path = join(folder({}), name);
    const job = { ...JOB, command: ["printf", "%s\n", path], study: path, out: path };
    const env = { ...process.env, SLURM_ARRAY_TASK_ID: "3" };
    const ran = spawnSync("bash", ["-c", runScript(job)], { env, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(ran.stdout.split("\n").filter((line) => line === path)).toHaveLength(3);
    expect(ran.stdout).toContain("--shard\n3/32\n--workers\n1\n");
  });

  test("stands in quotes in a directive, and its per cent signs twice", () => {
    const text = runScript({ ...JOB, folder: '/data/50 % "sure"' });
    expect(text).toContain(String.raw`#SBATCH --output="/data/50 %% \"sure\"/shard-%a.log"` + "\n");
  });
});
