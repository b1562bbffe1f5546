/** Bakes the first screen in a process of its own, which is a browser to the page's code, and prints it as JSON. */
import { createServer, runnerImport } from "vite";
import { join } from "node:path";
import { root } from "../bin.mjs";

const { module: tools } = await runnerImport(join(root, "tools", "gallery.ts"));
const { gallery } = /** @type {typeof import("../gallery.ts")} */ (tools);
/** The page starts no worker here. @type {import("vite").Plugin} */
const noWorker = {
  name: "ratchet-no-worker",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!source.endsWith("/browser/start.ts") || importer === undefined) return undefined;
    return join(root, "tools", "bake", "start.ts");
  },
};

// It serves nobody: it reads the sources for us.
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  cacheDir: ".cache/bake",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  plugins: [noWorker, gallery("scenarios")],
});
try {
  const screen = await server.ssrLoadModule("/tools/bake/screen.ts");
  const { bakeScreen } = /** @type {typeof import("./screen.ts")} */ (screen);
  // The page may have set timers: nobody waits for them.
  process.stdout.write(JSON.stringify(await bakeScreen()), () => process.exit());
} finally {
  await server.close();
}
