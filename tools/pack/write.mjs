/** Puts the builds together into release/: made beside it and moved there when whole. The same sources give the same bytes. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { parse } from "yaml";
import { root } from "../bin.mjs";
import { noticesOf, packagesOf } from "./licences.mjs";
import { singleFile } from "./page.mjs";
import { readmeText } from "./readme.mjs";

const SUMS = "SHA256SUMS";

/** Every file in a folder, by its path from there, sorted by character. @param {string} folder @returns {string[]} */
export function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return names.map((name) => name.replaceAll("\\", "/")).toSorted();
}

/** @param {string} folder @param {string} top the folder in the zip in which all is */
function zipOf(folder, top) {
  // The earliest time that a zip can hold, in local time, as a zip has it: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files = filesIn(folder).map((name) => [
    `${top}/${name}`,
    /** @type {[Uint8Array, { mtime: Date }]} */ ([readFileSync(join(folder, name)), { mtime }]),
  ]);
  return zipSync(Object.fromEntries(files), { level: 9 });
}

/** @param {string} folder */
function sumsOf(folder) {
  const lines = filesIn(folder).map((name) => {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    return `${hash}  ${name}\n`;
  });
  return lines.join("");
}

/** The static page, without what only the build needs. @param {string} to */
function writeWeb(to) {
  cpSync(join(root, "dist", "page"), to, {
    recursive: true,
    filter: (source) => !source.endsWith(".vite"),
  });
  writeFileSync(join(to, "THIRD-PARTY.txt"), noticesOf(packagesOf("page", "worker")));
}

/** @param {string} folder @param {string} version */
function writeAll(folder, version) {
  const page = packagesOf("page", "worker");
  const command = packagesOf("command");
  /** @param {string} name @param {string | Uint8Array} data */
  const put = (name, data) => writeFileSync(join(folder, name), data);
  writeWeb(join(folder, "web"));
  const top = `ratchet-web-${version}`;
  put(`${top}.zip`, zipOf(join(folder, "web"), top));
  const script = readFileSync(join(root, "dist/one/page/page.js"), "utf8");
  const built = join(root, "dist", "page");
  const parts = { folder: built, script, notices: noticesOf(page) };
  put("Ratchet.html", singleFile(parts));
  mkdirSync(join(folder, "lessons"));
  for (const { id, title, question } of lessonCards()) {
    const says = `${title}: ${question} A lesson of Ratchet. It needs JavaScript.`;
    const start = { hash: `#/lessons/${id}`, title: `${title} - Ratchet`, says };
    put(`lessons/${id}.html`, singleFile({ ...parts, start }));
  }
  const program = readFileSync(join(root, "dist/one/command/ratchet.mjs"), "utf8");
  const notices = noticesOf(command).replaceAll("*/", "* /");
  put("ratchet.mjs", `${program.trimEnd()}\n/*\n${notices}*/\n`);
  chmodSync(join(folder, "ratchet.mjs"), 0o755);
  put("THIRD-PARTY.txt", noticesOf([...new Set([...page, ...command])].toSorted()));
  put("README.txt", readmeText(version));
  put(SUMS, sumsOf(folder));
}

/** What stands at the head of each lesson. @returns {{ id: string; title: string; question: string }[]} */
export function lessonCards() {
  const folder = join(root, "src", "app", "lessons", "en");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.toSorted().map((name) => {
    const [, head = ""] =
      /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
    return parse(head);
  });
}

/** @returns {{ name: string; bytes: number }[]} the files, by their paths in release/ */
export function writeRelease() {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const draft = join(root, ".cache", "release");
  const release = join(root, "release");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeAll(draft, version);
  rmSync(release, { recursive: true, force: true });
  renameSync(draft, release);
  return filesIn(release).map((name) => ({
    name,
    bytes: readFileSync(join(release, name)).length,
  }));
}
