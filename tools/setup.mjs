/** Puts the packages of package-lock.json in place, without a question. Plain Node: nothing is installed yet when it runs. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, started } from "./bin.mjs";
import { locked } from "./lock.mjs";

const NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `setup: Ratchet needs Node ${NODE.join(".")} or newer; this is Node ${process.versions.node}. Get one from your system's packages, then start again.`,
  );
  process.exit(1);
}

/** @typedef {{ version?: string; integrity?: string; optional?: boolean; link?: boolean }} Entry */

/** @param {string} file @returns {Map<string, Entry> | undefined} */
function packages(file) {
  if (!existsSync(file)) return undefined;
  try {
    /** @type {{ packages?: Record<string, Entry> }} */
    const lock = JSON.parse(readFileSync(file, "utf8"));
    return new Map(Object.entries(lock.packages ?? {}).filter(([path]) => path !== ""));
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {Entry} wanted @param {Entry | undefined} there */
function differs(path, wanted, there) {
  if (there === undefined) return wanted.optional !== true; // optional packages may be absent: other systems' binaries
  if (there.version !== wanted.version || there.integrity !== wanted.integrity) return true;
  return !existsSync(join(root, path, "package.json"));
}

/**
 * Why node_modules is not what the lock says, or undefined when it is. npm writes node_modules/.package-lock.json last, so an
 * install that was cut short has none; contents are compared, because times mean nothing after a checkout or a copy.
 */
function difference() {
  const wanted = packages(join(root, "package-lock.json"));
  if (wanted === undefined) throw new Error("package-lock.json is missing or unreadable");
  const present = packages(join(root, "node_modules", ".package-lock.json"));
  if (present === undefined) return "there were none";
  for (const [path, entry] of wanted) {
    if (differs(path, entry, present.get(path))) return `${path} was not as in the lock`;
  }
  for (const path of present.keys()) if (!wanted.has(path)) return `${path} was not in the lock`;
  return undefined;
}

function install() {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const cli = process.env.npm_execpath;
  const own = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const [command, before] = own ? [process.execPath, [cli]] : ["npm", []];
  return spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
    shell: !own && process.platform === "win32",
  });
}

/**
 * Installs when needed. Ends the process with a message when that fails.
 * @param {{ quiet?: boolean }} [options] quiet: nothing to stdout, and nothing at all when there is nothing to do
 */
export async function setup({ quiet = false } = {}) {
  checkNode();
  const say = quiet ? console.error : console.log;
  const reason = difference();
  if (reason === undefined) {
    if (!quiet) say("setup: packages are in place");
    return;
  }
  const failure = await locked("setup", () => {
    if (difference() === undefined) return undefined; // another command has just done it
    const start = performance.now();
    const { status, error } = install();
    if (status !== 0) return `npm ci failed (${error?.message ?? `exit ${status}`})`;
    say(
      `setup: packages installed in ${((performance.now() - start) / 1000).toFixed(1)} s (${reason})`,
    );
    const still = difference();
    if (still !== undefined) console.error(`setup: package.json and the lock disagree: ${still}`);
    return undefined;
  });
  if (failure === undefined) return;
  console.error(`setup: ${failure}. To see more, type: npm ci --ignore-scripts`);
  process.exit(1);
}

if (started(import.meta.url)) await setup();
