/**
 * A Slurm cluster of one node, for the length of a test: munged, slurmctld and slurmd with their files in one folder and
 * with ports and a key of their own, so that nothing else on the machine is touched.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { lookup } from "node:dns/promises";
import { createServer } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface Slurm {
  /** With these, sbatch and the like speak to this cluster. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether it is up and has nothing to do. */
  readonly isIdle: () => boolean;
  /** States of the jobs with this number (one for each task of an array), as scontrol says them. */
  readonly states: (job: string) => readonly string[];
  readonly cancel: (...jobs: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}

/** Has it installed from Debian where it is not. What is in the way; undefined: nothing. */
export function installSlurm(): string | undefined {
  if (PROGRAMS.every(isThere)) return undefined;
  if (process.getuid?.() !== 0) return "slurm-wlm and munge are not installed, and that needs root";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300"]; // somebody else may be installing
  for (const args of [
    ["update"],
    ["install", "-y", "--no-install-recommends", "slurm-wlm", "munge"],
  ])
    spawnSync("apt-get", [...wait, ...args], { env, stdio: "ignore" });
  if (PROGRAMS.every(isThere)) return undefined;
  return "slurm-wlm and munge cannot be installed (apt-get install slurm-wlm munge)";
}

const PROGRAMS = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];
const isThere = (path: string): boolean => existsSync(path);

/** Starts it in an empty folder; `stop` must be called, also when what follows fails. */
export async function startSlurm(folder: string): Promise<Slurm> {
  for (const name of ["state", "spool", "log"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "key"), randomBytes(128), { mode: 0o600 });
  const conf = join(folder, "slurm.conf");
  writeFileSync(conf, confOf(folder, [await freePort(), await freePort()], await ownAddress()));
  const env = { SLURM_CONF: conf };
  const daemons = DAEMONS(folder).map((words) => start(folder, words, env));
  const ask = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, {
      env: { ...process.env, ...env },
      encoding: "utf8",
      stdio: "pipe",
    });
  return {
    env,
    isIdle: () => {
      const gone = daemons.find(({ exitCode, signalCode }) => (exitCode ?? signalCode) !== null);
      if (gone === undefined) return holds(() => ask("sinfo", "-h", "-o", "%t").trim() === "idle");
      throw new Error(`${gone.spawnfile} ended:\n${readFileSync(logIn(folder), "utf8")}`);
    },
    states: (job) => statesIn(ask("scontrol", "-o", "show", "job", job)),
    cancel: (...jobs) => void ask("scancel", ...jobs),
    stop: () => stop(daemons, ask),
  };
}

const DAEMONS = (folder: string): string[][] => [
  ["/usr/sbin/munged", "--foreground", "--force", ...mungeIn(folder)],
  ["/usr/sbin/slurmctld", "-D", "-c"],
  ["/usr/sbin/slurmd", "-D", "-c"],
];

const logIn = (folder: string): string => join(folder, "log", "daemons.txt");

const statesIn = (jobs: string): string[] =>
  [...jobs.matchAll(/\bJobState=([A-Z_]+)/g)].map(([, state]) => state ?? "");

/** False also while nobody answers. */
function holds(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

/** Waits for something that comes, however slow the machine; what never comes ends with the time of the test. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(100);
}

function start(
  folder: string,
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(logIn(folder), "a");
  const stdio = ["ignore", log, log] as const;
  const daemon = spawn(program, args, { env: { ...process.env, ...env }, stdio: [...stdio] });
  process.once("exit", () => daemon.kill());
  return daemon;
}

/** Jobs first, so that their steps end; then the daemons, each by its own number. */
async function stop(
  daemons: readonly ChildProcess[],
  ask: (program: string, ...args: readonly string[]) => string,
): Promise<void> {
  holds(() => ask("scancel", "--user=root") === "");
  const begun = performance.now();
  const isQuiet = (): boolean => holds(() => ask("squeue", "-h").trim() === "");
  while (!isQuiet() && performance.now() - begun < QUIET) await pause(100);
  for (const daemon of daemons.toReversed()) {
    const gone = new Promise((resolve) => daemon.once("exit", resolve));
    if (daemon.exitCode !== null || daemon.signalCode !== null || !daemon.kill("SIGTERM")) continue;
    const hard = setTimeout(() => daemon.kill("SIGKILL"), QUIET);
    await gone;
    clearTimeout(hard);
  }
}

/** How long is waited for jobs and daemons to end by themselves, in milliseconds. */
const QUIET = 10_000;

const mungeIn = (folder: string): string[] => [
  `--socket=${join(folder, "munge.socket")}`,
  `--key-file=${join(folder, "key")}`,
  `--pid-file=${join(folder, "munged.pid")}`,
  `--log-file=${join(folder, "log", "munged.log")}`,
  `--seed-file=${join(folder, "seed")}`,
];

/** Where this machine finds itself; null: not at an address of its own, so that the daemons must listen at all. */
async function ownAddress(): Promise<string | null> {
  try {
    const { address } = await lookup(hostname(), 4);
    return address.startsWith("127.") ? address : null;
  } catch {
    return null;
  }
}

function confOf(
  folder: string,
  [control, node]: readonly number[],
  loopback: string | null,
): string {
  const host = hostname().split(".", 1)[0];
  const address = loopback ?? "127.0.0.1";
  return `ClusterName=test
SlurmctldHost=${host}(${address})
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/log/slurmctld.log
SlurmdLogFile=${folder}/log/slurmd.log
${loopback === null ? "" : "CommunicationParameters=NoInAddrAny,NoCtldInAddrAny"}
SlurmctldPort=${control}
SlurmdPort=${node}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_min_interval=100000
KillWait=2
NodeName=${host} NodeAddr=${address} CPUs=2 RealMemory=1000 State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
