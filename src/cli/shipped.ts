/** What ships beside the command: its package, and the folder of scenarios. The command in one file carries them: shipped-inside.ts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: two above src/cli, and above dist/node. */
const root = fileURLToPath(new URL(/* @vite-ignore */ "../..", import.meta.url));
const folder = join(root, "scenarios");

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The ids of the scenarios that are shipped. */
export function shippedIds(): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => file.replace(/\.yaml$/, "")).toSorted(byName);
}

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Where a shipped scenario stands; undefined: in no file. */
export const shippedPlace = (id: string): string | undefined => join(folder, `${id}.yaml`);

/** Where the document of the replications stands in a clone; undefined: this is none. */
export function documentPlace(): string | undefined {
  return existsSync(join(root, "docs")) ? join(root, "docs", "replications.md") : undefined;
}

/** A shipped scenario as it is written. */
export const shippedBytes = (id: string): Uint8Array => readFileSync(join(folder, `${id}.yaml`));
