/**
 * `npm run quality`: the figures that a quiet machine is needed for. Each file of tools/quality exports `figures`, a list of
 * Figure; each figure is measured three times, and the best counts.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./bin.mjs";
import { setup } from "./setup.mjs";

/**
 * @typedef {object} Figure
 * @property {string} name what is measured, in a few words
 * @property {string} unit
 * @property {"less" | "more"} better which way is better
 * @property {number} [bar] what it must reach, where there is such a number
 * @property {number} [stretch] what it would reach at best; said, not asked for
 * @property {() => number | Promise<number>} measure one try
 */

const TRIES = 3;

/** @param {string} file @returns {Promise<readonly Figure[]>} */
async function figuresOf(file) {
  if (file.endsWith(".mjs")) return (await import(pathToFileURL(file).href)).figures;
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: "error" });
  return /** @type {{ figures: readonly Figure[] }} */ (module).figures;
}

/** @param {Figure} figure */
async function best({ better, measure }) {
  const tries = [];
  // One after another: tries side by side would measure each other.
  for (let i = 0; i < TRIES; i++) tries.push(await measure());
  return better === "less" ? Math.min(...tries) : Math.max(...tries);
}

/** @param {Figure} figure @param {number} value */
function verdict({ better, bar, stretch }, value) {
  if (bar === undefined) return "";
  /** @param {number} mark */
  const reaches = (mark) => (better === "less" ? value <= mark : value >= mark);
  const said = `${reaches(bar) ? "met" : "MISSED"}: ${better === "less" ? "at most" : "at least"} ${bar}`;
  if (stretch === undefined) return said;
  return `${said}; stretch ${stretch}: ${reaches(stretch) ? "met" : "not met"}`;
}

/** @param {number} value */
const show = (value) => (Number.isInteger(value) ? String(value) : value.toPrecision(4));

await setup();
const folder = join(root, "tools", "quality");
const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
const modules = files.filter((name) => /\.(mjs|ts)$/.test(name) && !name.endsWith(".d.ts"));
if (modules.length === 0) console.log("not run: tools/quality has no measurements yet");
for (const name of modules) {
  for (const figure of await figuresOf(join(folder, name))) {
    const value = await best(figure);
    if (Number.isNaN(value)) {
      console.log(`not run: ${figure.name}`);
      continue;
    }
    const line = [
      figure.name.padEnd(48),
      show(value).padStart(10),
      figure.unit.padEnd(10),
      verdict(figure, value),
    ];
    console.log(line.join("  ").trimEnd());
    if (line[3]?.startsWith("MISSED")) process.exitCode = 1;
  }
}
