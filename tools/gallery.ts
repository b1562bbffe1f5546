/** The scenarios that ship, made ready for the page when it is built: checked, and turned from YAML into plain data. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { parse as parseYaml } from "yaml";
import { parse } from "../src/sim/index.ts";

const NAME = "virtual:ratchet-gallery";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly file: string;
}

/** The list of scenarios is in the page's first load; each scenario is a small file of its own. */
export function gallery(folder: string): Plugin {
  const files = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".yaml"))
          .toSorted()
          .map((name) => join(folder, name))
      : [];
  const entryOf = (file: string): Entry => {
    const { id, title, question } = parse(readFileSync(file, "utf8"), { file });
    return { id, title, question, file };
  };
  return {
    name: "ratchet-gallery",
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const entries = files().map(entryOf);
      for (const { file } of entries) this.addWatchFile(file);
      const found = entries.find((entry) => id === `\0${NAME}/${entry.id}`);
      if (found !== undefined) {
        const value: unknown = parseYaml(readFileSync(found.file, "utf8"));
        const checked = parse(readFileSync(found.file, "utf8"), { file: found.file });
        return `export const scenario = ${JSON.stringify(value)};\nexport const checked = ${JSON.stringify(checked)};`;
      }
      const cards = entries.map(({ id: name, title, question }) => ({ id: name, title, question }));
      const loaders = cards.map(
        ({ id: name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${NAME}/${name}`)})`,
      );
      return `export const cards = ${JSON.stringify(cards)};\nexport const loaders = {${loaders.join(", ")}};`;
    },
  };
}
