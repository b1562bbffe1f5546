/** What the project takes from others: pinned, whole, without scripts, under licences that fit. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const LICENCES = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "CC0-1.0",
  "Unlicense",
  "BlueOak-1.0.0",
]);

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const manifestOf = (folder: string): Manifest => json(join(folder, "package.json")) as Manifest;
const manifest = manifestOf("");
const lock = json("package-lock.json") as {
  lockfileVersion: number;
  packages: Record<string, Entry>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
const pathsWhere = (is: (entry: Entry) => boolean): string[] =>
  installed.filter(([, entry]) => is(entry)).map(([path]) => path);

test("every dependency is pinned to one version", () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  for (const [name, version] of wanted)
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
});

test("the lock has a checksum for each package, no address, and no package that runs a script when installed", () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(installed.length).toBeGreaterThan(0);
  expect(pathsWhere((entry) => !entry.integrity?.startsWith("sha512-"))).toEqual([]);
  expect(pathsWhere((entry) => entry.resolved !== undefined)).toEqual([]);
  expect(pathsWhere((entry) => entry.hasInstallScript === true)).toEqual([]);
});

test("what ships with the project is under a licence that fits", () => {
  const shipped = pathsWhere((entry) => entry.dev !== true).filter((path) =>
    existsSync(join(root, path, "package.json")),
  );
  expect(shipped.length).toBeGreaterThan(0);
  const licences = shipped.map((path) => ({ path, licence: manifestOf(path).license ?? "none" }));
  expect(licences.filter(({ licence }) => !LICENCES.has(licence))).toEqual([]);
});
