/** `npm start`: builds the page and serves it on this computer only. Ctrl-C ends it. */
import { root } from "./bin.mjs";
import { ensureBuilt } from "./build.mjs";
import { setup } from "./setup.mjs";

const PORT = 4173;

// Nothing is kept that would have to be saved, so both signals end it at once, and well.
process.on("SIGINT", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
// npm's shell does not hand a signal on, it is only gone; a server without its npm must not stay behind.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500);
}

await setup();
const seconds = await ensureBuilt("page");
if (seconds !== undefined) console.error(`build: the page was built in ${seconds.toFixed(1)} s`);

const { preview } = await import("vite");
const server = await preview({
  root,
  logLevel: "error",
  build: { outDir: "dist/page" },
  preview: { host: "127.0.0.1", port: PORT, strictPort: false, open: false },
});
const url = server.resolvedUrls?.local[0];
if (url === undefined) throw new Error("the server has no address");
const { port } = new URL(url);
if (Number(port) !== PORT) console.log(`Port ${PORT} is taken, so this is port ${port}.`);
console.log(`Ratchet is at ${url}`);
console.log(
  "Open it in a browser and compare the lines: which group learns faster than it forgets? Ctrl-C ends it.",
);
