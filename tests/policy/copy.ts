import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../tools/bin.mjs";

const NOT_SOURCES = new Set([".git", ".cache", "node_modules", "dist", "release", "coverage"]);

/** Every file of the repository, as paths from its root; what is made or installed is left out. */
export function sources(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCES.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : [path];
  });
}

/** A copy of the repository's sources in a folder of its own, in which faults may be planted. */
export interface Copy {
  readonly folder: string;
  readonly files: readonly string[];
  plant(path: string, text: string): void;
  has(path: string): boolean;
  remove(): void;
}

export function copyOfSources(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-policy-"));
  const files = sources();
  for (const file of files) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    files,
    plant(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    has: (path) => existsSync(join(folder, path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
