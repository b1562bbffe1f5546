/** Finding and reading scenarios and studies: by the name of a file, or by the id of one that is shipped. */
import { existsSync, readFileSync, statSync } from "node:fs";
import {
  loadFormulas,
  nearest,
  parse,
  RatchetError,
  withFormulas,
  type Intervention,
  type Scenario,
} from "../sim/index.ts";
import { readStdin } from "./io.ts";
import { isFile, openBeside, textOf } from "./own-files.ts";
import { shippedBytes, shippedIds, shippedPlace, shippedStudies } from "./shipped.ts";
import { whyOf } from "./words.ts";

/** More than the parser takes; it says so itself when it is given a little more than it takes. */
export const MOST_BYTES = 1_000_000;

export type Settings = Readonly<Record<string, unknown>>;

/** What is said of a scenario beside its file. */
export interface Beside {
  readonly set?: Settings | undefined;
  readonly at?: readonly Intervention[] | undefined;
}

/** A scenario by file or id, or "-" for standard input; `set` and `at` reach into it. */
export async function loadScenario(name: string, beside: Beside = {}): Promise<Scenario> {
  if (name === "-") return await parseText(await readStdin(MOST_BYTES), "standard input", beside);
  return await parseText(readScenario(name), name, beside);
}

/** A scenario from its text, formulas and all. */
export async function parseText(
  text: string,
  file: string,
  { set = {}, at = [] }: Beside = {},
): Promise<Scenario> {
  const scenario = await withFormulas((formulas) =>
    parse(text, { file, set, interventions: at, formulas, open: openBeside(file) }),
  );
  notTooLate(scenario, at);
  return scenario;
}

/** What a file says may come after a horizon that is set shorter; what is asked for beside it is meant to come. */
function notTooLate({ structures }: Scenario, asked: readonly Intervention[]): void {
  const last = Math.max(...structures.map(({ model }) => model.horizon));
  const late = asked.find(({ at }) => at > last);
  if (late === undefined) return;
  const [path = ""] = Object.keys(late.set);
  const message = `--at ${late.at}:${path}: no run lasts so long; the last tick is the horizon, ${last}`;
  throw new RatchetError("E_VALUE", path, message);
}

/** Reads shipped scenarios, one after the other. */
export async function shippedReader(): Promise<(id: string, set?: Settings) => Scenario> {
  const formulas = await loadFormulas();
  return (id, set = {}) => parse(readScenario(id), { file: id, set, formulas });
}

/** The text of a scenario or study by file or id. */
export function readScenario(name: string): string {
  return textOf(name, read(name));
}

/** The text of a study by file or id: when there is none, no scenario is offered. */
export function readStudy(name: string): string {
  const ids = shippedStudies();
  if (!isFile(name) && !ids.includes(name)) throw unknown(name, "study", ids);
  return readScenario(name);
}

/** Where a scenario or study stands that is read from a file; undefined: in none. */
export function placeOf(name: string): string | undefined {
  if (name === "-") return "/dev/stdin";
  return isFile(name) ? name : shippedPlace(known(name));
}

/** The id of a shipped scenario or study, or what to name instead. */
function known(name: string): string {
  const ids = [...shippedIds(), ...shippedStudies()];
  if (ids.includes(name)) return name;
  throw unknown(name, "scenario or study", ids);
}

function unknown(name: string, kind: string, ids: readonly string[]): RatchetError {
  const near = nearest(name, ids);
  const hint =
    near === undefined
      ? "ratchet list names the scenarios that ship, ratchet study list the studies"
      : `did you mean "${near}"?`;
  const what = existsSync(name)
    ? `"${name}" is a folder, not a file`
    : `there is no file "${name}" and no ${kind} of that name`;
  return new RatchetError("E_FILE", "", `${what}; ${hint}`);
}

function read(name: string): Uint8Array {
  try {
    if (!isFile(name)) return shippedBytes(known(name));
    const { size } = statSync(name);
    if (size <= MOST_BYTES) return readFileSync(name);
    const kilobytes = Math.ceil(size / 1024);
    throw new RatchetError(
      "E_LIMIT",
      "",
      `${name} is ${kilobytes} kB long: too long for a scenario`,
    );
  } catch (error) {
    if (error instanceof RatchetError) throw error;
    throw new RatchetError("E_FILE", "", `${name} cannot be read: ${whyOf(error)}`);
  }
}
