/**
 * Builds dist/page (the page), dist/node (the command, its worker, the package) and dist/one (the page and the command in one
 * file each, for the release), each only when a source has changed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, started } from "./bin.mjs";
import { locked } from "./lock.mjs";

/** @typedef {"page" | "node" | "one"} Target */

/** What proves that a build is there. @type {Record<Target, string>} */
const PROOF = {
  page: "dist/page/index.html",
  node: "dist/node/ratchet.js",
  one: "dist/one/command/ratchet.mjs",
};
/** Which environments of which configuration, in this order. @type {Record<Target, { config: string; names: string[] }>} */
const PARTS = {
  page: { config: "vite.config.ts", names: ["client"] },
  node: { config: "vite.config.ts", names: ["node"] },
  one: { config: "tools/pack/vite.config.ts", names: ["worker", "page", "command"] },
};
const SOURCES = [
  "src",
  "workers",
  "scenarios",
  "schema",
  "tools",
  "public",
  "index.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** @param {string} path @returns {string[]} */
function files(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => files(`${path}/${name}`));
}

/** Name, size and time of every source: an edit, a new file and a deleted one all change it. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(files)) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false }); // an editor may be replacing it just now
    hash.update(`${file} ${stat?.size} ${stat?.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** @param {Target} target */
const stampOf = (target) => join(root, ".cache", `built-${target}`);

/** @param {Target} target @param {string} print */
function fresh(target, print) {
  if (!existsSync(join(root, PROOF[target])) || !existsSync(stampOf(target))) return false;
  return readFileSync(stampOf(target), "utf8") === print;
}

/** Builds in a process of its own: under vitest NODE_ENV says "test", and a build must not. @param {Target} target */
function start(target) {
  const script = join(root, "tools", "build.mjs");
  const env = { ...process.env, NODE_ENV: "production" };
  // Everything it prints goes to stderr: stdout belongs to the command that asked for the build.
  return (
    spawnSync(process.execPath, [script, target], { cwd: root, env, stdio: ["ignore", 2, 2] })
      .status === 0
  );
}

/**
 * Makes sure that the target stands as the sources say.
 * @param {Target} target
 * @returns {Promise<number | undefined>} the seconds it took, or undefined when nothing was to do
 */
export async function ensureBuilt(target) {
  if (fresh(target, fingerprint())) return undefined;
  return await locked(`build-${target}`, () => {
    const print = fingerprint(); // taken before the build: what is edited meanwhile asks for another one
    if (fresh(target, print)) return undefined;
    const begin = performance.now();
    if (!start(target))
      throw new Error(`the build of dist/${target} failed; its messages stand above`);
    mkdirSync(join(root, ".cache"), { recursive: true });
    writeFileSync(stampOf(target), print);
    return (performance.now() - begin) / 1000;
  });
}

/** @param {Target} target */
async function build(target) {
  const { createBuilder } = await import("vite");
  const { config, names } = PARTS[target];
  const builder = await createBuilder({ root, configFile: config, logLevel: "warn" }, null);
  for (const name of names) {
    const environment = builder.environments[name];
    if (environment === undefined) throw new Error(`${config} has no environment "${name}"`);
    await builder.build(environment);
  }
}

if (started(import.meta.url)) {
  const [target] = process.argv.slice(2);
  try {
    if (target === "page" || target === "node" || target === "one") await build(target);
    else throw new Error(`"page", "node" or "one" was expected, not ${JSON.stringify(target)}`);
  } catch (error) {
    console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
