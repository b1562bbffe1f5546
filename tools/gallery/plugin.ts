/** What the gallery and the dictionary show, made when the page is built: modules that are fetched when they are looked at. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { scenariosIn } from "../gallery.ts";
import { RANDOM_CONTRACT } from "../../src/sim/index.ts";
import { dictionary } from "../../workers/cards/dictionary.ts";
import { cardsOf } from "./cards.ts";
import { checkedIn } from "./evidence.ts";

const CARDS = "virtual:ratchet-cards";
const DICTIONARY = "virtual:ratchet-dictionary";
const VERSIONS = "virtual:ratchet-versions";
const MODULES: ReadonlySet<string> = new Set([CARDS, DICTIONARY, VERSIONS]);

export function cards(name: string): Plugin {
  let folder = "";
  return {
    name: "ratchet-cards",
    configResolved({ root }) {
      folder = root;
    },
    resolveId: (id) => (MODULES.has(id) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${DICTIONARY}`) return `export const parts = ${JSON.stringify(dictionary())};`;
      if (id === `\0${VERSIONS}`) return versionsModule(folder);
      if (id !== `\0${CARDS}`) return undefined;
      const found = scenariosIn(join(folder, name));
      for (const { file } of found) this.addWatchFile(file);
      const all = await cardsOf(
        found.map(({ checked }) => checked),
        folder,
      );
      return `export const cards = ${JSON.stringify(all)};`;
    },
  };
}

function versionsModule(folder: string): string {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  const cited = readFileSync(join(folder, "CITATION.cff"), "utf8");
  const [, year = ""] = /^date-released: (\d{4})/mu.exec(cited) ?? [];
  return [
    `export const year = ${JSON.stringify(year)};`,
    `export const checked = ${JSON.stringify(checkedIn(folder))};`,
    `export const version = ${JSON.stringify(version)};`,
    `export const contract = ${JSON.stringify(RANDOM_CONTRACT)};`,
  ].join("\n");
}
