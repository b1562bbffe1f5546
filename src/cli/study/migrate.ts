/** ratchet study migrate FILE: a study file of an earlier version as one of the newest, comments and all. */
import { renameSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { migrated, STUDY_STEPS } from "../../sim/index.ts";
import { LostError, UsageError } from "../exit.ts";
import { readScenario } from "../files.ts";
import { print, printJson, tell } from "../io.ts";
import { isFile } from "../own-files.ts";
import { whyOf } from "../words.ts";

interface Flags {
  readonly write?: boolean;
  readonly json?: boolean;
}

export function addMigrate(group: Command): void {
  group
    .command("migrate")
    .summary("bring a study file to the newest version")
    .description(
      "Brings a study file to the newest version of the format, and keeps its comments. Prints it, or writes it.",
    )
    .argument("<file>", "study file")
    .option("--write", "writes the file anew")
    .option("--json", "prints one line of JSON")
    .action((file: string, flags: Flags) => migrate(file, flags));
}

function migrate(file: string, { write = false, json = false }: Flags): void {
  if (!isFile(file)) throw new UsageError(`there is no file ${file}`);
  const { from, to, text } = migrated(readScenario(file), "study", STUDY_STEPS);
  const changed = from !== to;
  if (changed && write) rewrite(file, text);
  if (json) printJson({ file, from, to, changed, written: changed && write });
  else if (!changed) tell(`${file} is of version ${to}, the newest: nothing is to be done`);
  else if (write) tell(`${file} was of version ${from}, and is of version ${to} now`);
  else print(text);
}

function rewrite(file: string, text: string): void {
  try {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new LostError(`${file} cannot be written: ${whyOf(error)}`);
  }
}
