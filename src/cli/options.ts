/** The options that several commands share, and how their values are read. */
import { Option, type Command } from "commander";
import {
  nearest,
  RatchetError,
  readSettings,
  type Intervention,
  type Scenario,
  type Structure,
} from "../sim/index.ts";
import { UsageError } from "./exit.ts";
import type { Settings } from "./files.ts";
import { isSeed, SEED_WORDS } from "./seed.ts";

/** Most replicates of a structure, and most workers, in one call. */
const MOST_REPLICATES = 1_000_000;
const MOST_WORKERS = 256;
/** The last tick that there can be. */
const MOST_TICK = 1_000_000_000;

/** What the command line says about runs. */
export interface RunFlags {
  readonly seed?: string;
  readonly replicates?: number;
  readonly structure?: readonly string[];
  readonly set?: Settings;
  readonly at?: readonly Intervention[];
  readonly workers?: number;
  readonly memory?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds options by name, in this order. */
export function withOptions(command: Command, ...names: (keyof typeof OPTIONS)[]): Command {
  for (const name of names) command.addOption(OPTIONS[name]());
  return command;
}

const OPTIONS = {
  seed: () =>
    new Option("--seed <text>", "root of all luck (default: the scenario's)").argParser(seedOf),
  replicates: () =>
    new Option("--replicates <n>", "runs of each structure (default: the scenario's)").argParser(
      (text: string) => wholeNumber("--replicates", text, 1, MOST_REPLICATES),
    ),
  replicate: () =>
    new Option("--replicate <k>", "which run, counted from 0")
      .argParser((text: string) => wholeNumber("--replicate", text, 0, Number.MAX_SAFE_INTEGER))
      .default(0),
  structure: () =>
    new Option("--structure <name>", "only this structure (repeatable)").argParser(addName),
  set: () =>
    new Option("--set <path=value>", "changes one value of the scenario (repeatable)").argParser(
      addSetting,
    ),
  at: () =>
    new Option(
      "--at <tick:path=value>",
      "changes one value from that tick on, while runs go on (repeatable)",
    ).argParser(addIntervention),
  against: () =>
    new Option(
      "--against <path=value>",
      "compares one structure with itself, changed so (repeatable)",
    ).argParser(addSetting),
  workers: () =>
    new Option("--workers <n>", "worker threads (default: one a core, at most 8)").argParser(
      (text: string) => wholeNumber("--workers", text, 1, MOST_WORKERS),
    ),
  memory: () =>
    new Option("--memory <MB>", "what all runs may take (default: 75 % of what is free)").argParser(
      (text: string) => wholeNumber("--memory", text, 1, 1_000_000_000),
    ),
  json: () => new Option("--json", "prints one line of JSON"),
  quiet: () => new Option("--quiet", "shows no progress"),
} as const;

export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
  throw new UsageError(`${option}: a whole number ${range} was expected, not "${text}"`);
}

function seedOf(text: string): string {
  if (isSeed(text)) return text;
  throw new UsageError(`--seed: ${SEED_WORDS} was expected, not ${JSON.stringify(text)}`);
}

function addSetting(text: string, before: Settings | undefined): Settings {
  try {
    return { ...before, ...readSettings([text]) };
  } catch (error) {
    throw error instanceof RatchetError ? new UsageError(error.message) : error;
  }
}

function addIntervention(
  text: string,
  before: readonly Intervention[] | undefined,
): readonly Intervention[] {
  const [, tick, setting = ""] = /^\s*(\d{1,10})\s*:(.*)$/su.exec(text) ?? [];
  if (tick === undefined)
    throw new UsageError(
      `--at: tick:path=value was expected, as in 12:population.size=50, not "${text}"`,
    );
  const at = wholeNumber("--at", tick, 1, MOST_TICK);
  try {
    return [...(before ?? []), { at, set: readSettings([setting]) }];
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    throw new UsageError(error.message.replace("--set", `--at ${at}:`));
  }
}

/** A setting as it is written on a command line: text that would be read as something else stands in quotes. */
export function settingText([path, value]: readonly [string, unknown]): string {
  const bare = typeof value === "string" ? `${path}=${value}` : "";
  return bare !== "" && readsAs(bare, path, value) ? bare : `${path}=${JSON.stringify(value)}`;
}

function readsAs(text: string, path: string, value: unknown): boolean {
  try {
    return readSettings([text])[path] === value;
  } catch {
    return false;
  }
}

/** Names given one by one. */
export const addName = (name: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  name,
];

/** The structures of these names, in the order of the file; all when none is named. */
export function pick(scenario: Scenario, names: readonly string[] = []): Structure[] {
  for (const name of names) structureOf(scenario, name);
  return scenario.structures.filter(({ name }) => names.length === 0 || names.includes(name));
}

export function structureOf({ structures }: Scenario, name: string): Structure {
  const found = structures.find((structure) => structure.name === name);
  if (found !== undefined) return found;
  const names = structures.map((structure) => structure.name);
  const near = nearest(name, names);
  const hint = near === undefined ? `there are: ${names.join(", ")}` : `did you mean "${near}"?`;
  throw new RatchetError("E_STRUCTURE", "", `there is no structure "${name}"; ${hint}`);
}
