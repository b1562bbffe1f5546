/** ratchet run FILE: runs a scenario, all structures with the same luck, and says what came out. */
import type { Command } from "commander";
import { reportOf, type Made } from "../lab/report.ts";
import { collect, tasksOf } from "../lab/tasks.ts";
import type { Scenario, Structure } from "../sim/index.ts";
import { makingOf } from "./execute.ts";
import { LostError } from "./exit.ts";
import { loadScenario, placeOf } from "./files.ts";
import { onInterrupt } from "./interrupt.ts";
import { print, printJson, tell } from "./io.ts";
import { pick, settingText, withOptions, type RunFlags } from "./options.ts";
import { progressOf } from "./progress.ts";
import { tellUnreached } from "./reach.ts";
import { reportText } from "./report-text.ts";
import { packageVersion } from "./shipped.ts";
import { openTables, type TableFlags, type Tables } from "./tables.ts";
import { quoted } from "./words.ts";

type Flags = RunFlags & TableFlags;

export function addRun(program: Command): void {
  const command = program
    .command("run")
    .summary("run a scenario, and compare its structures")
    .description("Runs a scenario: all structures, with the same luck, and says what came out.")
    .argument("<file>", "scenario file, id of a shipped scenario, or - for standard input");
  withOptions(command, "seed", "replicates", "structure", "set", "at");
  withOptions(command, "workers", "memory", "json")
    .option("--csv <file>", "writes one row for each run")
    .option("--series <file>", "writes one row for each tick of each run")
    .action(async (file: string, flags: Flags) => {
      await runScenario(file, flags);
    });
  withOptions(command, "quiet");
}

async function runScenario(file: string, flags: Flags): Promise<void> {
  const scenario = await loadScenario(file, flags);
  const structures = pick(scenario, flags.structure);
  if (flags.quiet !== true) await tellUnreached(file, scenario, flags);
  const seed = flags.seed ?? scenario.seed;
  const { made, lost } = await makeRuns(
    structures,
    { ...flags, seed, place: placeOf(file) },
    flags.replicates ?? scenario.replicates,
  );
  const report = reportOf(scenario, seed, made);
  if (flags.json === true) printJson({ ratchet: packageVersion(), ...report });
  else print(reportText(scenario, report, again(file, scenario, flags)));
  if (lost !== null) throw lost;
}

interface AllRuns {
  readonly made: Made[];
  /** Why a table could not be put into its place, when it could not. */
  readonly lost: LostError | null;
}

/** Makes the runs, in the order of structures and replicates, and the tables along with them. */
async function makeRuns(
  structures: readonly Structure[],
  flags: Flags & { seed: string; place: string | undefined },
  replicates: number,
): Promise<AllRuns> {
  const { execute, memory, workers } = makingOf(structures, flags);
  if (flags.workers !== undefined && workers < flags.workers) {
    tell(`${workers} of ${flags.workers} workers: there is no memory for more runs at a time`);
  }
  const progress = progressOf(structures.length * replicates, flags.quiet === true);
  let tables: Tables | undefined;
  const release = onInterrupt(() => tables?.abandon());
  const series = flags.series !== undefined;
  const tasks = structures.flatMap(({ name, model }) =>
    tasksOf({ structure: name, model, seed: flags.seed, series, memory }, replicates),
  );
  try {
    tables = openTables(flags, structures, flags.place);
    const outcomes = await collect(tasks, execute, (task, some) => {
      tables?.add(task, some);
      progress.add(some.length);
    });
    const lost = commit(tables);
    const made = structures.map((structure, k) => ({
      structure,
      outcomes: outcomes.slice(k * replicates, (k + 1) * replicates),
    }));
    return { made, lost };
  } finally {
    tables?.abandon();
    progress.end();
    release();
  }
}

/** The runs are made: what came out is worth printing, even when a table cannot be kept. */
function commit(tables: Tables): LostError | null {
  try {
    tables.commit();
    return null;
  } catch (error) {
    if (error instanceof LostError) return error;
    throw error;
  }
}

/** The command that prints the same numbers. */
function again(file: string, scenario: Scenario, flags: Flags): string {
  const words = ["ratchet", "run", file, "--seed", flags.seed ?? scenario.seed];
  words.push("--replicates", String(flags.replicates ?? scenario.replicates));
  for (const name of flags.structure ?? []) words.push("--structure", name);
  for (const setting of Object.entries(flags.set ?? {})) words.push("--set", settingText(setting));
  for (const { at, set } of flags.at ?? [])
    for (const setting of Object.entries(set)) words.push("--at", `${at}:${settingText(setting)}`);
  return words.map(quoted).join(" ");
}
