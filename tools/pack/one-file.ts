/** What lets a program be built into one file: some modules have another of the same face, and what would be read is inside. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** What stands for what. */
const INSIDE: Readonly<Record<string, string>> = {
  "workers/browser/spawn.ts": "workers/browser/spawn-inside.ts",
  "src/app/offline/start.ts": "src/app/offline/start-inside.ts",
  "workers/node/script.ts": "workers/node/script-inside.ts",
  "src/cli/shipped.ts": "src/cli/shipped-inside.ts",
};

/** Takes the modules that need nothing beside them, wherever the others are asked for. */
export function inside(root: string): Plugin {
  const swap = new Map(
    Object.entries(INSIDE).map(([from, to]) => [join(root, from), join(root, to)]),
  );
  for (const file of [...swap.keys(), ...swap.values()])
    if (!existsSync(file)) throw new Error(`${file} is not there any more`);
  return {
    name: "ratchet-inside",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.startsWith(".") || importer === undefined) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? undefined : swap.get(found.id);
    },
  };
}

/** The modules that are made when they are asked for. `worker`: the worker's script, built before. */
export function made(root: string, worker: string): Plugin {
  const modules: Readonly<Record<string, () => string>> = {
    "virtual:ratchet-worker": () => `export const text = ${quoted(readFileSync(worker, "utf8"))};`,
    "virtual:ratchet-shipped": () => {
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const scenarios = texts(join(root, "scenarios"));
      const studies = texts(join(root, "scenarios", "studies"));
      return `export const version = ${quoted(version)};\nexport const scenarios = ${JSON.stringify(scenarios)};\nexport const studies = ${JSON.stringify(studies)};`;
    },
    // In one file there is nothing to be fetched ahead.
    "vite/preload-helper.js": () => "export const __vitePreload = (load) => load();",
  };
  return {
    name: "ratchet-made",
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith("\0") ? modules[id.slice(1)]?.() : undefined),
  };
}

const quoted = (text: string): string => JSON.stringify(text);

/** The text of each file of a folder by its id, in the order of the ids. */
function texts(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(
    names
      .toSorted()
      .map((name) => [name.replace(/\.yaml$/, ""), readFileSync(join(folder, name), "utf8")]),
  );
}

/** The folder of a module's package, which may lie in that of another. */
const PACKAGE = /^.*?\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

/**
 * Beside each build: the folders of the packages of which something is in it. A second file of a build is refused: nobody
 * would find it. (Styles are taken from the house's own build.)
 */
export function packagesList(): Plugin {
  return {
    name: "ratchet-packages",
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      const files = Object.keys(bundle).filter((name) => !name.endsWith(".css"));
      if (files.length !== 1) this.error(`one file was to be built, not ${files.join(", ")}`);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const folder = PACKAGE.exec(id.replaceAll("\\", "/"))?.[1];
          if (folder !== undefined) folders.add(folder);
        }
      }
      const source = `${JSON.stringify([...folders].toSorted(), null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "packages.json", source });
    },
  };
}
