/**
 * `npm run science`: the replication suite with as many runs as the papers made, which writes docs/replications.md; then
 * the other checks of the science in full, the quick suite among them.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bin, root } from "./bin.mjs";
import { ensureBuilt } from "./build.mjs";
import { setup } from "./setup.mjs";

await setup();
await ensureBuilt("node");
const vitest = bin("vitest");
if (vitest === undefined) throw new Error("vitest is not installed");

/** @param {readonly string[]} args */
function node(args) {
  const env = { ...process.env, RATCHET_SCIENCE: "full" };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status ?? 1;
}

const suite = node([join(root, "dist", "node", "ratchet.js"), "replicate", "--full"]);
const verbose = [
  "run",
  "--project",
  "node",
  "--reporter",
  "verbose",
  "tests/science",
  "tests/lessons",
];
const rest = node([vitest, ...verbose, ...process.argv.slice(2)]);
process.exitCode = suite === 0 ? rest : suite;
