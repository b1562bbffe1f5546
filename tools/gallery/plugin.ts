/** What the gallery and the dictionary show, made when the page is built: two modules, each a file that is fetched when its screen is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { scenariosIn } from "../gallery.ts";
import { RANDOM_CONTRACT } from "../../src/sim/index.ts";
import { dictionary } from "../../workers/cards/dictionary.ts";
import { cardsOf } from "./cards.ts";

const CARDS = "virtual:ratchet-cards";
const DICTIONARY = "virtual:ratchet-dictionary";

export function cards(name: string): Plugin {
  let folder = "";
  return {
    name: "ratchet-cards",
    configResolved({ root }) {
      folder = root;
    },
    resolveId: (id) => (id === CARDS || id === DICTIONARY ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${DICTIONARY}`) return dictionaryModule(folder);
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

function dictionaryModule(folder: string): string {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  return [
    `export const parts = ${JSON.stringify(dictionary())};`,
    `export const version = ${JSON.stringify(version)};`,
    `export const contract = ${JSON.stringify(RANDOM_CONTRACT)};`,
  ].join("\n");
}
