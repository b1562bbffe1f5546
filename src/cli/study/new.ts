/** ratchet study new [SCENARIO] [FILE]: a study to begin with, every key with a comment. */
import { writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { Argument, type Command } from "commander";
import { catalogue, loadFormulas, newStudy, RatchetError } from "../../sim/index.ts";
import { LostError, UsageError } from "../exit.ts";
import { loadScenario, placeOf } from "../files.ts";
import { isFile } from "../own-files.ts";
import { print, printJson, tell } from "../io.ts";
import { whyOf } from "../words.ts";

/** Of what it is a study, unless it is said. */
const FIRST = "not-too-many-friends";

export function addNew(group: Command): void {
  group
    .command("new")
    .summary("write a study to begin with")
    .description(
      "Writes a study of a scenario, with a comment on every key: to a new file, or to standard output.",
    )
    .addArgument(
      new Argument("[scenario]", "scenario file, or id of a shipped scenario").default(FIRST),
    )
    .argument("[file]", "file to write; left out: standard output")
    .option("--json", "prints one line of JSON")
    .action(async (scenario: string, file: string | undefined, flags: { json?: boolean }) => {
      const text = await textOf(scenario, file);
      if (file !== undefined) write(file, text);
      if (flags.json === true) printJson(file === undefined ? { text } : { file });
      else if (file === undefined) print(text);
      else tell(`wrote ${file}; ratchet study plan ${file} says how many runs it is`);
    });
}

async function textOf(name: string, file: string | undefined): Promise<string> {
  if (name === "-") throw new UsageError("a study names its scenario: give a file, or an id");
  const formulas = await loadFormulas();
  const scenario = await loadScenario(name);
  return newStudy(scenario, { extends: namedFrom(name, file), catalogue, formulas });
}

/** How the study names its scenario, which it finds relative to itself. */
function namedFrom(name: string, file: string | undefined): string {
  if (!isFile(name) || placeOf(name) === undefined) return name;
  const path = relative(file === undefined ? "." : dirname(file), name);
  return path.split(sep).join("/");
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UsageError(`${file} is there already; name a new file`);
    if (code === "ENOENT")
      throw new RatchetError("E_FILE", "", `there is no folder ${dirname(file)}`);
    throw new LostError(`${file} cannot be written: ${whyOf(error)}`);
  }
}
