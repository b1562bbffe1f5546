/** Writes sw.js beside the built page: the service worker (src/app/offline/worker) with the list of the files that it keeps. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify, transformWithOxc, type Plugin } from "vite";

const SOURCE = join("src", "app", "offline", "worker", "worker.ts");
const WORKER = "sw.js";
/** Characters of base64: 96 bits. */
const HASH_LENGTH = 16;

/** All that the page can ask for, in a fixed order; what only the build reads lies in folders with a dot. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !name.startsWith(".") && name !== WORKER)
    .toSorted();

const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("base64").slice(0, HASH_LENGTH);

/** The page comes first: it is asked for by the address of its folder, whatever its file is called. */
function listOf(folder: string): Record<string, string> {
  const names = filesIn(folder);
  const entry = (name: string): readonly [string, string] => [
    name === "index.html" ? "" : name,
    sha256(readFileSync(join(folder, name))),
  ];
  return Object.fromEntries(names.map(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of sw.js for the files in a folder. */
export async function workerFor(folder: string, root: string): Promise<string> {
  const source = readFileSync(join(root, SOURCE), "utf8");
  const { code } = await transformWithOxc(source, "worker.ts");
  const list = JSON.stringify(listOf(folder));
  const head = `const FILES = ${list}; const VERSION = ${JSON.stringify(sha256(list + code))};\n`;
  return (await minify(WORKER, head + code, { module: false })).code;
}

export function offline(): Plugin {
  let root = "";
  return {
    name: "ratchet-offline",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    configResolved(config) {
      ({ root } = config);
    },
    writeBundle: {
      order: "post",
      async handler({ dir }) {
        if (dir === undefined) throw new Error("the page is built into a folder");
        writeFileSync(join(dir, WORKER), await workerFor(dir, root));
      },
    },
  };
}
