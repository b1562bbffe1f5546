/** The builds into one file each: the worker, the page that carries it, the command. All else is as in the house's own build. */
import { join } from "node:path";
import { defineConfig, type BuildEnvironmentOptions } from "vite";
import house from "../../vite.config.ts";
import { inside, made, packagesList } from "./one-file.ts";

// The built form of this file does not lie here; tools/build.mjs starts in the folder of the repository.
const root = process.cwd();
const out = (name: string): string => join(root, "dist", "one", name);
const { environments: _, test: __, plugins, ...shared } = house;

interface Form {
  readonly input: string;
  readonly file: string;
  readonly format: "es" | "iife";
}

/** One input, one file, nothing loaded later. */
const oneFile = (name: string, { input, file, format }: Form): BuildEnvironmentOptions => ({
  outDir: out(name),
  emptyOutDir: true,
  copyPublicDir: false,
  modulePreload: false,
  rolldownOptions: {
    input: join(root, input),
    experimental: { attachDebugInfo: "none" }, // no word of the folders in which it was made
    output: { format, entryFileNames: file, codeSplitting: false },
  },
});

export default defineConfig({
  ...shared,
  root,
  base: "/", // what is in one file asks for no other
  plugins: [plugins, inside(root), made(root, join(out("worker"), "worker.js")), packagesList()],
  environments: {
    worker: {
      consumer: "client",
      build: oneFile("worker", {
        input: "workers/browser/sim.worker.ts",
        file: "worker.js",
        format: "iife",
      }),
    },
    page: {
      consumer: "client",
      build: oneFile("page", { input: "src/app/main.tsx", file: "page.js", format: "es" }),
    },
    command: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        ...oneFile("command", { input: "src/cli/one-file.ts", file: "ratchet.mjs", format: "es" }),
        ssr: true,
        target: "node20",
      },
    },
  },
});
