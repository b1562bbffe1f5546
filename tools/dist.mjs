/** Runs a file of dist/node as if it had been started itself: same arguments, streams, signals and exit code. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./bin.mjs";
import { ensureBuilt } from "./build.mjs";
import { setup } from "./setup.mjs";

/**
 * Builds when a source has changed, then becomes the program. Only the program writes to stdout.
 * @param {string} name its name in dist/node, without the ending
 */
export async function runBuilt(name) {
  await setup({ quiet: true });
  try {
    const seconds = await ensureBuilt("node");
    if (seconds !== undefined)
      console.error(`build: dist/node was built in ${seconds.toFixed(1)} s`);
  } catch (error) {
    console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  const script = join(root, "dist", "node", `${name}.js`);
  if (!existsSync(script)) {
    console.error(`build: dist/node has no ${name}.js`);
    process.exit(1);
  }
  process.argv[1] = script;
  await import(pathToFileURL(script).href);
}
