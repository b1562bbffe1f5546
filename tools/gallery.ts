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

function entryOf(file: string): Entry {
  const text = readFileSync(file, "utf8");
  return { file, checked: parse(text, { file, formulas }), scenario: parseYaml(text) };
}

/** The names of the parts that the first scenario needs. */
export function partsOfFirst(root: string, name: string): ReadonlySet<string> {
  const { checked } = entryOf(join(root, name, `${FIRST}.yaml`));
  const used = usedBy(checked);
  const events = catalogue.metrics.filter((metric) => used.includes(metric.name));
  return new Set([...used, ...events.flatMap(({ event }) => event ?? [])]);
}

/** By the scenario: each value of each slider is tried, and several builds ask for the same. */
const tried = new Map<string, string>();

function offersText(scenario: unknown): string {
  const key = JSON.stringify(scenario);
  const text = tried.get(key) ?? JSON.stringify(offersOf(scenario, formulas));
  tried.set(key, text);
  return text;
}

const moduleOf = ({ scenario, checked }: Entry): string =>
  [
    `export const scenario = ${JSON.stringify(scenario)};`,
    `export const checked = ${JSON.stringify(checked)};`,
    `export const offers = ${offersText(scenario)};`,
  ].join("\n");

/** The number in the name of the random contract: numbers of another may differ. */
const ENGINE = Number(/\d+$/u.exec(RANDOM_CONTRACT)?.[0]);

/** What the page must have at once: the titles, and where the first scenario is; where the others are is asked for when one is chosen. */
function listOf(entries: readonly Entry[]): string {
  const cards = entries.map(({ checked: { id, title, question } }) =>
    id === FIRST ? { id, title, question } : { id, title },
  );
  const others = `import("${NAME}/others").then(({ loaders }) => loaders[id]())`;
  return [
    `export const engine = ${ENGINE};`,
    `export const first = ${JSON.stringify(FIRST)};`,
    `export const cards = ${JSON.stringify(cards)};`,
    `export const load = (id) => id === ${JSON.stringify(FIRST)} ? ${importOf(FIRST)} : ${others};`,
  ].join("\n");
}

const importOf = (id: string): string => `import(${JSON.stringify(`${NAME}/of/${id}`)})`;

function othersOf(entries: readonly Entry[]): string {
  const ids = entries.map(({ checked }) => checked.id).filter((id) => id !== FIRST);
  const loaders = ids.map((id) => `${JSON.stringify(id)}: () => ${importOf(id)}`);
  return `export const loaders = {${loaders.join(", ")}};`;
}

/** The list of scenarios is in the page's first load; each scenario is a small file of its own. */
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
      const entries = filesIn(folder).map(entryOf);
      for (const { file } of entries) this.addWatchFile(file);
      if (id === `\0${NAME}/others`) return othersOf(entries);
      const found = entries.find(({ checked }) => id === `\0${NAME}/of/${checked.id}`);
      return found === undefined ? listOf(entries) : moduleOf(found);
    },
  };
}
