/** Where things are, and the tools of node_modules: started with this Node, so no shell, no PATH, the same on every system. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The script behind a package's command, or undefined when the package is not installed.
 * @param {string} name the package; its command of the same name, else its first
 * @returns {string | undefined}
 */
export function bin(name) {
  const home = join(root, "node_modules", name);
  if (!existsSync(join(home, "package.json"))) return undefined;
  /** @type {{ bin?: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const commands =
    typeof manifest.bin === "string" ? { [name]: manifest.bin } : (manifest.bin ?? {});
  const script = commands[name] ?? Object.values(commands)[0];
  return script === undefined ? undefined : join(home, script);
}

/**
 * Whether a module is what was started, and not imported.
 * @param {string} url its import.meta.url
 */
export function started(url) {
  const script = process.argv[1];
  return (
    script !== undefined &&
    existsSync(script) &&
    realpathSync(script) === realpathSync(fileURLToPath(url))
  );
}
