/** ratchet study check STUDY...: says what is wrong with study files, each fault with its line; looks at every point. */
import type { Command } from "commander";
import { mostOf } from "../../lab/study/plan.ts";
import { RatchetError, ScenarioError } from "../../sim/index.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, red } from "../io.ts";
import { columns, count } from "../words.ts";
import { loadStudy, type StudyFlags } from "./given.ts";

/** A study that is sound. */
export interface CheckedStudy {
  readonly id: string;
  readonly points: number;
  /** The most that there may be. */
  readonly runs: number;
  readonly says: string;
}

interface Checked {
  readonly file: string;
  readonly error?: RatchetError;
  readonly study?: CheckedStudy;
}

export function addStudyCheck(group: Command): void {
  group
    .command("check")
    .summary("check study files")
    .description("Checks study files and every point of their designs, and says what is wrong.")
    .argument("<study...>", "study files, or ids of shipped studies")
    .option("--json", "prints one line of JSON")
    .action(async (files: string[], flags: StudyFlags) => {
      const all: Checked[] = [];
      for (const file of files) all.push(await attempt(file));
      if (flags.json === true) printJson({ files: all.map(plain) });
      else print(text(all));
      if (all.some(({ error }) => error !== undefined)) process.exitCode = EXIT.invalid;
    });
}

/** Looks at a study and all its points. */
export async function checkStudy(file: string): Promise<CheckedStudy> {
  const { plan } = await loadStudy(file);
  const { scenario, replicates } = plan.study;
  const points = plan.points.length;
  const runs = points * mostOf(replicates);
  const most = "count" in replicates ? "" : "at most ";
  const says = `study v1 of ${scenario.id}, ${count(points, "point")}, ${most}${count(runs, "run")}`;
  return { id: plan.id, points, runs, says };
}

async function attempt(file: string): Promise<Checked> {
  try {
    return { file, study: await checkStudy(file) };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return { file, error };
  }
}

function text(all: readonly Checked[]): string {
  const lines = columns(
    all.map(({ file, error, study }) =>
      error === undefined
        ? [file, "ok", study?.says ?? ""]
        : [file, red(count(faultsIn(error), "error"))],
    ),
    "",
  );
  for (const { error } of all) {
    if (error instanceof ScenarioError) lines.push(error.format());
    else if (error !== undefined) lines.push(`error ${error.code}: ${error.message}`);
  }
  const wrong = all.filter(({ error }) => error !== undefined).length;
  const files = count(all.length, "file");
  return [...lines, wrong === 0 ? files : `${files}, ${wrong} with errors`].join("\n");
}

const faultsIn = (error: RatchetError): number =>
  error instanceof ScenarioError ? error.issues.length + error.more : 1;

function plain({ file, error, study }: Checked): unknown {
  if (study !== undefined) return { file, ok: true, id: study.id, runs: study.runs };
  if (error instanceof ScenarioError)
    return { file, ok: false, errors: error.issues, more: error.more };
  const { code = "", path = "", message = "" } = error ?? {};
  return { file, ok: false, errors: [{ code, path, message }], more: 0 };
}
