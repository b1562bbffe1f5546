/** Another language than English: all its words at once, its numbers, and what it calls the things of scenarios. */
import { speak } from "../../viz/numbers.ts";
import type { FluentText } from "./body.ts";
import { bundleIn, said, sayIn } from "./fluent.ts";

/** "part of a competence" stands under "noun-part-of-a-competence", "Villages" under "called-villages". */
const idOf = (text: string, kind = "noun"): string =>
  `${kind}-${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")}`;

/** To be done before anything is said. */
export function translate(language: string, texts: readonly FluentText[]): void {
  const bundle = bundleIn(language, texts);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const attribute = (word: string, name: string): string | null => {
    const pattern = bundle.getMessage(idOf(word))?.attributes[name];
    return pattern === undefined ? null : bundle.formatPattern(pattern);
  };
  sayIn(bundle);
  speak({
    language,
    noun: (word, count) => said(bundle, idOf(word), { count }),
    one: (word) => attribute(word, "one"),
    gender: (word) => attribute(word, "gender"),
    listed: (parts) => lists.format(parts),
    called: (text) => said(bundle, idOf(text, "called")),
  });
}
