/** How a study is cited, in BibTeX. No year is in it: results do not know when they were made. */
import type { About } from "./package.ts";

/** Characters that mean something to TeX. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\~^]|[{}&%$#_]/gu, (sign) => ESCAPES[sign] ?? `\\${sign}`)
    .replaceAll(/\s+/gu, " ");

/** `source`: the publication that the scenario rests on, in words. */
export function bibtex({ id, title, authors, hash, model }: About, source: string): string {
  const names = authors.map(({ name }) => escaped(name)).join(" and ");
  const fields = [
    ...(names === "" ? [] : [["author", names] as const]),
    ["title", `{${escaped(title)}}`],
    ["howpublished", "Simulation study, made with Ratchet"],
    ["note", escaped(`Study ${id}, SHA-256 ${hash}, ${model}. The scenario's source: ${source}`)],
  ] as const;
  const lines = fields.map(([name, text]) => `  ${name} = {${text}},`);
  return [`@misc{${id}-${hash.slice(0, 8)},`, ...lines, "}"].join("\n");
}
