/** The licences of the packages of which something is in a file that is given away: each text once, after the packages that it is of. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../bin.mjs";

const HEAD = `Ratchet contains parts of the packages that are named below, put together and shortened by machine.
Each licence stands after the packages that come under it. Ratchet's own licence stands first.
`;
const APACHE =
  /[ \t]*Apache License\s+Version 2\.0, January 2004[\s\S]*?END OF TERMS AND CONDITIONS/;
const AT_END = "(The terms of the Apache License, Version 2.0, stand at the end.)";
const LINE = "=".repeat(78);

/** What a build noted beside itself: the folders of its packages. @param {readonly string[]} builds @returns {string[]} */
export function packagesOf(...builds) {
  const all = builds.flatMap((build) => {
    const file = join(root, "dist", "one", build, "packages.json");
    return /** @type {string[]} */ (JSON.parse(readFileSync(file, "utf8")));
  });
  return [...new Set(all)].toSorted();
}

/** @param {string} file */
const textOf = (file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();

/** The licence of a package, and what else it wants to be said. @param {string} home @param {string} license by its own short name */
function wordsOf(home, license) {
  const names = readdirSync(home).toSorted();
  const files = names.filter((name) => /^(licen[cs]e|notice|copying)(\.\w+)?$/i.test(name));
  if (files.length > 0) return files.map((name) => textOf(join(home, name))).join("\n\n");
  const readme = join(home, "README.md");
  const said = existsSync(readme)
    ? /\n(Copyright \d{4}[\s\S]*)$/.exec(textOf(readme))?.[1]
    : undefined;
  // Whose terms are known word for word may be named.
  const named = license === "Apache-2.0" ? AT_END : undefined;
  const words = said ?? named;
  if (words === undefined) throw new Error(`${home} says nowhere what its licence is`);
  return words;
}

/** @param {readonly string[]} folders of packages, from the root @returns {string} */
export function noticesOf(folders) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  /** The long terms that many share word for word. @type {string | undefined} */
  let terms;
  for (const folder of folders) {
    const home = join(root, folder);
    const { name, version, license } = JSON.parse(textOf(join(home, "package.json")));
    let words = wordsOf(home, license);
    const [found] = APACHE.exec(words) ?? [];
    terms ??= found;
    if (found !== undefined && found === terms) words = words.replace(found, () => AT_END);
    byText.set(words, [...(byText.get(words) ?? []), `${name} ${version} (${license})`]);
  }
  if (terms === undefined && byText.has(AT_END))
    throw new Error("nobody brings the Apache License");
  const own = `Ratchet (MIT)\n\n${textOf(join(root, "LICENSE"))}\n`;
  const others = Array.from(byText, ([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  const end = terms === undefined ? [] : [`${terms}\n`];
  return [HEAD, own, ...others, ...end].join(`\n${LINE}\n\n`);
}
