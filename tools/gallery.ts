/** The scenarios that ship, made ready for the page when it is built: checked, and turned from YAML into plain data. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";
import { parse as parseYaml } from "yaml";
import {
  catalogue,
  parse,
  RANDOM_CONTRACT,
  type FormulaParser,
  type Scenario,
} from "../src/sim/index.ts";
import { offersOf } from "../workers/offers.ts";
import { usedBy } from "../workers/stock.ts";
import { kept } from "./kept.ts";

const NAME = "virtual:ratchet-gallery";
/** What a newcomer sees first. */
const FIRST = "not-too-many-friends";

interface Entry {
  readonly file: string;
  /** As the engine runs it, and as it stands in the file. */
  readonly checked: Scenario;
  readonly scenario: unknown;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.toSorted().map((name) => join(folder, name));
}

/** What reads formulas, loaded when one is met: whoever reads the configuration needs none. */
const formulas: FormulaParser = (text) => {
  const load = createRequire(join(process.cwd(), "package.json"));
  const { parse: parseFormula } = load("mathjs/number") as { readonly parse: FormulaParser };
  return parseFormula(text);
};

/** Each file is asked for by many modules. */
const read = new Map<string, { readonly text: string; readonly entry: Entry }>();

function entryOf(file: string): Entry {
  const text = readFileSync(file, "utf8");
  const known = read.get(file);
  if (known?.text === text) return known.entry;
  const entry = { file, checked: parse(text, { file, formulas }), scenario: parseYaml(text) };
  read.set(file, { text, entry });
  return entry;
}

/** All that ships, checked. */
export const scenariosIn = (folder: string): readonly Entry[] => filesIn(folder).map(entryOf);

/** The names of the parts that the first scenario needs. */
export function partsOfFirst(root: string, name: string): ReadonlySet<string> {
  const { checked } = entryOf(join(root, name, `${FIRST}.yaml`));
  const used = usedBy(checked);
  const events = catalogue.metrics.filter((metric) => used.includes(metric.name));
  return new Set([...used, ...events.flatMap(({ event }) => event ?? [])]);
}

/** Each value of each slider is tried, and several builds ask for the same. */
const offersText = (scenario: unknown): string =>
  kept("offers", JSON.stringify(scenario), () => JSON.stringify(offersOf(scenario, formulas)));

const moduleOf = ({ scenario, checked }: Entry): string =>
  [
    `export const scenario = ${JSON.stringify(scenario)};`,
    `export const checked = ${JSON.stringify(checked)};`,
    `export const offers = ${offersText(scenario)};`,
  ].join("\n");

/** The number in the name of the random contract: numbers of another may differ. */
const ENGINE = Number(/\d+$/u.exec(RANDOM_CONTRACT)?.[0]);

/** What the page must have at once: the first scenario's card, and where it is. The others are asked for. */
function firstOf(entries: readonly Entry[]): string {
  const { checked } = entries.find((entry) => entry.checked.id === FIRST) ?? missing();
  const { id, title, question } = checked;
  const others = `import("${NAME}/others")`;
  return [
    `export const engine = ${ENGINE};`,
    `export const first = ${JSON.stringify({ id, title, question })};`,
    `export const cards = () => ${others}.then(({ cards }) => cards);`,
    `export const load = (id) => id === ${JSON.stringify(FIRST)} ? ${importOf(FIRST)} : ${others}.then(({ loaders }) => loaders[id]());`,
  ].join("\n");
}

const missing = (): never => {
  throw new Error(`there is no scenario "${FIRST}" to begin with`);
};

const importOf = (id: string): string => `import(${JSON.stringify(`${NAME}/of/${id}`)})`;

function othersOf(entries: readonly Entry[]): string {
  const cards = entries.map(({ checked: { id, title } }) => ({ id, title }));
  const loaders = cards.map(({ id }) => `${JSON.stringify(id)}: () => ${importOf(id)}`);
  return [
    `export const cards = ${JSON.stringify(cards)};`,
    `export const loaders = {${loaders.join(", ")}};`,
  ].join("\n");
}

/** The list of scenarios is a file of its own, and each scenario another. */
export function gallery(name: string): Plugin {
  let folder = name;
  return {
    name: "ratchet-gallery",
    configResolved({ root }) {
      folder = join(root, name);
    },
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const entries = scenariosIn(folder);
      for (const { file } of entries) this.addWatchFile(file);
      if (id === `\0${NAME}/others`) return othersOf(entries);
      const found = entries.find(({ checked }) => id === `\0${NAME}/of/${checked.id}`);
      return found === undefined ? firstOf(entries) : moduleOf(found);
    },
  };
}
