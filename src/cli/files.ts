/** Finding and reading scenarios: by the name of a file, or by the id of one that is shipped. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nearest, parse, RatchetError, type Scenario } from "../sim/index.ts";
import { readStdin } from "./io.ts";
import { whyOf } from "./words.ts";

/** The folder of the package: two above src/cli, and above dist/node. */
const root = fileURLToPath(new URL(/* @vite-ignore */ "../..", import.meta.url));
const shippedFolder = join(root, "scenarios");

/** More than the parser takes; it says so itself when it is given a little more than it takes. */
const MOST_BYTES = 1_000_000;

export type Settings = Readonly<Record<string, unknown>>;

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The ids of the scenarios that are shipped. */
export function shippedIds(): string[] {
  if (!existsSync(shippedFolder)) return [];
  const files = readdirSync(shippedFolder).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => file.replace(/\.yaml$/, "")).toSorted(byName);
}

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const shippedFile = (id: string): string => join(shippedFolder, `${id}.yaml`);

/** A scenario by file or id, or "-" for standard input; `set` reaches into it. */
export async function loadScenario(name: string, set: Settings = {}): Promise<Scenario> {
  if (name === "-") return parse(await readStdin(MOST_BYTES), { file: "standard input", set });
  const file = find(name);
  return parse(textOf(file, name), { file: name, set });
}

/** The text of a scenario by file or id. */
export const readScenario = (name: string): string => textOf(find(name), name);

/** Where a scenario stands that is read from a file. */
export const placeOf = (name: string): string => (name === "-" ? "/dev/stdin" : find(name));

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

function find(name: string): string {
  if (isFile(name)) return name;
  const ids = shippedIds();
  if (ids.includes(name)) return shippedFile(name);
  const near = nearest(name, ids);
  const hint = near === undefined ? `shipped are: ${ids.join(", ")}` : `did you mean "${near}"?`;
  const what = existsSync(name)
    ? `"${name}" is a folder, not a file`
    : `there is no file "${name}" and no scenario of that name`;
  throw new RatchetError("E_FILE", "", `${what}; ${hint}`);
}

function textOf(file: string, name: string): string {
  const bytes = read(file, name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RatchetError("E_FILE", "", `${name} is not text in UTF-8; save it as such`);
  }
}

function read(file: string, name: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size <= MOST_BYTES) return readFileSync(file);
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
