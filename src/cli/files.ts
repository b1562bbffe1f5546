/** Finding and reading scenarios: by the name of a file, or by the id of one that is shipped. */
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
import { shippedBytes, shippedIds, shippedPlace } from "./shipped.ts";
import { whyOf } from "./words.ts";

/** More than the parser takes; it says so itself when it is given a little more than it takes. */
const MOST_BYTES = 1_000_000;

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
export const parseText = (
  text: string,
  file: string,
  { set = {}, at = [] }: Beside = {},
): Promise<Scenario> =>
  withFormulas((formulas) => parse(text, { file, set, interventions: at, formulas }));

/** Reads shipped scenarios, one after the other. */
export async function shippedReader(): Promise<(id: string, set?: Settings) => Scenario> {
  const formulas = await loadFormulas();
  return (id, set = {}) => parse(readScenario(id), { file: id, set, formulas });
}

/** The text of a scenario by file or id. */
export function readScenario(name: string): string {
  const bytes = read(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RatchetError("E_FILE", "", `${name} is not text in UTF-8; save it as such`);
  }
}

/** Where a scenario stands that is read from a file; undefined: in none. */
export function placeOf(name: string): string | undefined {
  if (name === "-") return "/dev/stdin";
  return isFile(name) ? name : shippedPlace(known(name));
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

/** The id of a shipped scenario, or what to name instead. */
function known(name: string): string {
  const ids = shippedIds();
  if (ids.includes(name)) return name;
  const near = nearest(name, ids);
  const hint = near === undefined ? `shipped are: ${ids.join(", ")}` : `did you mean "${near}"?`;
  const what = existsSync(name)
    ? `"${name}" is a folder, not a file`
    : `there is no file "${name}" and no scenario of that name`;
  throw new RatchetError("E_FILE", "", `${what}; ${hint}`);
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
