/** ratchet replicate [IDS]: holds the engine against published and exact numbers. */
import { accessSync, constants, existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { nodeSampler } from "../../workers/node/start.ts";
import type { Command } from "commander";
import { documentOf } from "../lab/replicate/document.ts";
import type { Experiment, Mode } from "../lab/replicate/experiment.ts";
import { replicate, type SuiteResult } from "../lab/replicate/replicate.ts";
import { jsonOf } from "../lab/replicate/report.ts";
import { modelOf, type Shipped } from "../lab/replicate/tasks.ts";
import { SUITE } from "../lab/suite/index.ts";
import { nearest } from "../sim/index.ts";
import { makingOf } from "./execute.ts";
import { LostError, MismatchError, UsageError } from "./exit.ts";
import { shippedReader } from "./files.ts";
import { onInterrupt } from "./interrupt.ts";
import { print, printJson, tell } from "./io.ts";
import { withOptions, type RunFlags } from "./options.ts";
import { progressOf, type Progress } from "./progress.ts";
import { suiteText } from "./replicate-text.ts";
import { documentPlace } from "./shipped.ts";
import { whyOf } from "./words.ts";

type Flags = Pick<RunFlags, "workers" | "memory" | "json" | "quiet"> & {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly doc?: string;
};

const DESCRIPTION =
  "Runs the replication suite: published and exact numbers of the models that are shipped, each " +
  "held against runs whose luck comes from the name of the check. A cell outside its tolerance " +
  "is repeated once, with four times the runs and other luck. Ends with exit code 5 when a cell " +
  "fails. A full run of all of it writes docs/replications.md where ratchet was cloned.";

export function addReplicate(program: Command): void {
  const command = program
    .command("replicate")
    .summary("hold the models against published and exact numbers")
    .description(DESCRIPTION)
    .argument("[ids...]", "experiments, as D01 (default: all)")
    .option("--quick", "few runs, in about a minute (the default)")
    .option("--full", "as many runs as the papers made")
    .option("--doc <file>", "writes what came out as a document")
    .action(async (ids: string[], flags: Flags) => {
      await replicateSuite(ids, flags);
    });
  withOptions(command, "workers", "memory", "json", "quiet");
}

async function replicateSuite(ids: readonly string[], flags: Flags): Promise<void> {
  const experiments = chosen(ids);
  const mode = modeOf(flags);
  const whole = mode === "full" && ids.length === 0;
  const place = flags.doc ?? (whole ? documentPlace() : undefined);
  if (place !== undefined) checkPlace(place);
  const begun = process.cpuUsage();
  const read = await shippedReader();
  const result = await make(experiments, { mode, flags, read });
  const { user, system } = process.cpuUsage(begun);
  const cpu = (user + system) / 1e6;
  if (flags.json === true) printJson({ mode, cpuSeconds: Math.round(cpu), ...jsonOf(result) });
  else print(suiteText(result, { cpu, all: ids.length > 0 }));
  if (place !== undefined) write(place, result, read);
  if (result.verdict === "fail") throw new MismatchError(failure(result));
}

function modeOf({ quick, full }: Flags): Mode {
  if (quick === true && full === true)
    throw new UsageError("--quick and --full exclude each other");
  return full === true ? "full" : "quick";
}

/** The experiments of these ids, in the order of the suite; all when none is named. */
function chosen(ids: readonly string[]): Experiment[] {
  const known = SUITE.map(({ id }) => id);
  const wanted = ids.map((id) => id.toUpperCase());
  for (const id of wanted) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    const hint = near === undefined ? `there are: ${known.join(", ")}` : `did you mean ${near}?`;
    throw new UsageError(`there is no experiment "${id}"; ${hint}`);
  }
  return SUITE.filter(({ id }) => ids.length === 0 || wanted.includes(id));
}

async function make(
  experiments: readonly Experiment[],
  { mode, flags, read }: { mode: Mode; flags: Flags; read: Shipped },
): Promise<SuiteResult> {
  const structures = experiments.flatMap(({ samples }) =>
    samples
      .filter(({ runs }) => runs[mode] > 0)
      .map((sample) => ({ name: sample.name, model: modelOf(sample, read) })),
  );
  const { workers, heap } = makingOf(structures, flags);
  let progress: Progress | undefined;
  const release = onInterrupt(() => undefined);
  try {
    return await replicate({
      experiments,
      mode,
      read,
      execute: nodeSampler({ size: workers, heap }),
      expect(runs) {
        progress?.end();
        progress = progressOf(runs, flags.quiet === true);
      },
      made: (runs) => progress?.add(runs),
    });
  } finally {
    progress?.end();
    release();
  }
}

/** Said before the runs are made, not after. */
function checkPlace(place: string): void {
  try {
    accessSync(existsSync(place) ? place : dirname(place), constants.W_OK);
  } catch (error) {
    throw new UsageError(`${place} cannot be written: ${whyOf(error)}`);
  }
}

function write(place: string, result: SuiteResult, read: Shipped): void {
  try {
    const before = existsSync(place);
    writeFileSync(place, documentOf(result, read));
    tell(`${place} was ${before ? "written anew" : "written"}`);
  } catch (error) {
    throw new LostError(`${place} cannot be written: ${whyOf(error)}`);
  }
}

function failure({ experiments, tooManyRepeated, repeated, cells }: SuiteResult): string {
  const failed = experiments.filter(({ verdict }) => verdict === "fail");
  const ids = failed.map(({ experiment }) => experiment.id).join(", ");
  const many = tooManyRepeated ? [`${repeated} of ${cells} cells had to be repeated`] : [];
  return [...(ids === "" ? [] : [`outside their tolerance: ${ids}`]), ...many].join("; ");
}
