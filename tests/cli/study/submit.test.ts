/** ratchet study submit slurm, with an sbatch and an scontrol that only write down what they are asked. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { littleStudy } from "../../support/studies.ts";
import { command, folder, ratchet, type Ended } from "../ratchet.ts";

/** Three points in two structures: six parts. */
const FILES = littleStudy({ points: 3, replicates: 4 });

interface Site {
  readonly cwd: string;
  readonly submit: (...args: readonly string[]) => Ended;
  /** What sbatch was called with, one line a call. */
  readonly asked: () => string[];
}

/** A folder with the study, and a PATH on which there are only these programs. */
function site(programs: Readonly<Record<string, string>>, name = "."): Site {
  const top = folder({});
  const cwd = join(top, name);
  mkdirSync(join(top, "bin"), { recursive: true });
  mkdirSync(cwd, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(cwd, file), text);
  for (const [program, text] of Object.entries(programs)) {
    writeFileSync(join(top, "bin", program), `#!/bin/sh\n${text}\n`);
    chmodSync(join(top, "bin", program), 0o755);
  }
  const log = join(top, "asked");
  const env = { PATH: join(top, "bin"), ASKED: log };
  return {
    cwd,
    submit: (...args) =>
      ratchet(["study", "submit", "slurm", "little.study.yaml", ...args], { cwd, env }),
    asked: () => (existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : []),
  };
}

/** Numbers from 48213 on, one for each call. */
const SBATCH = `echo "$*" >> "$ASKED"
n=48212; while read -r _; do n=$((n + 1)); done < "$ASKED"; echo "$n;cluster"`;
const scontrol = (size: number): string => `echo "MaxArraySize            = ${size}"`;

test("writes the files, submits both, and says how to watch and to cancel", () => {
  const { cwd, submit, asked } = site({ sbatch: SBATCH, scontrol: scontrol(1001) });
  const { status, stdout, stderr } = submit("--shards", "3", "--cpus", "4", "--time", "1:00:00");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const cluster = join(cwd, "results", "little", "cluster");
  expect(stdout).toBe(
    `wrote ${cluster}/run.sbatch and merge.sbatch
submitted array 48213 (3 tasks x 4 CPUs) and merge 48214 (after 48213)
watch with: ratchet study status little.study.yaml        cancel with: scancel 48213 48214
`,
  );
  expect(asked()).toEqual([
    `--parsable ${cluster}/run.sbatch`,
    `--parsable --dependency=afterok:48213 ${cluster}/merge.sbatch`,
  ]);
  const run = readFileSync(join(cluster, "run.sbatch"), "utf8");
  expect(run).toContain("#SBATCH --array=1-3\n");
  expect(run).toContain("#SBATCH --time=1:00:00\n");
  expect(run).toContain(
    `exec ${process.execPath} ${command} study run ${cwd}/little.study.yaml \\\n` +
      `  --out ${cwd}/results/little \\\n`,
  );
  expect(readFileSync(join(cluster, "merge.sbatch"), "utf8")).not.toContain("--array=");
});

test("--dry-run prints both files and writes and submits nothing", () => {
  const { cwd, submit, asked } = site({ sbatch: SBATCH, scontrol: scontrol(1001) });
  const { status, stdout } = submit("--shards", "2", "--out", "here", "--dry-run");
  expect(status).toBe(0);
  expect(stdout.replaceAll(cwd, "WORK").replaceAll(`${process.execPath} ${command}`, "RATCHET"))
    .toBe(`==> WORK/here/cluster/run.sbatch <==
#!/bin/bash
# little: task k of this array makes shard k of 2, and keeps what it made in chunks.
# A task that is killed, requeued or submitted again makes only what is still missing. Shard 2 alone:
#   sbatch --array=2 run.sbatch
# Change the number of shards in both places, --array and shards=.
#SBATCH --job-name=little
#SBATCH --array=1-2
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=WORK/here/cluster/shard-%a.log
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1

# What your cluster needs first goes here, such as: module load nodejs

shards=2
exec RATCHET study run WORK/little.study.yaml \\
  --out WORK/here \\
  --shard "$SLURM_ARRAY_TASK_ID/$shards" --workers "\${SLURM_CPUS_PER_TASK:-1}"
==> WORK/here/cluster/merge.sbatch <==
#!/bin/bash
# little: makes the tables once all 2 shards are made.
# By hand: sbatch --dependency=afterok:<number of the array> merge.sbatch
#SBATCH --job-name=little-merge
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=WORK/here/cluster/merge.log
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --kill-on-invalid-dep=yes

# What your cluster needs first goes here, such as: module load nodejs

exec RATCHET study merge WORK/little.study.yaml \\
  --out WORK/here
would submit with:
  sbatch WORK/here/cluster/run.sbatch
  sbatch --dependency=afterok:<number of the array> WORK/here/cluster/merge.sbatch
`);
  expect(existsSync(join(cwd, "here"))).toBe(false);
  expect(asked()).toEqual([]);
});

test("--json", () => {
  const { cwd, submit } = site({ sbatch: SBATCH, scontrol: scontrol(1001) });
  expect(JSON.parse(submit("--shards", "2", "--json").stdout)).toEqual({
    study: "little",
    id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    shards: 2,
    cpus: 1,
    array: "48213",
    merge: "48214",
    folder: join(cwd, "results", "little", "cluster"),
  });
  const dry = JSON.parse(submit("--shards", "2", "--json", "--dry-run").stdout) as object;
  expect(Object.keys(dry)).toEqual(["shards", "cpus", "files"]);
});

test("a shipped study stays its id, also beside a folder of that name", () => {
  const { cwd } = site({});
  mkdirSync(join(cwd, "porosity-and-safety"));
  const args = ["study", "submit", "slurm", "porosity-and-safety", "--shards", "2", "--dry-run"];
  expect(ratchet(args, { cwd }).stdout).toContain(" study run porosity-and-safety \\\n");
});

describe("fewer shards than were asked for, and why", () => {
  test.each([
    [1001, "40", 6, "--shards 40: the study can be cut into 6 at most, so there will be 6 shards"],
    [
      5,
      "40",
      4,
      "--shards 40: an array has 4 tasks at most on this cluster (MaxArraySize), so there will be 4 shards",
    ],
  ])("MaxArraySize %i, asked for %s", (size, shards, left, why) => {
    const { submit } = site({ sbatch: SBATCH, scontrol: scontrol(size) });
    const { stdout, stderr, status } = submit("--shards", shards, "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain(`#SBATCH --array=1-${left}\n`);
    expect(stderr.trim()).toBe(why);
  });

  test("as many as asked for where nobody knows a limit", () => {
    const { stdout, stderr } = site({}).submit("--shards", "6", "--dry-run");
    expect(stdout).toContain("#SBATCH --array=1-6\n");
    expect(stderr).toBe("");
  });
});

describe("what goes wrong", () => {
  test("there is no sbatch", () => {
    const { status, stderr } = site({}).submit("--shards", "2");
    expect(status).toBe(3);
    expect(stderr).toContain("error E_SLURM: there is no sbatch here; submit from a login node");
  });

  test("sbatch refuses the array", () => {
    const { status, stderr } = site({ sbatch: 'echo "error: Invalid account" >&2; exit 1' }).submit(
      "--shards",
      "2",
    );
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /error E_SLURM: sbatch refused \S+run\.sbatch: error: Invalid account\n$/,
    );
  });

  test("sbatch refuses the merge: what goes on is said", () => {
    const sbatch = `case "$*" in *afterok*) echo "error: limit" >&2; exit 1;; esac; echo 7`;
    const { status, stderr } = site({ sbatch }).submit("--shards", "2");
    expect(status).toBe(3);
    expect(stderr).toContain("array 7 was submitted, and goes on; its merge was not.");
    expect(stderr).toContain("Cancel with: scancel 7\n");
  });

  test("a folder whose name Slurm cannot take", () => {
    const { status, stderr } = site({ sbatch: SBATCH }, String.raw`a\b`).submit("--shards", "2");
    expect(status).toBe(2);
    expect(stderr).toContain("a backslash or a line break");
  });

  test.each([
    [["--shards", "0"], "--shards: a whole number from 1 to 100000 was expected"],
    [[], "required option '--shards <n>'"],
    [["--shards", "2", "--cpus", "x"], "--cpus: a whole number from 1 to 256 was expected"],
    [["--shards", "2", "--time", "soon"], '--time: 1:30:00 or 2-0 was expected, not "soon"'],
    [["--shards", "2", "--memory", "4 GB"], '--memory: 4G or 500M was expected, not "4 GB"'],
    [
      ["--shards", "2", "--partition", "a\nb"],
      String.raw`--partition: short was expected, not "a\nb"`,
    ],
  ])("%o", (args, message) => {
    const { status, stderr } = site({}).submit(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test("a study from standard input, which no task could read", () => {
    const { cwd } = site({});
    const args = ["study", "submit", "slurm", "-", "--shards", "2"];
    const { status, stderr } = ratchet(args, { cwd, input: FILES["little.study.yaml"] ?? "" });
    expect(status).toBe(2);
    expect(stderr).toContain("a file was expected");
  });
});
