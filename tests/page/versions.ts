/** Versions of the built page, and what a browser keeps of them. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect } from "vitest";
import { root } from "../../tools/bin.mjs";
import { workerFor } from "../../tools/offline.ts";

export const BUILT = join(root, "dist", "page");
/** What the files of the built page say, and a newer version of it says. */
export const OLD = "Ratchet asks when a group";
export const NEW = "In its newest version Ratchet asks when a group";

/** How many files the browser keeps, by cache; the worker's own note is none. */
export const kept = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(`(async () => {
    const all = {};
    for (const name of await caches.keys()) {
      const files = await (await caches.open(name)).keys();
      all[name] = files.filter(({ url }) => !url.endsWith("/.before")).length;
    }
    return all;
  })()`);

/** Until all files are kept, and the page is answered from them. */
export async function ready(page: Page): Promise<void> {
  // The page's policy lets nobody look at it from within again and again.
  await expect
    .poll(() => page.evaluate("navigator.serviceWorker.controller?.state"), { timeout: 30_000 })
    .toBe("activated");
}

/** Another build: a sentence of About is another, and so are the names of its file and of all that name it. */
export async function another(folder: string, name: string): Promise<string> {
  const to = join(folder, name);
  cpSync(BUILT, to, { recursive: true });
  const assets = join(to, "assets");
  const files = readdirSync(assets);
  const about = files.find((file) => readFileSync(join(assets, file), "utf8").includes(OLD)) ?? "";
  const renamed = `renamed-${name}.js`;
  for (const file of files) {
    const text = readFileSync(join(assets, file), "utf8");
    const now = text.replaceAll(about, renamed).replaceAll(OLD, NEW);
    if (now === text) continue;
    writeFileSync(join(assets, file === about ? renamed : file), now);
    if (file === about) rmSync(join(assets, file));
  }
  const page = readFileSync(join(to, "index.html"), "utf8");
  writeFileSync(join(to, "index.html"), page.replace("<title>", `<title>${name} `));
  writeFileSync(join(to, "sw.js"), await workerFor(to, root));
  return to;
}
