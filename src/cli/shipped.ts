/**
 * What ships beside the command: its package, the folder of scenarios, and in it that of studies. The command in one file
 * carries them: shipped-inside.ts.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: two above src/cli, and above dist/node. */
const root = fileURLToPath(new URL(/* @vite-ignore */ "../..", import.meta.url));
const folder = join(root, "scenarios");
const studies = join(folder, "studies");

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The ids of the scenarios that are shipped. */
export const shippedIds = (): string[] => idsIn(folder);

/** The ids of the studies that are shipped; none of them is that of a scenario. */
export const shippedStudies = (): string[] => idsIn(studies);

function idsIn(where: string): string[] {
  if (!existsSync(where)) return [];
  const files = readdirSync(where).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => file.replace(/\.yaml$/, "")).toSorted(byName);
}

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const fileOf = (id: string): string =>
  join(shippedStudies().includes(id) ? studies : folder, `${id}.yaml`);

/** Where a shipped scenario or study stands; undefined: in no file. */
export const shippedPlace = (id: string): string | undefined => fileOf(id);

/** Where the document of the replications stands in a clone; undefined: this is none. */
export function documentPlace(): string | undefined {
  return existsSync(join(root, "docs")) ? join(root, "docs", "replications.md") : undefined;
}

/** A shipped scenario or study as it is written. */
export const shippedBytes = (id: string): Uint8Array => readFileSync(fileOf(id));
