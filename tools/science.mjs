/** `npm run science`: the replications in full, as many runs as the papers made. */
import { spawnSync } from "node:child_process";
import { bin, root } from "./bin.mjs";
import { setup } from "./setup.mjs";

await setup();
const vitest = bin("vitest");
if (vitest === undefined) throw new Error("vitest is not installed");
const args = [
  vitest,
  "run",
  "--project",
  "node",
  "--reporter",
  "verbose",
  "tests/science",
  ...process.argv.slice(2),
];
const env = { ...process.env, RATCHET_SCIENCE: "full" };
process.exitCode =
  spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status ?? 1;
