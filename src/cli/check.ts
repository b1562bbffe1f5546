/** ratchet check FILE...: says what is wrong with scenario and study files, each fault with its line. */
import type { Command } from "commander";
import { checkStructure } from "../lab/refuse.ts";
import { formatGithub, isStudy, RatchetError, ScenarioError, type Scenario } from "../sim/index.ts";
import { EXIT, UsageError } from "./exit.ts";
import { loadScenario, readScenario } from "./files.ts";
import { print, printJson, red } from "./io.ts";
import { withOptions, type RunFlags } from "./options.ts";
import { checkStudy, type CheckedStudy } from "./study/check.ts";
import { columns, count } from "./words.ts";

interface Checked {
  readonly file: string;
  readonly ok: boolean;
  readonly scenario?: Scenario;
  readonly study?: CheckedStudy;
  /** Structures that are well written, but cannot be run: said now, refused only when they are run. */
  readonly warnings: readonly string[];
  readonly error?: RatchetError;
}

export function addCheck(program: Command): void {
  const command = program
    .command("check")
    .summary("check scenario and study files")
    .description(
      "Checks scenario and study files, and says what is wrong with them, with line and column.",
    )
    .argument("<file...>", "scenario and study files, or ids of shipped ones")
    .option("--github", "prints what GitHub shows beside the lines of a change")
    .action(async (files: string[], flags: RunFlags & { readonly github?: boolean }) => {
      const all: Checked[] = [];
      for (const file of files) all.push(await checkFile(file, flags));
      if (flags.json === true) printJson({ files: all.map(plain) });
      else print(flags.github === true ? annotations(all) : text(all));
      if (all.some(({ ok }) => !ok)) process.exitCode = EXIT.invalid;
    });
  withOptions(command, "set", "at", "json");
}

async function checkFile(file: string, flags: RunFlags): Promise<Checked> {
  try {
    if (file !== "-" && isStudy(readScenario(file))) return await checkedStudy(file, flags);
    const scenario = await loadScenario(file, flags);
    return { file, ok: true, scenario, warnings: warningsOf(scenario) };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return { file, ok: false, warnings: [], error };
  }
}

async function checkedStudy(file: string, flags: RunFlags): Promise<Checked> {
  if (flags.set !== undefined || flags.at !== undefined)
    throw new UsageError(`--set and --at are about scenarios, and ${file} is a study`);
  return { file, ok: true, warnings: [], study: await checkStudy(file) };
}

function warningsOf({ structures }: Scenario): string[] {
  return structures.flatMap((structure) => {
    try {
      checkStructure(structure, Number.POSITIVE_INFINITY);
      return [];
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      return [error.message];
    }
  });
}

function text(all: readonly Checked[]): string {
  const lines = columns(
    all.map(({ file, scenario, study, error }) => {
      const says = scenario === undefined ? study?.says : statement(scenario);
      return says === undefined ? [file, red(count(faultsIn(error), "error"))] : [file, "ok", says];
    }),
    "",
  );
  for (const { file, warnings, error } of all) {
    for (const warning of warnings) lines.push(`${file} warning: ${warning}`);
    if (error instanceof ScenarioError) lines.push(error.format());
    else if (error !== undefined) lines.push(`error ${error.code}: ${error.message}`);
  }
  const wrong = all.filter(({ ok }) => !ok).length;
  const files = count(all.length, "file");
  return [...lines, wrong === 0 ? files : `${files}, ${wrong} with errors`].join("\n");
}

/** Nothing for files without fault. */
const annotations = (all: readonly Checked[]): string =>
  all
    .flatMap(({ file, error }) => {
      if (error === undefined) return [];
      return error instanceof ScenarioError
        ? formatGithub(error)
        : `::error file=${file}::${error.message}`;
    })
    .join("\n");

const statement = ({ version, structures, hash }: Scenario): string =>
  `scenario v${version}, ${count(structures.length, "structure")}, ${hash}`;

const faultsIn = (error: RatchetError | undefined): number =>
  error instanceof ScenarioError ? error.issues.length + error.more : 1;

function plain({ file, ok, scenario, study, warnings, error }: Checked): unknown {
  if (study !== undefined) return { file, ok, id: study.id, runs: study.runs, warnings };
  if (scenario !== undefined) return { file, ok, id: scenario.id, hash: scenario.hash, warnings };
  if (error instanceof ScenarioError) return { file, ok, errors: error.issues, more: error.more };
  const { code, path, message } = error ?? { code: "", path: "", message: "" };
  return { file, ok, errors: [{ code, path, message }], more: 0 };
}
