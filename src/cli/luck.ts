/** ratchet luck FILE: how much less two structures differ by chance because they have the same luck. */
import type { Command } from "commander";
import { independentSeed, luckOf, type LuckReport } from "../lab/luck.ts";
import { collect, tasksOf } from "../lab/tasks.ts";
import { RANDOM_CONTRACT, type Scenario, type Structure } from "../sim/index.ts";
import { UsageError } from "./exit.ts";
import { makingOf } from "./execute.ts";
import { loadScenario, type Settings } from "./files.ts";
import { onInterrupt } from "./interrupt.ts";
import { bold, print, printJson } from "./io.ts";
import { addName, settingText, structureOf, withOptions, type RunFlags } from "./options.ts";
import { progressOf } from "./progress.ts";
import { luckWords } from "./report-text.ts";
import { packageVersion } from "./shipped.ts";
import { columns, count, number } from "./words.ts";

type Flags = RunFlags & { readonly against?: Settings; readonly metric?: readonly string[] };

const DESCRIPTION =
  "Compares two structures with the same luck and with luck of their own, and prints how much " +
  "less their difference varies from run to run with the same luck. The two are the first of " +
  "the file, those that --structure names, or one structure as it is and as --against changes it.";

export function addLuck(program: Command): void {
  const command = program
    .command("luck")
    .summary("measure what the same luck does to a comparison")
    .description(DESCRIPTION)
    .argument("<file>", "scenario file, id of a shipped scenario, or - for standard input");
  withOptions(command, "seed", "replicates", "structure", "against", "set", "at")
    .option("--metric <name>", "only this metric (repeatable)", addName)
    .action(async (file: string, flags: Flags) => {
      await measureLuck(file, flags);
    });
  withOptions(command, "workers", "memory", "json", "quiet");
}

interface Contrast {
  readonly a: Structure;
  readonly b: Structure;
}

async function measureLuck(file: string, flags: Flags): Promise<void> {
  const scenario = await loadScenario(file, flags);
  const contrast = await contrastOf(file, scenario, flags);
  const seed = flags.seed ?? scenario.seed;
  const replicates = flags.replicates ?? scenario.replicates;
  const luck = chosen(await makeRuns(contrast, { ...flags, seed }, replicates), flags.metric);
  const head = { a: contrast.a.name, b: contrast.b.name };
  if (flags.json === true) {
    const of = { id: scenario.id, hash: scenario.hash };
    const common = { ratchet: packageVersion(), contract: RANDOM_CONTRACT, scenario: of };
    printJson({ ...common, seed, replicates, ...head, luck });
  } else print(luckText(head, seed, luck));
}

/** What is compared with what. */
async function contrastOf(file: string, scenario: Scenario, flags: Flags): Promise<Contrast> {
  const [first, second] = flags.structure ?? scenario.structures.map(({ name }) => name);
  if (first === undefined) throw new UsageError("the scenario has no structure");
  const a = structureOf(scenario, first);
  if (flags.against !== undefined) {
    if (file === "-") throw new UsageError("--against needs a file, not standard input");
    const changed = await loadScenario(file, { ...flags, set: { ...flags.set, ...flags.against } });
    const words = Object.entries(flags.against).map(settingText);
    const { model } = structureOf(changed, first);
    if (JSON.stringify(model) === JSON.stringify(a.model)) {
      const settings = words.map((each) => `--against ${each}`).join(", ");
      throw new UsageError(`${settings} changes nothing in ${first}`);
    }
    return { a, b: { name: `${first} with ${words.join(", ")}`, model } };
  }
  if (second === undefined) {
    throw new UsageError(
      "two structures are compared, and there is one: name what to change with --against path=value",
    );
  }
  return { a, b: structureOf(scenario, second) };
}

async function makeRuns(
  { a, b }: Contrast,
  flags: Flags & { seed: string },
  replicates: number,
): Promise<LuckReport[]> {
  const { execute, memory } = makingOf([a, b], flags);
  const { seed } = flags;
  const tasks = [
    { ...a, seed },
    { ...b, seed },
    { ...b, seed: independentSeed(seed) },
  ].flatMap(({ name, ...rest }) =>
    tasksOf({ structure: name, ...rest, series: false, memory }, replicates),
  );
  const progress = progressOf(3 * replicates, flags.quiet === true);
  const release = onInterrupt(() => undefined);
  try {
    const all = await collect(tasks, execute, (_, some) => progress.add(some.length));
    const part = (k: number): typeof all => all.slice(k * replicates, (k + 1) * replicates);
    return luckOf(
      { structure: a, outcomes: part(0) },
      { structure: b, outcomes: part(1), alone: part(2) },
    );
  } finally {
    progress.end();
    release();
  }
}

function chosen(luck: readonly LuckReport[], metrics: readonly string[] = []): LuckReport[] {
  const known = luck.map(({ metric }) => metric);
  const unknown = metrics.find((metric) => !known.includes(metric));
  if (unknown !== undefined) {
    throw new UsageError(
      `no metric "${unknown}" in both structures; there are: ${known.join(", ")}`,
    );
  }
  return luck.filter(({ metric }) => metrics.length === 0 || metrics.includes(metric));
}

function luckText(
  { a, b }: { a: string; b: string },
  seed: string,
  luck: readonly LuckReport[],
): string {
  const rows = luck.map(({ metric, common, independent, ratio }) => [
    metric,
    number(common),
    number(independent),
    number(ratio),
    luckWords(ratio),
  ]);
  const head = ["", "same luck", "own luck", "ratio", ""];
  return [
    bold(`${b} against ${a}`),
    `variance of the paired difference, ${count(luck[0]?.n ?? 0, "pair")}, seed ${seed}`,
    ...columns([head, ...rows]),
  ].join("\n");
}
