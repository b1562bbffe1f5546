/** The files of the scenarios that ship, as they were written. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/bin.mjs";

const folder = join(root, "scenarios");

export const IDS = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));

export const textOf = (id: string): string => readFileSync(join(folder, `${id}.yaml`), "utf8");
