/** The repository names no machine: neither a folder of one, nor a host from which packages came. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { sources } from "./copy.ts";

const FOLDER = /(?<![\w.*/-])\/(?:work|home|root|Users)\/\w/;
const HOST =
  /https?:\/\/[\w.:-]*(?:registry|artifactory|verdaccio|npm-proxy)|^\s*(?:@\w+:)?registry\s*=/m;
const texts = sources().map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

test("the patterns find what they are for", () => {
  const slash = "/";
  expect(FOLDER.test(`${slash}home${slash}ann`)).toBe(true);
  expect(FOLDER.test('import "./home/x.ts"')).toBe(false);
  expect(HOST.test(`https:${slash}/registry.example.org`)).toBe(true);
  expect(HOST.test(["registry", "= somewhere"].join(" "))).toBe(true);
});

test("no file names a folder of one machine", () => {
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(({ text }) => FOLDER.test(text)).map(({ path }) => path)).toEqual([]);
});

test("no file names a package registry", () => {
  expect(texts.filter(({ text }) => HOST.test(text)).map(({ path }) => path)).toEqual([]);
});
