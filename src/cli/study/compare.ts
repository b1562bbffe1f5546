/** ratchet study compare: two points of a study, or two scenarios, run against run with the same luck. */
import { Option, type Command } from "commander";
import { contrastOf, unpairedContrast, type Contrast } from "../../lab/study/contrast.ts";
import { readText } from "../../sim/index.ts";
import { UsageError } from "../exit.ts";
import { readScenario } from "../files.ts";
import { bold, print, printJson } from "../io.ts";
import { addName, withOptions } from "../options.ts";
import { count, number, range, signed } from "../words.ts";
import { answersOf, responsesAsked } from "./answers.ts";
import { contrastsOfScenarios } from "./compare-scenarios.ts";
import type { CompareFlags, Compared, Comparison } from "./compared.ts";
import { commandOf, openStudy } from "./given.ts";
import { pointAtSpot, spotOption, spotText, waysToName } from "./spots.ts";

const SAYS =
  "Compares two points of a study that has been run, or two scenarios, which it runs: the difference b - a with its " +
  "95 % interval, pair by pair where both have the same luck, and what that luck is worth. A point is named by its " +
  "structure and factors, as in --a structure=Villages,population.size=64; so is a structure of a scenario, and what " +
  "is changed in it.";

export function addCompare(group: Command): void {
  const command = group
    .command("compare")
    .summary("paired difference of two points or scenarios")
    .description(SAYS)
    .argument("<file>", "study file, or the first scenario: a file or the id of a shipped one")
    .argument("[other]", "the second scenario (default: the first)")
    .addOption(new Option("--a <settings>", "the first").argParser(spotOption("--a")))
    .addOption(new Option("--b <settings>", "the second").argParser(spotOption("--b")))
    .option(
      "--response <name>",
      "only this response, or metric of a scenario (repeatable)",
      addName,
    )
    .option("--out <folder>", "folder of results of the study (default: results/ID)");
  withOptions(command, "seed", "replicates", "workers", "memory", "json", "quiet").action(
    async (file: string, other: string | undefined, flags: CompareFlags) => {
      const found = isStudy(file)
        ? await comparePoints(file, other, flags)
        : await contrastsOfScenarios(file, other, flags);
      if (flags.json === true) printJson(found);
      else print(text(found));
    },
  );
}

const NAME_THEM = "of a study two points are compared: name them with --a and --b";

function isStudy(file: string): boolean {
  const { value } = readText(readScenario(file));
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "study";
}

async function comparePoints(
  file: string,
  other: string | undefined,
  flags: CompareFlags,
): Promise<Comparison> {
  const { a, b } = flags;
  if (other !== undefined) throw new UsageError(NAME_THEM);
  if (flags.seed !== undefined || flags.replicates !== undefined)
    throw new UsageError("--seed and --replicates are for scenarios: a study has its own");
  const opened = await openStudy(file, flags);
  const { study, plan } = opened;
  if (a === undefined || b === undefined) {
    const ways = waysToName(plan, commandOf("compare", file, flags));
    throw new UsageError([NAME_THEM, ...ways].join("\n"));
  }
  const spots = [pointAtSpot(plan, "--a", a), pointAtSpot(plan, "--b", b)] as const;
  const asked = responsesAsked(opened, flags.response);
  const { samples } = await answersOf(opened, flags);
  const paired = study.replicates.seeds === "common";
  const contrast = paired ? contrastOf : unpairedContrast;
  const responses = asked.flatMap(({ at, response }): Compared[] => {
    const [left, right] = spots.map((spot) => samples[at]?.[spot]);
    if (left === undefined || right === undefined) return [];
    return [Object.assign({ response: response.name }, contrast(left, right))];
  });
  return { a: spotText(a), b: spotText(b), paired, responses };
}

function text({ a, b, paired, responses }: Comparison): string {
  const how = paired ? "paired difference (same luck)" : "difference of independent runs";
  return [
    bold(`${b} against ${a}`),
    ...responses.flatMap((each) => [
      "",
      `${each.response}: ${how}, ${count(each.n, paired ? "pair" : "run")}:  ${signed(each.estimate)}  95 % interval ${range(each.low, each.high, signed)}`,
      ...notes(each, paired ? "pair" : "run"),
    ]),
  ].join("\n");
}

function notes(
  { estimator, censored, sd, sdIndependent, gain, n, low }: Contrast,
  each: "pair" | "run",
): string[] {
  const lines: string[] = [];
  if (estimator === "log-ratio") lines.push("  of ln(1 + time)");
  if (censored > 0)
    lines.push(`  in ${count(censored, each)} a time never came, and stands at the horizon`);
  if (sd !== null)
    lines.push(
      `  standard deviation of the difference ${number(sd)}; with luck of their own it would be about ${number(sdIndependent)}`,
    );
  if (gain !== null) lines.push(`  ${gainWords(gain)}`);
  if (low === null && n > 0) lines.push("  no interval of fewer than 5");
  return lines;
}

const gainWords = (gain: number): string =>
  gain > 1
    ? `without the same luck it would take ${number(gain)} times as many runs`
    : "the same luck does not narrow this comparison";
