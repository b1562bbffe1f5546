/** A study by its file: read with the files that it names, planned, and the folder where its results are kept. */
import { join } from "node:path";
import { Option, type Command } from "commander";
import { storeOn } from "../../lab/chunks/store.ts";
import { planOf, type Plan } from "../../lab/study/plan.ts";
import type { Disk, Store } from "../../lab/study/types.ts";
import { loadFormulas, parseStudy, type Study } from "../../sim/index.ts";
import { MOST_BYTES, readStudy } from "../files.ts";
import { readStdin } from "../io.ts";
import { openBeside } from "../own-files.ts";
import { shippedIds } from "../shipped.ts";
import { quoted } from "../words.ts";
import { diskAt } from "./disk.ts";
import { refuseFile } from "./folder.ts";

export interface StudyFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Where a study's results are kept, unless it is said. */
const RESULTS = "results";
/** Where in them its chunks are. */
export const CHUNKS = "chunks";

export interface Opened {
  /** As it was named. */
  readonly file: string;
  readonly study: Study;
  readonly plan: Plan;
  /** The folder of results. */
  readonly folder: string;
  readonly disk: Disk;
  readonly store: Store;
}

/** A command of a study: its name and what it does; it takes the study's file. */
export const studyCommand = (
  group: Command,
  name: string,
  [summary, says]: readonly [string, string],
): Command =>
  group
    .command(name)
    .summary(summary)
    .description(says)
    .argument("<study>", "study file, the id of a shipped study, or - for standard input")
    .addOption(new Option("--out <folder>", "folder of results (default: results/ID)"))
    .addOption(new Option("--json", "prints one line of JSON"));

/** A study and its plan: every point is looked at. */
export async function loadStudy(file: string): Promise<{ study: Study; plan: Plan }> {
  const text = file === "-" ? await readStdin(MOST_BYTES) : readStudy(file);
  const formulas = await loadFormulas();
  const name = file === "-" ? "standard input" : file;
  const study = parseStudy(text, {
    file: name,
    open: openBeside(file),
    shipped: shippedIds(),
    formulas,
  });
  return { study, plan: planOf(study, formulas) };
}

export async function openStudy(file: string, { out }: StudyFlags): Promise<Opened> {
  const { study, plan } = await loadStudy(file);
  const folder = out ?? join(RESULTS, study.id);
  refuseFile(folder);
  const disk = diskAt(folder);
  return { file, study, plan, folder, disk, store: storeOn(disk, CHUNKS) };
}

/** The command line of a study, for messages that say how to go on. */
export const commandOf = (
  command: string,
  file: string,
  { out }: StudyFlags,
  ...more: readonly string[]
): string =>
  ["ratchet", "study", command, file, ...(out === undefined ? [] : ["--out", out]), ...more]
    .map(quoted)
    .join(" ");
