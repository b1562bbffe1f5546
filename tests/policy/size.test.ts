/** What a phone must load before it can show anything, and what its worker must load before it can run. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";

const page = join(root, "dist", "page");
const LIMIT = 60_000;
/** All that is needed to read the first screen, before any script. */
const READING_LIMIT = 25_000;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
}

/** The files that a module needs before its first line runs: itself and its static imports, and theirs. */
function closure(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const { module } = parseSync(file, readFileSync(join(page, file), "utf8"));
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  const again = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  for (const request of [...imported, ...again])
    closure(posix.join(posix.dirname(file), request), seen);
}

const zipped = (file: string): number =>
  gzipSync(readFileSync(join(page, file)), { level: 9 }).length;

/** Bytes over the wire until the first line of the module runs. */
function firstLoad(file: string): number {
  const files = new Set<string>();
  closure(file, files);
  let bytes = 0;
  for (const each of files) bytes += zipped(each);
  return bytes;
}

test("the page's first load is at most 60 kB gzipped", () => {
  const manifest = JSON.parse(readFileSync(join(page, ".vite", "manifest.json"), "utf8")) as Record<
    string,
    Chunk
  >;
  const [entry, ...others] = Object.values(manifest).filter(({ isEntry }) => isEntry === true);
  expect(others).toEqual([]);
  const bytes = firstLoad(entry?.file ?? "no entry");
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});

test("the worker's first load is at most 60 kB gzipped", () => {
  const assets = join(page, "assets");
  const workers = existsSync(assets)
    ? readdirSync(assets).filter((name) => /^sim\.worker-.*\.js$/.test(name))
    : [];
  expect(workers).toHaveLength(1);
  const bytes = firstLoad(`assets/${workers[0]}`);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});

test("the file with its baked first screen, and its styles, are at most 25 kB gzipped", () => {
  const html = readFileSync(join(page, "index.html"), "utf8");
  // Those of other screens come with their screens.
  const styles = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(
    ([link]) => /\bhref="\.\/([^"]+)"/.exec(link)?.[1] ?? "",
  );
  expect(styles.length).toBeGreaterThan(0);
  const bytes = [zipped("index.html"), ...styles.map(zipped)];
  expect(bytes[0]).toBeGreaterThan(5000); // the first screen is in it
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(READING_LIMIT);
});
