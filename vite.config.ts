import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { bake } from "./tools/bake.ts";
import { browserOptions } from "./tools/browser.mjs";
import { gallery, partsOfFirst } from "./tools/gallery.ts";
import { lessons } from "./tools/lessons.ts";
import { cards } from "./tools/gallery/plugin.ts";
import { offline } from "./tools/offline.ts";
import { rooms } from "./tools/rooms.ts";
import { words } from "./tools/words.ts";

/** What the built page may do: nothing but what its own origin serves. A dev server needs inline styles, so only the build has it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types ratchet-worker",
].join("; ");

const nodeInputs = {
  ratchet: "src/cli/main.ts",
  index: "src/sim/index.ts",
  "sim.worker": "workers/node/sim.worker.ts",
  ...(existsSync(new URL("tools/bench/main.ts", import.meta.url)) && {
    bench: "tools/bench/main.ts",
  }),
};

/** Tests that measure, go by the clock, or take the whole machine anyway: they come after the others, one at a time. */
const alone = [
  "tests/page/{caution,explore,fuzz,look,minute,pictures,rescue,smooth}.test.ts",
  "tests/speed/**/*.test.ts",
  "tests/package/**/*.test.ts",
  "tests/lab/tables/*.test.ts",
  "tests/cli/study/{kill,slurm}.test.ts",
];
const scienceInFull = process.env.RATCHET_SCIENCE === "full";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

export default defineConfig({
  define: { RATCHET_VERSION: JSON.stringify(version) },
  base: "./",
  cacheDir: ".cache/vite",
  // Messages of arithmetic that cannot fail would be a thirtieth of the worker's first load.
  resolve: {
    alias: { "@stdlib/string-format": join(import.meta.dirname, "tools/format.ts") },
  },
  worker: {
    format: "es",
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
    plugins: () => [rooms(process.cwd(), () => partsOfFirst(process.cwd(), "scenarios"))],
  },
  builder: {}, // `vite build` builds both environments
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [
    gallery("scenarios"),
    lessons(),
    cards("scenarios"),
    words(),
    bake(),
    offline(),
    {
      name: "ratchet-csp",
      apply: "build",
      transformIndexHtml: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: policy },
          injectTo: "head-prepend",
        },
      ],
    },
  ],
  environments: {
    client: {
      build: {
        outDir: "dist/page",
        manifest: true,
        modulePreload: { polyfill: false }, // whoever cannot preload loads a moment later
        rolldownOptions: {
          checks: { pluginTimings: false }, // baking takes its time
          // What comes first comes as one file: twenty small ones, shared with later screens, pack worse by 3 kB.
          output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
        },
      },
    },
    node: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: "dist/node",
        ssr: true,
        target: "node20",
        rolldownOptions: {
          input: nodeInputs,
          // One flat folder, so that new URL("sim.worker.js", import.meta.url) finds the worker from every chunk.
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
  },
  // Everything that a browser test or a worker in it imports: what Vite finds late makes it reload in the middle of a test.
  optimizeDeps: {
    include: [
      "preact",
      "preact/hooks",
      "preact/jsx-runtime",
      "preact/jsx-dev-runtime",
      "@preact/signals",
      "d3",
      "comlink",
      "axe-core",
      "seedrandom",
      "seedrandom/seedrandom.js",
      "mathjs/number",
      "yaml",
      "zod",
      "zod/mini",
      "@stdlib/math-base-special-cos",
      "@stdlib/math-base-special-exp",
      "@stdlib/math-base-special-ln",
      "@stdlib/math-base-special-pow",
      "@stdlib/stats-base-dists-t-quantile",
    ],
  },
  test: {
    reporters: ["default", "json"],
    outputFile: { json: ".cache/tests.json" },
    pool: "forks",
    // Only what hangs is given up: the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [
            "tests/browser/**",
            ...alone,
            ...(scienceInFull ? [] : ["tests/science/full*/**", "tests/science/full*"]),
          ],
          globalSetup: "tools/build-once.ts",
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: alone,
          globalSetup: "tools/build-once.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
